/**
 * A steady pose from a trembling one: each keypoint through its own 1 euro filter.
 */
import { makeOneEuro } from './one-euro.js';

/** @import {Keypoint, Pose} from '../types.js' */
/** @import {OneEuroSettings} from './one-euro.js' */

/** A keypoint less certain than this is passed on as it is, and its filter forgets it. */
const LEAST_SCORE = 0.2;

/**
 * @param {Partial<OneEuroSettings>} [settings]
 * @returns {{smooth: (pose: Pose|null, atMs: number) => Pose|null, reset: () => void}}
 *   smooth: atMs is when the frame was captured; the pose given in is left as it is
 */
export function makePoseSmoother(settings) {
  /** @type {Map<string, {x: ReturnType<typeof makeOneEuro>, y: ReturnType<typeof makeOneEuro>}>} */
  const filters = new Map();

  /** @param {Keypoint} keypoint  @param {number} atMs */
  function smoothKeypoint(keypoint, atMs) {
    if (keypoint.score < LEAST_SCORE) {
      filters.delete(keypoint.part);
      return keypoint;
    }
    const filter = filters.get(keypoint.part) ?? { x: makeOneEuro(settings), y: makeOneEuro(settings) };
    filters.set(keypoint.part, filter);
    return { ...keypoint, x: filter.x.filter(keypoint.x, atMs), y: filter.y.filter(keypoint.y, atMs) };
  }

  return {
    smooth(pose, atMs) {
      return pose && { ...pose, keypoints: pose.keypoints.map((keypoint) => smoothKeypoint(keypoint, atMs)) };
    },
    reset: () => filters.clear(),
  };
}
