/**
 * PoseNet's 17 body parts: their order, how they hang together, and which of
 * them make up the head. `left…` is the player's own left.
 */

/** @import {Keypoint, Part, PlayingPart} from '../types.js' */

/** @type {readonly Part[]} */
export const PARTS = Object.freeze([
  'nose',
  'leftEye',
  'rightEye',
  'leftEar',
  'rightEar',
  'leftShoulder',
  'rightShoulder',
  'leftElbow',
  'rightElbow',
  'leftWrist',
  'rightWrist',
  'leftHip',
  'rightHip',
  'leftKnee',
  'rightKnee',
  'leftAnkle',
  'rightAnkle',
]);

/** With what somebody can play. @type {readonly PlayingPart[]} */
export const PLAYING_PARTS = Object.freeze([...PARTS.slice(0, 7), 'shoulders', ...PARTS.slice(7)]);

/**
 * Where a part is; between the shoulders, as surely as the less certain of them is seen.
 * @param {readonly Keypoint[]} keypoints
 * @param {PlayingPart} part
 * @returns {{x: number, y: number, score: number}|undefined}
 */
export function placeOf(keypoints, part) {
  const find = (/** @type {Part} */ name) => keypoints.find((keypoint) => keypoint.part === name);
  if (part !== 'shoulders') return find(part);
  const [left, right] = [find('leftShoulder'), find('rightShoulder')];
  if (!left || !right) return undefined;
  return { x: (left.x + right.x) / 2, y: (left.y + right.y) / 2, score: Math.min(left.score, right.score) };
}

/** @param {unknown} name @returns {name is Part} */
export const isPart = (name) => PARTS.includes(/** @type {Part} */ (name));

/** The first five parts. */
export const HEAD_PARTS = 5;

/**
 * The tree that PoseNet's displacement fields follow: [parent, child], in the
 * order of their channels (`poseChain` of tfjs-models/posenet).
 * @type {readonly (readonly [number, number])[]}
 */
export const EDGES = Object.freeze(
  [
    ['nose', 'leftEye'],
    ['leftEye', 'leftEar'],
    ['nose', 'rightEye'],
    ['rightEye', 'rightEar'],
    ['nose', 'leftShoulder'],
    ['leftShoulder', 'leftElbow'],
    ['leftElbow', 'leftWrist'],
    ['leftShoulder', 'leftHip'],
    ['leftHip', 'leftKnee'],
    ['leftKnee', 'leftAnkle'],
    ['nose', 'rightShoulder'],
    ['rightShoulder', 'rightElbow'],
    ['rightElbow', 'rightWrist'],
    ['rightShoulder', 'rightHip'],
    ['rightHip', 'rightKnee'],
    ['rightKnee', 'rightAnkle'],
  ].map(
    ([parent, child]) =>
      /** @type {[number, number]} */ ([
        PARTS.indexOf(/** @type {Part} */ (parent)),
        PARTS.indexOf(/** @type {Part} */ (child)),
      ]),
  ),
);

/**
 * @param {PlayingPart} part
 * @returns {boolean} true for nose, eyes and ears
 */
export function isOnHead(part) {
  const index = PARTS.indexOf(/** @type {Part} */ (part));
  return index >= 0 && index < HEAD_PARTS;
}
