/**
 * Can a classifier be trained on these samples? Says what is wrong, before time is spent on it.
 */
import { embeddingOf } from './embeddings/index.js';
import { LearningError } from './learning-error.js';
import { squaredDistance } from './novelty.js';

/** @import {EmbeddingKind, Sample} from '../types.js' */

export const MOST_GESTURES = 30;
/** A sample that is nearer than this to one of another gesture shows the same picture. */
const SAME = 1e-3;
/** Two gestures are the same when so many of the smaller one's samples are. */
const SAME_SHARE = 0.8;

/**
 * @param {readonly Sample[]} samples
 * @param {{kind: EmbeddingKind, gestureIds: readonly string[]}} wanted
 * @returns {{inputs: Float32Array[], labels: number[]}}  the samples of these gestures that have this kind of embedding
 * @throws {LearningError} gestures-too-few, gestures-too-many, gestures-empty, gestures-same, gestures-damaged
 */
export function checkSamples(samples, { kind, gestureIds }) {
  if (gestureIds.length < 2)
    throw new LearningError('gestures-too-few', `2 gestures or more, got ${gestureIds.length}`);
  if (gestureIds.length > MOST_GESTURES) {
    throw new LearningError('gestures-too-many', `${MOST_GESTURES} gestures at most, got ${gestureIds.length}`);
  }
  const { dimensions } = embeddingOf(kind);
  /** @type {Float32Array[][]} */
  const groups = gestureIds.map((id) =>
    samples.flatMap(({ gestureId, embeddings }) => {
      const embedding = gestureId === id ? embeddings[kind] : undefined;
      return embedding ? [embedding] : [];
    }),
  );
  groups.forEach((group, index) => {
    if (group.length === 0) throw new LearningError('gestures-empty', `no ${kind} samples of ${gestureIds[index]}`);
    if (!group.every((input) => input.length === dimensions && input.every(Number.isFinite))) {
      throw new LearningError(
        'gestures-damaged',
        `${gestureIds[index]}: embeddings must be ${dimensions} finite numbers`,
      );
    }
  });
  refuseTwins(groups, gestureIds);
  return { inputs: groups.flat(), labels: groups.flatMap((group, label) => group.map(() => label)) };
}

/**
 * @param {Float32Array[][]} groups
 * @param {readonly string[]} gestureIds
 */
function refuseTwins(groups, gestureIds) {
  for (let b = 1; b < groups.length; b += 1) {
    for (let a = 0; a < b; a += 1) {
      const [small, large] = groups[a].length < groups[b].length ? [groups[a], groups[b]] : [groups[b], groups[a]];
      const same = small.filter((input) => large.some((other) => squaredDistance(other, 0, input, SAME) < SAME));
      if (same.length >= SAME_SHARE * small.length) {
        throw new LearningError('gestures-same', `${gestureIds[a]} and ${gestureIds[b]} have the same snapshots`);
      }
    }
  }
}
