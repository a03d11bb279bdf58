/**
 * A gesture as a control that is more or less, not only on or off: its
 * confidence becomes a MIDI value. Pure; times come with the confidences.
 */
import { clamp } from '../core/numbers.js';
import { makeSmoothing } from './trigger.js';

/** Below `from` the control is at its low end, above `to` at its high end. @type {Readonly<{from: number, to: number, smoothingMs: number}>} */
export const GRADED_DEFAULTS = Object.freeze({ from: 0.2, to: 0.9, smoothingMs: 150 });
/** Of 127; smaller changes are trembling. */
const SMALLEST_STEP = 2;

/**
 * @param {Partial<typeof GRADED_DEFAULTS>} [settings]  from, to: 0..1, from < to
 * @returns {(confidence: number|null, atMs: number) => number|null}
 *   0..127; null while it stays as it was; null as confidence (nobody is seen) goes to 0
 * @throws {RangeError} when from and to leave no room between them
 */
export function makeGraded(settings = {}) {
  const { from, to, smoothingMs } = { ...GRADED_DEFAULTS, ...settings };
  if (!(from >= 0 && to <= 1 && from < to))
    throw new RangeError(`from and to must be 0 <= from < to <= 1, got ${from} and ${to}`);
  const smooth = makeSmoothing(smoothingMs);
  let last = -1;
  return (confidence, atMs) => {
    if (confidence === null) smooth.reset();
    const level = confidence === null ? 0 : smooth.add(confidence, atMs);
    const value = Math.round(127 * clamp((level - from) / (to - from)));
    const isEnd = value === 0 || value === 127;
    if (value === last || (!isEnd && last >= 0 && Math.abs(value - last) < SMALLEST_STEP)) return null;
    last = value;
    return value;
  };
}
