/**
 * From PoseNet's output to people: pure functions on one flat array.
 *
 * The network answers for each cell of a grid, 16 pixels apart. Its four heads
 * lie side by side, CHANNELS numbers a cell: 17 heatmap values (before the
 * sigmoid), 34 offsets (17 y, then 17 x), 32 forward displacements (16 y, then
 * 16 x; parent to child along EDGES) and 32 backward ones (child to parent).
 *
 * Method: Papandreou et al., "PersonLab", ECCV 2018, section 3.1, in the form
 * of tfjs-models/posenet's `decodeMultiplePoses`: every person grows from the
 * strongest part that belongs to nobody yet. That keeps the wrist of a helper
 * from being mixed with the nose of the player. One thing is added: a part's
 * place is the mean of what the cells around it say, weighted by their scores,
 * which is steadier than the best cell alone.
 */
import { clamp } from '../core/numbers.js';
import { EDGES, PARTS } from './parts.js';

export const STRIDE = 16;
const HEATMAP = 0;
const OFFSET = 17;
const FORWARD = 51;
const BACKWARD = 83;
export const CHANNELS = 115;
/** The network's names of its heads, in the same order. */
export const HEADS = Object.freeze(['heatmap_2', 'offset_2', 'displacement_fwd_2', 'displacement_bwd_2']);

/**
 * One person in pixels; index = part. The arrays belong to the decoder and are
 * written again at the next picture.
 * @typedef {Object} Body
 * @property {Float32Array} x  17 values
 * @property {Float32Array} y  17 values
 * @property {Float32Array} score  17 values, 0..1
 * @property {number} total  mean of the scores
 */

/** @typedef {{values: Float32Array, rows: number, columns: number}} NetworkOutput  values: rows * columns * CHANNELS */
/** @typedef {{part: number, row: number, column: number, score: number}} Root */

/** @returns {Body} */
export function makeBody() {
  const zeros = () => new Float32Array(PARTS.length);
  return { x: zeros(), y: zeros(), score: zeros(), total: 0 };
}

/**
 * @param {object} [options]
 * @param {number} [options.maxPeople]
 * @param {number} [options.rootScore]  a person starts only from a part at least as certain as this
 * @param {number} [options.sameRadius]  the same part of two people is at least so many pixels apart
 * @param {number} [options.newScore]  mean score that a person adds to those already found
 * @returns {(grid: NetworkOutput) => readonly Body[]}  people in pixels of the network's input, most certain root first
 */
export function makeDecoder({ maxPeople = 4, rootScore = 0.4, sameRadius = 20, newScore = 0.08 } = {}) {
  const pool = Array.from({ length: maxPeople }, makeBody);
  return (grid) => {
    /** @type {Body[]} */
    const people = [];
    for (const root of findRoots(grid, rootScore)) {
      if (people.length === maxPeople) break;
      const body = pool[people.length];
      place(grid, root.part, root.row, root.column, body);
      if (people.some((other) => isNear(other, body, root.part, sameRadius))) continue;
      growFrom(grid, root.part, body);
      if (addedScore(body, people, sameRadius) >= newScore) people.push(body);
    }
    return people;
  };
}

/**
 * Parts whose heatmap value is the largest of the nine cells around them.
 * @param {NetworkOutput} grid
 * @param {number} leastScore
 * @returns {Root[]}  best first
 */
export function findRoots(grid, leastScore) {
  const least = Math.log(leastScore / (1 - leastScore));
  /** @type {Root[]} */
  const roots = [];
  for (let row = 0; row < grid.rows; row += 1) {
    for (let column = 0; column < grid.columns; column += 1) {
      for (let part = 0; part < PARTS.length; part += 1) {
        const value = at(grid, row, column, HEATMAP + part);
        if (value >= least && isPeak(grid, row, column, part, value)) {
          roots.push({ part, row, column, score: sigmoid(value) });
        }
      }
    }
  }
  return roots.sort((a, b) => b.score - a.score);
}

/**
 * @param {NetworkOutput} grid
 * @param {number} row
 * @param {number} column
 * @param {number} part
 * @param {number} value
 */
function isPeak(grid, row, column, part, value) {
  for (let r = Math.max(0, row - 1); r <= Math.min(grid.rows - 1, row + 1); r += 1) {
    for (let c = Math.max(0, column - 1); c <= Math.min(grid.columns - 1, column + 1); c += 1) {
      if (at(grid, r, c, HEATMAP + part) > value) return false;
    }
  }
  return true;
}

