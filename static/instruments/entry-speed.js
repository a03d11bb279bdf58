/**
 * How fast the pointer enters a key, and how loud that is.
 *
 * Speeds come from the samples' own times, never from their number, so a slow
 * camera does not make a quiet player. Pure but for its memory.
 */
import { clamp } from '../core/numbers.js';

/** Samples of the last 80 ms count: two or three frames of a camera. */
const WINDOW_MS = 80;

/** After a longer gap the movement in between is unknown. */
const GAP_MS = 200;
/** The same, for what sounds of the way itself: a tracker of two pictures a second plays it as well. */
export const LONGEST_WAY_MS = 600;

/**
 * Loudness is heard in ratios, so the mapping is logarithmic: from 0.1 stages
 * a second (a slow drift, velocity 40) to 3 (a quick nod, velocity 120).
 */
const SLOWEST = 0.1;
const FASTEST = 3;
const SOFTEST = 40;
const LOUDEST = 120;

/**
 * @param {number} speed  stages a second, 0 or more
 * @returns {number} MIDI velocity, SOFTEST..LOUDEST
 */
export function velocityOfSpeed(speed) {
  const clamped = clamp(speed, SLOWEST, FASTEST);
  const fraction = Math.log(clamped / SLOWEST) / Math.log(FASTEST / SLOWEST);
  return Math.round(SOFTEST + (LOUDEST - SOFTEST) * fraction);
}

/** @typedef {{horizontal: number, vertical: number}} Speed  stages a second, 0 or more */

/** @param {{gapMs?: number}} [options]  gapMs: the longest time between two samples of one movement */
export function makeSpeedometer({ gapMs = GAP_MS } = {}) {
  /** @type {{x: number, y: number, atMs: number}[]} */
  let samples = [];
  return {
    /**
     * @param {{x: number, y: number, atMs: number}} sample
     * @returns {Speed|null} null while there is no earlier sample to compare with
     */
    add({ x, y, atMs }) {
      const last = samples.at(-1);
      if (last && (atMs <= last.atMs || atMs - last.atMs > gapMs)) samples = [];
      // The last sample stays even when it is older: a camera may be slower than the window.
      samples = [
        ...samples.filter((sample, index) => atMs - sample.atMs <= WINDOW_MS || index === samples.length - 1),
        { x, y, atMs },
      ];
      const [first] = samples;
      const seconds = (atMs - first.atMs) / 1000;
      if (seconds === 0) return null;
      return { horizontal: Math.abs(x - first.x) / seconds, vertical: Math.abs(y - first.y) / seconds };
    },
    forget() {
      samples = [];
    },
  };
}
