/**
 * Yes or no by moving to one end of an axis and staying there. Pure.
 */

/** The ends, as parts of the stage; between them nothing is chosen. */
const END = 0.25;
/** Where the dot was meanwhile, nobody knows. */
const GAP_MS = 500;

/**
 * @param {{holdMs: number}} options  to be spent at an end without a break
 * @returns {(place: number, atMs: number) => {end: 'low'|'high'|null, share: number}}
 *   place: 0..1 along the axis; share: 0..1 of the time at this end, 1 when it is chosen
 */
export function makeChoice({ holdMs }) {
  /** @type {'low'|'high'|null} */
  let end = null;
  let sinceMs = 0;
  let lastAtMs = 0;
  return (place, atMs) => {
    const now = place <= END ? 'low' : place >= 1 - END ? 'high' : null;
    if (now !== end || atMs - lastAtMs > GAP_MS) [end, sinceMs] = [now, atMs];
    lastAtMs = atMs;
    return { end, share: end ? Math.min(1, (atMs - sinceMs) / holdMs) : 0 };
  };
}
