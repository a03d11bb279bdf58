/** Sets of gestures for tests to break. */
import { embeddingOf } from '../../../static/learning/embeddings/index.js';
import { NOTHING } from '../../../static/learning/gesture-set.js';

/** @import {GestureSet} from '../../../static/learning/gesture-set.js' */
/** @import {Sample} from '../../../static/types.js' */

const BODY = embeddingOf('body').dimensions;
/** What the numbers of all snapshots are taken from: a sine of each anew would take longer than what is tested. */
const WAVE = Float32Array.from({ length: BODY + 2000 }, (_, index) => Math.sin(index) / 3);

/**
 * @param {string} gestureId
 * @param {number} number  below 2000
 * @returns {Sample}
 */
export const sampleOf = (gestureId, number) => ({
  id: `${gestureId}-${number}`,
  gestureId,
  atMs: 1_000_000 + number,
  light: 100 + (number % 50),
  embeddings: { body: WAVE.slice(number, number + BODY) },
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
