/**
 * Where a person's head is, and how large. Crop and player match both steer by it.
 */
import { HEAD_PARTS } from './parts.js';

/** @import {Body} from './posenet-decode.js' */

/**
 * @typedef {Object} Head
 * @property {number} x  pixels, the middle of its visible parts
 * @property {number} y
 * @property {number} width  pixels, about from ear to ear
 * @property {number} score  0..1, mean of its three most certain parts
 */

/** Shoulders are so many times as far apart as the ears. */
export const SHOULDERS = 2.4;
const [NOSE, LEFT_EYE, RIGHT_EYE, LEFT_EAR, RIGHT_EAR, LEFT_SHOULDER, RIGHT_SHOULDER] = [0, 1, 2, 3, 4, 5, 6];

/**
 * Distances that grow with the head, as fractions of its width. Measured on
 * scikit-image's astronaut; shoulders on adults in general. When the head
 * turns away some of them shrink, never all: the largest estimate counts.
 * @type {readonly (readonly [number, number, number])[]}
 */
const WIDTH_FROM = [
  [LEFT_EAR, RIGHT_EAR, 1],
  [LEFT_EYE, RIGHT_EYE, 0.43],
  [NOSE, LEFT_EAR, 0.6],
  [NOSE, RIGHT_EAR, 0.6],
  [LEFT_SHOULDER, RIGHT_SHOULDER, SHOULDERS],
];

/** How far the head's middle is above the shoulders, in head widths. */
export const NECK = 1.3;

/**
 * @param {Body} body
 * @param {number} [leastScore]  parts less certain than this are ignored
 * @returns {Head|null}  estimated from the shoulders while the head is hidden; null without those
 */
export function headOf(body, leastScore = 0.4) {
  let parts = 0;
  let x = 0;
  let y = 0;
  for (let part = 0; part < HEAD_PARTS; part += 1) {
    if (body.score[part] < leastScore) continue;
    parts += 1;
    x += body.x[part];
    y += body.y[part];
  }
  if (parts === 0) return aboveShoulders(body, leastScore);
  return { x: x / parts, y: y / parts, width: headWidth(body, leastScore), score: headScore(body) };
}

/**
 * @param {Body} body
 * @param {number} leastScore
 */
function headWidth(body, leastScore) {
  let width = 0;
  for (const [a, b, ratio] of WIDTH_FROM) {
    if (Math.min(body.score[a], body.score[b]) < leastScore) continue;
    width = Math.max(width, Math.hypot(body.x[a] - body.x[b], body.y[a] - body.y[b]) / ratio);
  }
  return width;
}

/**
 * @param {Body} body
 * @param {number} leastScore
 * @returns {Head|null}
 */
function aboveShoulders({ x, y, score }, leastScore) {
  const sure = Math.min(score[LEFT_SHOULDER], score[RIGHT_SHOULDER]);
  if (sure < leastScore) return null;
  const width = Math.hypot(x[LEFT_SHOULDER] - x[RIGHT_SHOULDER], y[LEFT_SHOULDER] - y[RIGHT_SHOULDER]) / SHOULDERS;
  return {
    x: (x[LEFT_SHOULDER] + x[RIGHT_SHOULDER]) / 2,
    y: (y[LEFT_SHOULDER] + y[RIGHT_SHOULDER]) / 2 - NECK * width,
    width,
    score: sure,
  };
}

/** @param {Body} body */
function headScore(body) {
  const [a, b, c] = body.score.slice(0, HEAD_PARTS).sort().reverse();
  return (a + b + c) / 3;
}
