/**
 * The two things that gestures can be learned from. Sizes and words only:
 * the body's is computed by the tracker, the picture's by the learning worker.
 */
import { DIMENSIONS as BODY } from '../../trackers/body-embedding.js';

/** @import {EmbeddingKind} from '../../types.js' */

/**
 * @typedef {Object} EmbeddingMeta
 * @property {EmbeddingKind} id
 * @property {string} nameKey  of the .ftl files
 * @property {number} dimensions
 * @property {string|null} model  in models/manifest.json, fetched when the kind is first used; null: nothing to fetch
 */

/** @type {readonly EmbeddingMeta[]} */
export const EMBEDDINGS = Object.freeze([
  { id: 'body', nameKey: 'embedding-body', dimensions: BODY, model: null },
  { id: 'picture', nameKey: 'embedding-picture', dimensions: 1280, model: 'efficientnet-lite0' },
]);

/** @param {EmbeddingKind} kind  @returns {EmbeddingMeta} */
export function embeddingOf(kind) {
  const found = EMBEDDINGS.find(({ id }) => id === kind);
  if (!found) throw new RangeError(`kind must be one of ${EMBEDDINGS.map(({ id }) => id)}, got ${kind}`);
  return found;
}
