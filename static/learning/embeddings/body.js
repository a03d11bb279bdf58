/**
 * What a body looks like to gestures: PoseNet's heat maps around the head, how
 * the face is held, and where the head is.
 *
 * All of it comes from the frame that is tracked anyway. The heat maps know
 * body parts and hardly anything of the room, so a gesture is recognised in
 * other clothes and before another wall. They are sampled on a grid that hangs
 * on the head, whatever part of the picture the network saw. Everything is
 * divided by how much it varies between snapshots of one gesture: one unit of
 * distance means about the same everywhere. How the parts and these numbers
 * were chosen: docs/explanation/learning.md.
 */

/** @typedef {import('../../trackers/posenet-decode.js').Grid} Grid */
/** @typedef {import('../../trackers/posenet-decode.js').Body} Body */
/** @typedef {import('../../trackers/head.js').Head} Head */
/** @typedef {{x: number, y: number, width: number, height: number}} Rect */

/** Side of the window around the head, in head widths: a raised hand is in it. */
export const WINDOW = 3.6;
/** The window's middle is so far below the head's, in head widths. */
const BELOW = 0.2;
/** The grid has so many points a side; PoseNet's own at 161 pixels. */
export const POINTS = 11;
const PARTS = 17;
const FACE_PARTS = 5;

const HEAT_SCALE = 2.1;
const FACE_NOISE = 0.043;
const SCORE_NOISE = 0.29;
const PLACE_NOISE = 0.04;
const SIZE_NOISE = 0.08;
/** Head width in a picture's height, about: the middle of the sizes. */
const USUAL_SIZE = 0.2;

/** Where the face begins, and where the place. */
export const FACE_AT = POINTS * POINTS * PARTS;
export const PLACE_AT = FACE_AT + 3 * FACE_PARTS;
export const DIMENSIONS = PLACE_AT + 3;

/** Channels of a grid's cell; the first 17 are the heat maps before the sigmoid. */
const STRIDE = 16;

/**
 * @param {object} seen
 * @param {Grid} seen.grid  the network's output
 * @param {number} seen.channels  numbers a cell of it
 * @param {Rect} seen.rect  the part of the picture that the network saw, in pixels
 * @param {{width: number, height: number}} seen.input  its size for the network
 * @param {Body} seen.body  the player, in pixels of the picture
 * @param {Head} seen.head  the same player's
 * @param {{width: number, height: number}} seen.picture
 * @returns {import('../../types.js').Embedding}  DIMENSIONS values, not mirrored
 */
export function bodyEmbedding({ grid, channels, rect, input, body, head, picture }) {
  const embedding = new Float32Array(DIMENSIONS);
  const width = Math.max(head.width, 1);
  writeHeat(embedding, heatOf(grid, channels), grid, (point) => {
    const step = WINDOW * width / (POINTS - 1);
    const middle = (POINTS - 1) / 2;
    return {
      column: (head.x + (point.column - middle) * step - rect.x) * input.width / rect.width / STRIDE,
      row: (head.y + BELOW * width + (point.row - middle) * step - rect.y) * input.height / rect.height / STRIDE,
    };
  });
  writeFace(embedding, body, head, width);
  embedding[PLACE_AT] = (head.x / picture.width - 0.5) / PLACE_NOISE;
  embedding[PLACE_AT + 1] = (head.y / picture.height - 0.5) / PLACE_NOISE;
  embedding[PLACE_AT + 2] = Math.log(width / picture.height / USUAL_SIZE) / SIZE_NOISE;
  return embedding;
}

/**
 * @param {Grid} grid
 * @param {number} channels
 * @returns {Float32Array}  rows * columns * 17 values in 0..1
 */
function heatOf({ values, rows, columns }, channels) {
  const heat = new Float32Array(rows * columns * PARTS);
  for (let cell = 0; cell < rows * columns; cell += 1) {
    for (let part = 0; part < PARTS; part += 1) {
      heat[cell * PARTS + part] = 1 / (1 + Math.exp(-values[cell * channels + part]));
    }
  }
  return heat;
}

/**
 * Bilinear; outside of what the network saw there is no heat.
 * @param {Float32Array} out
 * @param {Float32Array} heat
 * @param {{rows: number, columns: number}} grid
 * @param {(point: {row: number, column: number}) => {row: number, column: number}} toCells
 */
function writeHeat(out, heat, { rows, columns }, toCells) {
  for (let point = 0; point < POINTS * POINTS; point += 1) {
    const { row, column } = toCells({ row: Math.floor(point / POINTS), column: point % POINTS });
    const [top, left] = [Math.floor(row), Math.floor(column)];
    for (let corner = 0; corner < 4; corner += 1) {
      const [r, c] = [top + (corner >> 1), left + (corner & 1)];
      const weight = HEAT_SCALE * (1 - Math.abs(row - r)) * (1 - Math.abs(column - c));
      if (r < 0 || c < 0 || r >= rows || c >= columns || weight === 0) continue;
      const from = (r * columns + c) * PARTS;
      for (let part = 0; part < PARTS; part += 1) out[point * PARTS + part] += weight * heat[from + part];
    }
  }
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
    out[FACE_AT + 3 * part] = share * (body.x[part] - head.x) / width / FACE_NOISE;
    out[FACE_AT + 3 * part + 1] = share * (body.y[part] - head.y) / width / FACE_NOISE;
    out[FACE_AT + 3 * part + 2] = body.score[part] / SCORE_NOISE;
  }
}
