/**
 * The distance test: does this resemble anything that was shown?
 *
 * A classifier must choose among its gestures, even for a stranger's back. This test
 * may answer "none of them": an embedding is familiar while it is not much
 * farther from its nearest snapshot than snapshots of one gesture are from
 * each other.
 */

/** @import {EmbeddingKind, Novelty} from '../types.js' */

/** No more snapshots than these a gesture are kept for the test. */
const MOST_PROTOTYPES = 40;
/** So many times the usual distance to the nearest snapshot of the same gesture is still familiar, */
const LENIENCE = 2.2;
/** and never less than this, in units of noise: with two or three snapshots the usual distance says little. */
const LEAST = { body: 5.5, picture: 6 };

/**
 * @param {readonly Float32Array[]} inputs
 * @param {readonly number[]} labels
 * @param {number} classes
 * @param {EmbeddingKind} kind
 * @returns {Novelty}
 */
export function makeNovelty(inputs, labels, classes, kind) {
  /** @type {Float32Array[]} */
  const prototypes = [];
  /** @type {number[]} */
  const distances = [];
  for (let label = 0; label < classes; label += 1) {
    const own = inputs.filter((_, index) => labels[index] === label);
    const limit = Math.max(LEAST[kind], LENIENCE * usualDistance(own));
    for (const prototype of spread(own, MOST_PROTOTYPES)) {
      prototypes.push(prototype);
      distances.push(limit);
    }
  }
  const dimensions = inputs[0].length;
  const flat = new Float32Array(prototypes.length * dimensions);
  prototypes.forEach((prototype, row) => flat.set(prototype, row * dimensions));
  return { dimensions, prototypes: flat, distances: Float32Array.from(distances) };
}

/**
 * @param {Novelty} novelty
 * @param {Float32Array} input
 * @returns {number}  0..1; 0.5 at the limit, more beyond it
 */
export function noveltyOf({ dimensions, prototypes, distances }, input) {
  let nearest = Infinity;
  for (let row = 0; row < distances.length; row += 1) {
    const limit = nearest * distances[row];
    const squared = squaredDistance(prototypes, row * dimensions, input, limit * limit);
    nearest = Math.min(nearest, Math.sqrt(squared) / distances[row]);
  }
  return 1 / (1 + Math.exp(-8 * (nearest - 1)));
}

/**
 * Median distance from a snapshot to the nearest other one.
 * @param {readonly Float32Array[]} own
 */
function usualDistance(own) {
  const nearest = own.map((a) =>
    Math.sqrt(own.reduce((least, b) => (a === b ? least : Math.min(least, squaredDistance(a, 0, b, least))), Infinity)),
  );
  const known = nearest.filter(Number.isFinite).sort((a, b) => a - b);
  return known.length > 0 ? known[known.length >> 1] : 0;
}

/**
 * As different ones as possible: each next one is the farthest from those taken.
 * @param {readonly Float32Array[]} own
 * @param {number} most
 */
function spread(own, most) {
  if (own.length <= most) return own;
  const taken = [own[0]];
  const far = own.map((input) => squaredDistance(own[0], 0, input));
  while (taken.length < most) {
    const next = own[far.indexOf(Math.max(...far))];
    taken.push(next);
    own.forEach((input, index) => {
      far[index] = Math.min(far[index], squaredDistance(next, 0, input));
    });
  }
  return taken;
}

/**
 * @param {Float32Array} rows
 * @param {number} start
 * @param {Float32Array} input
 * @param {number} [enough]  it may stop as soon as the distance is larger
 */
export function squaredDistance(rows, start, input, enough = Infinity) {
  let sum = 0;
  for (let index = 0; index < input.length; index += 1) {
    const difference = rows[start + index] - input[index];
    sum += difference * difference;
    if ((index & 63) === 63 && sum > enough) return sum;
  }
  return sum;
}
