/**
 * What a body looks like to gestures: PoseNet's heat maps around the head, how
 * the face is held, and where the head is.
 *
 * Face and place are those of the frame that is tracked anyway. For the heat
 * maps the network has a second, small look at a window that hangs on the
 * head, a few times a second: a raised hand is beside what the tracker's own
 * crop shows. Heat maps know body parts and hardly anything of the room, so a
 * gesture is recognised in other clothes and before another wall. Everything
 * is divided by how much it varies between snapshots of one gesture: one unit
 * of distance means about the same everywhere. How the parts and these numbers
 * were chosen: docs/explanation/learning.md.
 */

/** @import {Head} from './head.js' */
/** @import {Body, NetworkOutput} from './posenet-decode.js' */
/** @import {Embedding} from '../types.js' */

/** @typedef {{x: number, y: number, width: number, height: number}} Rect */

/** Side of the window around the head, in head widths: a raised hand is in it. */
const WINDOW = 3.6;
/** The window's middle is so far below the head's, in head widths. */
const BELOW = 0.2;
/** The network's cells along the window's side, and the pixels that give so many. */
const POINTS = 9;
export const LOOK_SIZE = 129;
const PARTS = 17;
const FACE_PARTS = 5;

export const HEAT_SCALE = 2.1;
const FACE_NOISE = 0.061;
const SCORE_NOISE = 0.29;
const PLACE_NOISE = 0.027;
const SIZE_NOISE = 0.053;
/** Head width in a picture's height, about: the middle of the sizes. */
const USUAL_SIZE = 0.2;

/** Where the face begins, and where the place. */
export const FACE_AT = POINTS * POINTS * PARTS;
export const PLACE_AT = FACE_AT + 3 * FACE_PARTS;
export const DIMENSIONS = PLACE_AT + 3;

/**
 * What the network is to look at: a square, which may reach beyond the picture.
 * @param {Head} head  its width larger than 0
 * @returns {Rect}
 */
export function lookAround({ x, y, width }) {
  const side = WINDOW * width;
  return { x: x - side / 2, y: y + BELOW * width - side / 2, width: side, height: side };
}

/**
 * @param {NetworkOutput} grid  of a look at LOOK_SIZE pixels
 * @param {number} channels  numbers a cell; the first 17 are the heat maps before the sigmoid
 * @returns {Float32Array}  FACE_AT values
 */
export function heatOf({ values }, channels) {
  const heat = new Float32Array(FACE_AT);
  for (let cell = 0; cell < POINTS * POINTS; cell += 1) {
    for (let part = 0; part < PARTS; part += 1) {
      heat[cell * PARTS + part] = HEAT_SCALE / (1 + Math.exp(-values[cell * channels + part]));
    }
  }
  return heat;
}

/**
 * @param {object} seen
 * @param {Float32Array} seen.heat  see heatOf; a little older than the rest, at times
 * @param {Body} seen.body  the player, in pixels of the picture
 * @param {Head} seen.head  the same player's, its width larger than 0
 * @param {{width: number, height: number}} seen.picture
 * @returns {Embedding}  DIMENSIONS values, not mirrored
 */
export function bodyEmbedding({ heat, body, head, picture }) {
  const embedding = new Float32Array(DIMENSIONS);
  embedding.set(heat);
  writeFace(embedding, body, head, head.width);
  embedding[PLACE_AT] = (head.x / picture.width - 0.5) / PLACE_NOISE;
  embedding[PLACE_AT + 1] = (head.y / picture.height - 0.5) / PLACE_NOISE;
  embedding[PLACE_AT + 2] = Math.log(head.width / picture.height / USUAL_SIZE) / SIZE_NOISE;
  return embedding;
}

/**
 * Ears are hidden as often as not: they count as far as they are seen.
 * @param {Float32Array} out
 * @param {Body} body
 * @param {Head} head
 * @param {number} width
 */
function writeFace(out, body, head, width) {
  for (let part = 0; part < FACE_PARTS; part += 1) {
    const share = part < 3 ? 1 : body.score[part];
    out[FACE_AT + 3 * part] = (share * (body.x[part] - head.x)) / width / FACE_NOISE;
    out[FACE_AT + 3 * part + 1] = (share * (body.y[part] - head.y)) / width / FACE_NOISE;
    out[FACE_AT + 3 * part + 2] = body.score[part] / SCORE_NOISE;
  }
}
