/**
 * Who is in front: from MediaPipe's numbers for each dot to an even mask without flicker, of the player alone.
 * Pure: masks are SIDE * SIDE numbers 0..1, row by row, of the whole picture squeezed to a square.
 */

/** @import {Place} from '../types.js' */

export const SIDE = 256;
/** What the network takes for a person rather than not. */
const INSIDE = 0.5;
/** From here on a dot is shown as it is; in between it grows out of what is behind. Nothing below INSIDE is shown. */
const SURE = 0.85;
/** How much of the frame before stays where the network cannot decide. */
const INERTIA = 0.8;

/**
 * Even from frame to frame: where the network is sure, its newest word counts at once, so nothing lags behind a
 * movement; where it wavers, the frame before counts too.
 * @param {Float32Array|null} before  null: the first
 * @param {Float32Array} now
 * @returns {Float32Array}
 */
export function smoothed(before, now) {
  if (!before) return now;
  return now.map((value, at) => value + (before[at] - value) * INERTIA * doubt(value));
}

/** 1 where it may be either, 0 where it is certain. @param {number} value */
const doubt = (value) => (4 * value * (1 - value)) ** 2;

/**
 * Of several people only those who stand where a place is: what hangs together with it.
 * @param {Float32Array} mask
 * @param {readonly Place[]} places  in fractions of the picture; none: nobody is left
 * @returns {Float32Array}
 */
export function onlyThose(mask, places) {
  const kept = new Float32Array(mask.length);
  const waiting = places.map(({ x, y }) => cell(y) * SIDE + cell(x));
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    if (kept[at] || mask[at] < INSIDE) continue;
    kept[at] = mask[at];
    const column = at % SIDE;
    if (column) waiting.push(at - 1);
    if (column < SIDE - 1) waiting.push(at + 1);
    if (at >= SIDE) waiting.push(at - SIDE);
    if (at < mask.length - SIDE) waiting.push(at + SIDE);
  }
  return kept;
}

/** @param {number} fraction */
const cell = (fraction) => Math.min(SIDE - 1, Math.max(0, Math.floor(fraction * SIDE)));

/** How opaque a dot is, 0..1: soft inwards from the edge, nothing outside it. @param {number} value */
export function opacity(value) {
  const share = Math.min(1, Math.max(0, (value - INSIDE) / (SURE - INSIDE)));
  return share * share * (3 - 2 * share);
}

/**
 * Where the mask ends: 1 on a person's dots next to what is none.
 * @param {Float32Array} mask
 * @param {number} wide  dots
 * @returns {Float32Array}
 */
export function outline(mask, wide) {
  const isInside = (/** @type {number} */ x, /** @type {number} */ y) => mask[cellAt(x, y)] >= INSIDE;
  return mask.map((_, at) => {
    const [x, y] = [at % SIDE, Math.floor(at / SIDE)];
    if (!isInside(x, y)) return 0;
    const all = isInside(x - wide, y) && isInside(x + wide, y) && isInside(x, y - wide) && isInside(x, y + wide);
    return all ? 0 : 1;
  });
}

/** What is beyond the picture is like its edge. @param {number} x @param {number} y */
const cellAt = (x, y) => Math.min(SIDE - 1, Math.max(0, y)) * SIDE + Math.min(SIDE - 1, Math.max(0, x));
