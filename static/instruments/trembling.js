/**
 * What becomes of a head's trembling (1.5 to 6 Hz) where a pitch follows it: it
 * is heard as it is, calmed, or turned into a vibrato around a calm pitch.
 * Pure but for its memory.
 */

/** Slower than any tremor, and quicker than an intended glide of an octave. */
const CALM_MS = 160;
/** A tremble of so much of the stage is the deepest vibrato. */
const DEEPEST = 0.04;
/** After a longer gap the pointer is somewhere else, not on its way. */
const GAP_MS = 300;

/** @param {string} kind  'heard', 'calmed' or 'vibrato' */
export function makeTrembling(kind) {
  /** @type {{place: number, swing: number, atMs: number}|null} */
  let calm = null;
  return {
    /**
     * @param {number} place  0..1
     * @param {number} atMs
     * @returns {{place: number, vibrato: number}}  vibrato 0..1
     */
    follow(place, atMs) {
      if (kind === 'heard') return { place, vibrato: 0 };
      if (!calm || atMs - calm.atMs > GAP_MS || atMs < calm.atMs) {
        calm = { place, swing: 0, atMs };
        return { place, vibrato: 0 };
      }
      const part = 1 - Math.exp(-(atMs - calm.atMs) / CALM_MS);
      const next = calm.place + part * (place - calm.place);
      const swing = calm.swing + part * (Math.abs(place - next) - calm.swing);
      calm = { place: next, swing, atMs };
      return { place: next, vibrato: kind === 'vibrato' ? Math.min(1, swing / DEEPEST) : 0 };
    },
    forget() {
      calm = null;
    },
  };
}
