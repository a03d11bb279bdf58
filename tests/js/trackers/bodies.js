/** Bodies in pixels, made by hand. */
import { PARTS } from '../../../static/trackers/parts.js';
import { makeBody } from '../../../static/trackers/posenet-decode.js';

/** @import {Body} from '../../../static/trackers/posenet-decode.js' */
/** @import {Part} from '../../../static/types.js' */

/** Nose, eyes and ears of a face 100 pixels wide, around its middle. @type {[Part, number, number][]} */
const FACE = [
  ['nose', 0, 12],
  ['leftEye', 21.5, -10],
  ['rightEye', -21.5, -10],
  ['leftEar', 50, 4],
  ['rightEar', -50, 4],
];

/**
 * @param {number} x  the head's middle
 * @param {number} y
 * @param {{scale?: number, score?: number}} [options]
 */
export function faceAt(x, y, { scale = 1, score = 0.95 } = {}) {
  const body = makeBody();
  for (const [part, right, down] of FACE) put(body, part, x + right * scale, y + down * scale, score);
  return body;
}

/**
 * @param {Body} body
 * @param {Part} part
 * @param {number} x
 * @param {number} y
 * @param {number} score
 */
export function put(body, part, x, y, score) {
  const index = PARTS.indexOf(part);
  body.x[index] = x;
  body.y[index] = y;
  body.score[index] = score;
}
