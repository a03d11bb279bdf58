/** Sets of gestures for tests to break. */
import { embeddingOf } from '../../../static/learning/embeddings/index.js';
import { NOTHING } from '../../../static/learning/gesture-set.js';

/** @import {GestureSet} from '../../../static/learning/gesture-set.js' */
/** @import {Sample} from '../../../static/types.js' */

/**
 * @param {string} gestureId
 * @param {number} number
 * @returns {Sample}
 */
export const sampleOf = (gestureId, number) => ({
  id: `${gestureId}-${number}`,
  gestureId,
  atMs: 1_000_000 + number,
  light: 100 + (number % 50),
  embeddings: {
    body: Float32Array.from({ length: embeddingOf('body').dimensions }, (_, index) => Math.sin(number + index) / 3),
  },
  thumbnail: new Blob([Uint8Array.of(1, 2, 3, number % 256)], { type: 'image/jpeg' }),
});

/**
 * @param {Record<string, number>} counts  of snapshots, by the gesture's id
 * @returns {GestureSet}
 */
export function setOf(counts) {
  const ids = [NOTHING, ...Object.keys(counts).filter((id) => id !== NOTHING)];
  return {
    id: '11111111-2222-4333-8444-555555555555',
    name: '',
    kind: 'body',
    gestures: ids.map((id, order) => ({ id, name: id === NOTHING ? '' : id, colour: order % 8, order })),
    samples: Object.entries(counts).flatMap(([id, count]) =>
      Array.from({ length: count }, (_, number) => sampleOf(id, number)),
    ),
  };
}

/** @param {string} gestureId @param {string} command @param {Record<string, string|number>} [args] @param {string} [id] */
export const mappingOf = (gestureId, command, args = {}, id = `${gestureId}-${command}`) => ({
  id,
  gestureId,
  command,
  args,
});
