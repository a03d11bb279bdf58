/**
 * Keep to one player when several people are in the picture.
 *
 * Once somebody is locked, only a head near the last one, and of about its
 * size, is taken to be the same person. The helper who leans in may be larger,
 * nearer and more certain: it makes no difference. Only when the player has
 * been away for some seconds is anybody else accepted.
 */

/** @typedef {{x: number, y: number, width: number, score: number}} Head */

/**
 * How far somebody may move, and how much larger or smaller get, and still be the same person.
 * @typedef {Object} Likeness
 * @property {number} [step]  how far a head may move from one frame to the next, in head widths
 * @property {number} [stepPerSecond]  how much farther for each second without it
 * @property {number} [largestStep]  but never farther than this while the place is kept
 * @property {number} [sizeRatio]  a head so many times larger or smaller is somebody else's
 */

/** Away for so long, and the place is free. */
export const FORGET_AFTER_MS = 3000;

/**
 * @param {Head} head
 * @param {Head} last  of the player, or where it should be by now
 * @param {number} away  seconds since the player was seen
 * @param {Likeness} [likeness]
 * @returns {number}  head widths between the two; Infinity where it cannot be the same person
 */
export function widthsBetween(
  head,
  last,
  away,
  { step = 1, stepPerSecond = 12, largestStep = 2.5, sizeRatio = 1.6 } = {},
) {
  const ratio = head.width / last.width;
  const largest = sizeRatio * (1 + away);
  // A head whose size nothing tells (0) is judged by its place alone.
  if (head.width > 0 && last.width > 0 && (ratio > largest || ratio < 1 / largest)) return Infinity;
  const widths = Math.hypot(head.x - last.x, head.y - last.y) / (last.width || 1);
  return widths <= Math.min(largestStep, step + stepPerSecond * away) ? widths : Infinity;
}

/**
 * @param {Likeness & {forgetAfterMs?: number}} [options]
 * @returns {{
 *   choose: <T extends {head: Head}>(people: readonly T[], atMs: number) => T|null,
 *   reset: () => void,
 * }}
 */
export function makePlayerMatch({ forgetAfterMs = FORGET_AFTER_MS, ...likeness } = {}) {
  /** @type {{head: Head, atMs: number}|null} */
  let player = null;

  /** @param {Head} head  @param {number} atMs */
  const distance = (head, atMs) => {
    if (!player) return Infinity;
    return widthsBetween(head, player.head, Math.max(0, atMs - player.atMs) / 1000, likeness);
  };

  return {
    choose(people, atMs) {
      let chosen = smallest(people, ({ head }) => distance(head, atMs));
      if (!chosen && (!player || atMs - player.atMs > forgetAfterMs)) {
        // Nobody is where the player was: whoever is nearest to the camera and surest.
        chosen = smallest(people, ({ head }) => 1 / (head.score * Math.max(1, head.width)));
      }
      if (chosen) player = { head: { ...chosen.head, width: chosen.head.width || player?.head.width || 0 }, atMs };
      return chosen;
    },
    reset() {
      player = null;
    },
  };
}

/**
 * @template T
 * @param {readonly T[]} items
 * @param {(item: T) => number} measure
 * @returns {T|null}  null when every measure is infinite
 */
function smallest(items, measure) {
  let best = null;
  let least = Infinity;
  for (const item of items) {
    const value = measure(item);
    if (value < least) [best, least] = [item, value];
  }
  return best;
}
