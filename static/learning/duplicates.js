/**
 * A snapshot that shows what another one shows already teaches nothing.
 */
import { squaredDistance } from './novelty.js';

/** @typedef {import('../types.js').EmbeddingKind} EmbeddingKind */

/**
 * Nearer than this is the same, in the embedding's units of noise: a little
 * more than a camera's noise alone makes of one still picture, see
 * docs/explanation/learning.md.
 * @type {Record<EmbeddingKind, number>}
 */
const SAME = { body: 1, picture: 0.8 };

/**
 * @param {Float32Array} embedding
 * @param {readonly Float32Array[]} others  of the same gesture
 * @param {EmbeddingKind} kind
 * @returns {boolean}
 */
export function isDuplicate(embedding, others, kind) {
  const limit = SAME[kind] ** 2;
  return others.some((other) => squaredDistance(other, 0, embedding, limit) < limit);
}
