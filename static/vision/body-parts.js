/**
 * A coloured map of the body out of the mask and the pose: each dot of the mask is given to its nearest limb.
 * No network has looked at the parts themselves.
 */
import { clamp } from '../core/numbers.js';
import { SIDE } from './person-mask.js';

/** @import {Keypoint, Part, Place} from '../types.js' */

/** @typedef {'head'|'torso'|'leftArm'|'rightArm'|'leftLeg'|'rightLeg'} BodyPart */
/** @typedef {{part: BodyPart, from: Place, to: Place}} Limb */

export const BODY_PARTS = /** @type {const} */ (['head', 'torso', 'leftArm', 'rightArm', 'leftLeg', 'rightLeg']);
/** Less sure keypoints are left out, and their limbs with them. */
const LEAST_SCORE = 0.3;
/** How far below the shoulders the hips are, in widths of the shoulders, where they are not seen. */
const TRUNK = 1.4;
/** The map is worked out for squares of so many dots. */
const STEP = 2;

/** @type {readonly (readonly [BodyPart, Part, Part])[]} */
const LIMBS = [
  ['head', 'leftEar', 'rightEar'],
  ['head', 'leftEye', 'rightEye'],
  ['head', 'nose', 'nose'],
  ['torso', 'leftShoulder', 'rightShoulder'],
  ['torso', 'leftHip', 'rightHip'],
  ['torso', 'leftShoulder', 'leftHip'],
  ['torso', 'rightShoulder', 'rightHip'],
  ['leftArm', 'leftShoulder', 'leftElbow'],
  ['leftArm', 'leftElbow', 'leftWrist'],
  ['rightArm', 'rightShoulder', 'rightElbow'],
  ['rightArm', 'rightElbow', 'rightWrist'],
  ['leftLeg', 'leftHip', 'leftKnee'],
  ['leftLeg', 'leftKnee', 'leftAnkle'],
  ['rightLeg', 'rightHip', 'rightKnee'],
  ['rightLeg', 'rightKnee', 'rightAnkle'],
];

/**
 * @param {readonly Keypoint[]} keypoints  in fractions of the picture, not mirrored
 * @param {number} aspect  the picture's width by its height
 * @returns {Limb[]}  in widths of the picture, both ways
 */
export function limbsOf(keypoints, aspect) {
  const seen = new Map(keypoints.filter(({ score }) => score >= LEAST_SCORE).map((each) => [each.part, each]));
  const place = (/** @type {Part} */ part) => {
    const found = seen.get(part);
    return found && { x: found.x, y: found.y / aspect };
  };
  const limbs = LIMBS.flatMap(([part, one, other]) => {
    const [from, to] = [place(one), place(other)];
    return from && to ? [{ part, from, to }] : [];
  });
  const [left, right] = [place('leftShoulder'), place('rightShoulder')];
  return left && right ? [...limbs, spine(left, right, place('leftHip'), place('rightHip'))] : limbs;
}

/**
 * The torso is as broad as the shoulders: without its middle, a dot of the belly would be nearer to an arm.
 * @param {Place} left @param {Place} right @param {Place} [leftHip] @param {Place} [rightHip]
 * @returns {Limb}
 */
function spine(left, right, leftHip, rightHip) {
  const from = middle(left, right);
  const down = TRUNK * Math.hypot(left.x - right.x, left.y - right.y);
  return { part: 'torso', from, to: leftHip && rightHip ? middle(leftHip, rightHip) : { x: from.x, y: from.y + down } };
}

/** @param {Place} one @param {Place} other */
const middle = (one, other) => ({ x: (one.x + other.x) / 2, y: (one.y + other.y) / 2 });

/**
 * @param {Place} place
 * @param {readonly Limb[]} limbs
 * @returns {BodyPart|null}  null: no limb is seen
 */
export function nearestPart(place, limbs) {
  /** @type {BodyPart|null} */
  let nearest = null;
  let least = Infinity;
  for (const { part, from, to } of limbs) {
    const distance = distanceTo(place, from, to);
    if (distance < least) [least, nearest] = [distance, part];
  }
  return nearest;
}

/** Squared, of a place to a line between two others. @param {Place} place @param {Place} from @param {Place} to */
function distanceTo({ x, y }, from, to) {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = dx * dx + dy * dy;
  const along = length ? clamp(((x - from.x) * dx + (y - from.y) * dy) / length) : 0;
  return (x - from.x - along * dx) ** 2 + (y - from.y - along * dy) ** 2;
}

/**
 * @param {Float32Array} mask  as in person-mask.js
 * @param {readonly Limb[]} limbs
 * @param {number} aspect
 * @returns {Uint8Array}  for each dot 1 + its part's place in BODY_PARTS; 0: nobody's
 */
export function partMap(mask, limbs, aspect) {
  const map = new Uint8Array(mask.length);
  for (let y = 0; y < SIDE; y += STEP) {
    for (let x = 0; x < SIDE; x += STEP) {
      const at = y * SIDE + x;
      if (![at, at + 1, at + SIDE, at + SIDE + 1].some((dot) => mask[dot] >= 0.5)) continue;
      const part = nearestPart({ x: (x + 1) / SIDE, y: (y + 1) / SIDE / aspect }, limbs);
      const number = part ? 1 + BODY_PARTS.indexOf(part) : 0;
      for (const dot of [at, at + 1, at + SIDE, at + SIDE + 1]) if (mask[dot] >= 0.5) map[dot] = number;
    }
  }
  return map;
}
