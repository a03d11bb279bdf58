/**
 * From how far a part is to how much that is of what its player does: 0..1.
 *
 * It begins with what people usually do. Who goes beyond it has a longer way
 * at once; who has moved to and fro for a while in a small part of it has that
 * part as the whole way. A part that rests teaches nothing. Pure but for its
 * memory; in shoulder widths.
 */
import { clamp } from '../core/numbers.js';

/** @typedef {{low: number, high: number, floor?: number}} Range  floor: no learnt way begins lower */

/** A way is learnt when it was gone so often to and fro, */
const TIMES = 6;
/** over so long, */
const LEARN_MS = 12_000;
/** and was no more than so much of the way as it is. */
const SMALL = 0.6;
/** Nobody means a smaller movement than this: it is trembling. */
const LEAST = 0.12;
/** So much of what was done is left below it: at its low end a voice rests. */
const BELOW = 0.04;
/** How fast it follows, so that no single wrong picture makes the way longer. */
const LONGER_MS = 250;
const SHORTER_MS = 1500;

/**
 * @param {Range} usual
 * @param {boolean} learns
 */
export function makeLearntRange(usual, learns) {
  const range = { ...usual };
  let wanted = { ...usual };
  /** What was done since it last learnt. @type {{low: number, high: number, way: number, sinceMs: number}|null} */
  let done = null;
  let lastValue = 0;
  let lastAtMs = NaN;

  /** @param {number} value @param {number} atMs */
  const note = (value, atMs) => {
    done ??= { low: value, high: value, way: 0, sinceMs: atMs };
    done = {
      ...done,
      low: Math.min(done.low, value),
      high: Math.max(done.high, value),
      way: done.way + Math.abs(value - lastValue),
    };
    const used = done.high - done.low;
    if (atMs - done.sinceMs < LEARN_MS || used < LEAST || done.way < TIMES * used) return;
    if (used < SMALL * (wanted.high - wanted.low))
      wanted = { low: Math.max(usual.floor ?? -Infinity, done.low - BELOW * used), high: done.high };
    done = null;
  };
  /** @param {number} value @param {number} ms */
  const adapt = (value, ms) => {
    const longer = 1 - Math.exp(-ms / LONGER_MS);
    const shorter = 1 - Math.exp(-ms / SHORTER_MS);
    if (value > range.high) {
      range.high += longer * (value - range.high);
      wanted.high = Math.max(wanted.high, range.high);
    }
    if (value < range.low) {
      range.low += longer * (value - range.low);
      wanted.low = Math.min(wanted.low, range.low);
    }
    range.low += shorter * (wanted.low - range.low);
    range.high += shorter * (wanted.high - range.high);
  };

  return {
    /**
     * @param {number} value
     * @param {number} atMs
     * @returns {number}  0..1
     */
    follow(value, atMs) {
      const ms = Number.isNaN(lastAtMs) ? 0 : clamp(atMs - lastAtMs, 0, LONGER_MS);
      if (Number.isNaN(lastAtMs)) lastValue = value;
      if (learns) {
        adapt(value, ms);
        note(value, atMs);
      }
      [lastValue, lastAtMs] = [value, atMs];
      return clamp((value - range.low) / (range.high - range.low), 0, 1);
    },
  };
}
