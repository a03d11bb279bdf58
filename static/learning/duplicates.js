/**
 * A snapshot that shows what another one shows already teaches nothing.
 */
import { squaredDistance } from './novelty.js';

/** @import {EmbeddingKind} from '../types.js' */

/**
 * Nearer than this is the same, in the embedding's units of noise
 * (docs/explanation/learning.md): well below what lies between snapshots of
 * one gesture. Chosen by trying, not by a measurement.
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
