/**
 * Waits until a point rests, to take that place as the centre.
 */

/** @typedef {{x: number, y: number}} Point */

/**
 * @param {object} [options]
 * @param {number} [options.restMs]  at rest for so long
 * @param {number} [options.spread]  within so much of the picture
 * @param {number} [options.patienceMs]  a player who never rests is taken as is after so long
 * @returns {{add: (point: Point, atMs: number) => Point|null, reset: () => void}}
 *   add: the mean of the last restMs once they are steady, else null
 */
export function makeSteady({ restMs = 300, spread = 0.02, patienceMs = 1500 } = {}) {
  /** @type {{x: number, y: number, atMs: number}[]} */
  let points = [];
  let sinceMs = NaN;
  return {
    add({ x, y }, atMs) {
      if (points.length === 0) sinceMs = atMs;
      points.push({ x, y, atMs });
      if (atMs - sinceMs < restMs) return null;
      points = points.filter((point) => atMs - point.atMs <= restMs);
      const rests = range(points.map((point) => point.x)) <= spread && range(points.map((point) => point.y)) <= spread;
      if (!rests && atMs - sinceMs < patienceMs) return null;
      return { x: mean(points.map((point) => point.x)), y: mean(points.map((point) => point.y)) };
    },
    reset() {
      points = [];
    },
  };
}

/** @param {number[]} values */
const range = (values) => Math.max(...values) - Math.min(...values);

/** @param {number[]} values */
const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;
