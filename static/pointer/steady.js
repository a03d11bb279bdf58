/**
 * Waits until a point rests, to take that place as the centre.
 */
import { median } from '../core/numbers.js';

/** @typedef {{x: number, y: number}} Point */
/** @typedef {Point & {noise: Point}} Rest  the median place, and how far, as a standard deviation, the point strayed from it */

/**
 * @param {object} [options]
 * @param {number} [options.restMs]  at rest for so long
 * @param {number} [options.spread]  within so much of the picture
 * @param {number} [options.patienceMs]  a player who never rests is taken as is after so long
 * @returns {{add: (point: Point, atMs: number) => Rest|null, reset: () => void}}
 *   add: the place of the last restMs once they are steady, else null
 */
export function makeSteady({ restMs = 300, spread = 0.02, patienceMs = 1500 } = {}) {
  /** @type {{x: number, y: number, atMs: number}[]} */
  let points = [];
  let sinceMs = NaN;
  return {
    add(point, atMs) {
      if (points.length === 0) sinceMs = atMs;
      points.push({ x: point.x, y: point.y, atMs });
      if (atMs - sinceMs < restMs) return null;
      points = points.filter((seen) => atMs - seen.atMs <= restMs);
      const [xs, ys] = [points.map((seen) => seen.x), points.map((seen) => seen.y)];
      const rests = range(xs) <= spread && range(ys) <= spread;
      if (!rests && atMs - sinceMs < patienceMs) return null;
      const [x, y] = [median(xs), median(ys)];
      return { x, y, noise: { x: strayed(xs.map((value) => value - x)), y: strayed(ys.map((value) => value - y)) } };
    },
    reset() {
      points = [];
    },
  };
}

/** @param {number[]} values */
const range = (values) => Math.max(...values) - Math.min(...values);

/**
 * The standard deviation as the median deviation tells it: single wild values
 * do not count (the factor is that of a normal distribution).
 * @param {number[]} deviations
 */
const strayed = (deviations) => 1.4826 * median(deviations.map(Math.abs));
