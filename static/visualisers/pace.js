/**
 * How fine the pictures may be drawn on this device: coarser where a drawing
 * takes too long to come sixty times a second, finer again where it is easy.
 */
import { median } from '../core/numbers.js';

/** Of 16.7 ms; the browser needs some of them to show it. */
const SLOW_MS = 10;
/** A step finer is less than twice the pixels, and stays below SLOW_MS. */
const EASY_MS = 4;
/** One slow drawing says nothing: half of so many have to be. Finer is tried less readily, so that it does not go to and fro. */
const [SLOW_OF, EASY_OF] = [30, 300];
/** Of the full width and height; coarser, names could not be read. */
const SHARES = Object.freeze([1, 0.75, 0.6]);

export function makePace() {
  let [step, count] = [0, 0];
  /** @type {number[]} */
  let times = [];

  const next = () => {
    const newest = times.slice(-SLOW_OF);
    if (newest.length >= SLOW_OF && median(newest) > SLOW_MS) return Math.min(step + 1, SHARES.length - 1);
    return times.length >= EASY_OF && median(times) < EASY_MS ? Math.max(step - 1, 0) : step;
  };

  return {
    /** @returns {number}  0..1 */
    get share() {
      return SHARES[step];
    },
    /**
     * @param {number} ms  that one drawing took
     * @returns {boolean}  the share is another one now
     */
    took(ms) {
      times.push(ms);
      if (times.length > EASY_OF) times.shift();
      count += 1;
      // Sorting them at each drawing would itself take time.
      if (count % SLOW_OF) return false;
      const wanted = next();
      if (wanted === step) return false;
      [step, times] = [wanted, []];
      return true;
    },
  };
}