/**
 * Walk from one known part along the tree to all others.
 * @param {NetworkOutput} grid
 * @param {number} root
 * @param {Body} body
 */
function growFrom(grid, root, body) {
  const known = new Uint8Array(PARTS.length);
  known[root] = 1;
  for (let edge = EDGES.length - 1; edge >= 0; edge -= 1) {
    const [parent, child] = EDGES[edge];
    if (known[child] && !known[parent]) known[parent] = walk(grid, BACKWARD, edge, child, parent, body);
  }
  for (let edge = 0; edge < EDGES.length; edge += 1) {
    const [parent, child] = EDGES[edge];
    if (known[parent] && !known[child]) known[child] = walk(grid, FORWARD, edge, parent, child, body);
  }
  body.total = body.score.reduce((sum, score) => sum + score, 0) / PARTS.length;
}

/**
 * @param {NetworkOutput} grid
 * @param {number} field  FORWARD or BACKWARD
 * @param {number} edge
 * @param {number} from
 * @param {number} to
 * @param {Body} body
 * @returns {1}
 */
function walk(grid, field, edge, from, to, body) {
  const row = nearest(body.y[from], grid.rows);
  const column = nearest(body.x[from], grid.columns);
  const y = body.y[from] + at(grid, row, column, field + edge);
  const x = body.x[from] + at(grid, row, column, field + EDGES.length + edge);
  const nearRow = nearest(y, grid.rows);
  const nearColumn = nearest(x, grid.columns);
  // The displacement is coarse; the cell where it ends knows better where the part is.
  const exactRow = nearest(nearRow * STRIDE + at(grid, nearRow, nearColumn, OFFSET + to), grid.rows);
  const exactColumn = nearest(
    nearColumn * STRIDE + at(grid, nearRow, nearColumn, OFFSET + PARTS.length + to),
    grid.columns,
  );
  place(grid, to, exactRow, exactColumn, body);
  return 1;
}

/**
 * Write one part's position and score: the cell's own score, and the mean of
 * the positions that it and its neighbours name, weighted by score.
 * @param {NetworkOutput} grid
 * @param {number} part
 * @param {number} row
 * @param {number} column
 * @param {Body} body
 */
function place(grid, part, row, column, body) {
  body.score[part] = sigmoid(at(grid, row, column, HEATMAP + part));
  let weights = 0;
  let x = 0;
  let y = 0;
  for (let r = Math.max(0, row - 1); r <= Math.min(grid.rows - 1, row + 1); r += 1) {
    for (let c = Math.max(0, column - 1); c <= Math.min(grid.columns - 1, column + 1); c += 1) {
      const weight = sigmoid(at(grid, r, c, HEATMAP + part));
      weights += weight;
      y += weight * (r * STRIDE + at(grid, r, c, OFFSET + part));
      x += weight * (c * STRIDE + at(grid, r, c, OFFSET + PARTS.length + part));
    }
  }
  body.x[part] = x / weights;
  body.y[part] = y / weights;
}

/**
 * @param {Body} body
 * @param {readonly Body[]} others
 * @param {number} radius
 */
function addedScore(body, others, radius) {
  let sum = 0;
  for (let part = 0; part < PARTS.length; part += 1) {
    if (!others.some((other) => isNear(other, body, part, radius))) sum += body.score[part];
  }
  return sum / PARTS.length;
}

/**
 * @param {Body} a
 * @param {Body} b
 * @param {number} part
 * @param {number} radius
 */
function isNear(a, b, part, radius) {
  return (a.x[part] - b.x[part]) ** 2 + (a.y[part] - b.y[part]) ** 2 <= radius ** 2;
}

/**
 * @param {NetworkOutput} grid
 * @param {number} row
 * @param {number} column
 * @param {number} channel
 */
function at(grid, row, column, channel) {
  return grid.values[(row * grid.columns + column) * CHANNELS + channel];
}

/**
 * @param {number} pixels
 * @param {number} cells
 */
function nearest(pixels, cells) {
  return clamp(Math.round(pixels / STRIDE), 0, cells - 1);
}

/** @param {number} value */
function sigmoid(value) {
  return 1 / (1 + Math.exp(-value));
}
