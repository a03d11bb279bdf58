/**
 * Network outputs made by hand: people whose parts lie where a test puts them.
 */
import { EDGES, PARTS } from '../../../static/trackers/parts.js';
import { CHANNELS, STRIDE } from '../../../static/trackers/posenet-decode.js';

/** @import {NetworkOutput} from '../../../static/trackers/posenet-decode.js' */

const SURE = 6;
const NOTHING = -8;
const [OFFSET, FORWARD, BACKWARD] = [17, 51, 83];

/**
 * @param {number} rows
 * @param {number} columns
 * @returns {NetworkOutput}
 */
export function emptyGrid(rows = 11, columns = 11) {
  const values = new Float32Array(rows * columns * CHANNELS);
  for (let cell = 0; cell < rows * columns; cell += 1) {
    values.fill(NOTHING, cell * CHANNELS, cell * CHANNELS + PARTS.length);
  }
  return { values, rows, columns };
}

/**
 * Draw one person: a peak, exact offsets and exact displacements at each part.
 * @param {NetworkOutput} grid
 * @param {(part: number) => [number, number]} place  part -> x, y in pixels
 * @param {{sure?: number}} [options]  heatmap value, before the sigmoid
 */
export function drawPerson(grid, place, { sure = SURE } = {}) {
  for (let part = 0; part < PARTS.length; part += 1) {
    const [x, y] = place(part);
    const here = cellOf(grid, x, y);
    if (here < 0) continue;
    grid.values[here + part] = sure;
    forCellsAround(grid, x, y, (cell, row, column) => {
      grid.values[cell + OFFSET + part] = y - row * STRIDE;
      grid.values[cell + OFFSET + PARTS.length + part] = x - column * STRIDE;
    });
  }
  EDGES.forEach(([parent, child], edge) => {
    displace(grid, FORWARD + edge, place(parent), place(child));
    displace(grid, BACKWARD + edge, place(child), place(parent));
  });
}

/**
 * @param {NetworkOutput} grid
 * @param {number} channel
 * @param {[number, number]} from
 * @param {[number, number]} to
 */
function displace(grid, channel, from, to) {
  const cell = cellOf(grid, ...from);
  if (cell < 0) return;
  grid.values[cell + channel] = to[1] - from[1];
  grid.values[cell + channel + EDGES.length] = to[0] - from[0];
}

/**
 * @param {NetworkOutput} grid
 * @param {number} x
 * @param {number} y
 */
function cellOf(grid, x, y) {
  const [row, column] = [Math.round(y / STRIDE), Math.round(x / STRIDE)];
  const inside = row >= 0 && row < grid.rows && column >= 0 && column < grid.columns;
  return inside ? (row * grid.columns + column) * CHANNELS : -1;
}

/**
 * @param {NetworkOutput} grid
 * @param {number} x
 * @param {number} y
 * @param {(cell: number, row: number, column: number) => void} visit
 */
function forCellsAround(grid, x, y, visit) {
  for (let down = -1; down <= 1; down += 1) {
    for (let right = -1; right <= 1; right += 1) {
      const [row, column] = [Math.round(y / STRIDE) + down, Math.round(x / STRIDE) + right];
      if (row < 0 || row >= grid.rows || column < 0 || column >= grid.columns) continue;
      visit((row * grid.columns + column) * CHANNELS, row, column);
    }
  }
}
