/** From strokes to what sounds at each step. Pure. */
import { COLUMNS, cellsOf } from './grid.js';

/** @import {Stroke} from './grid.js' */
/** @typedef {{column: number, rows: readonly number[], pan: number}} Step  column: where the line of the moment stands; pan: 0 (left) .. 127 */

const MIDDLE = 64;
const panOf = (/** @type {number} */ column) => Math.round((column / (COLUMNS - 1)) * 127);

/**
 * @param {readonly Stroke[]} strokes
 * @param {string} mode  'time': column by column; 'pan': along the strokes, in the order in which they were drawn
 * @returns {Step[]}
 */
export function sequenceOf(strokes, mode) {
  if (mode === 'pan') {
    return strokes.flatMap((stroke) =>
      cellsOf(stroke).map(({ column, row }) => ({ column, rows: [row], pan: panOf(column) })),
    );
  }
  const rows = Array.from({ length: COLUMNS }, () => /** @type {Set<number>} */ (new Set()));
  for (const stroke of strokes) for (const { column, row } of cellsOf(stroke)) rows[column].add(row);
  return rows.map((set, column) => ({ column, rows: [...set].sort((a, b) => a - b), pan: MIDDLE }));
}

/**
 * @param {readonly Stroke[]} strokes
 * @param {number} from  a column
 * @param {number} to  another, on either side
 * @returns {Step[]}  what stands in these columns and between, in time
 */
export function stepsBetween(strokes, from, to) {
  const [first, last] = [Math.min(from, to), Math.max(from, to)];
  return sequenceOf(strokes, 'time').slice(first, last + 1);
}
