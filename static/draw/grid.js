/**
 * A drawing as music: the field is divided into columns (moments, or places
 * from left to right) and rows (notes of a scale, low at the bottom). Pure.
 */
import { clamp } from '../core/numbers.js';
import { DRUM_KEYS } from '../instruments/drum-keys.js';
import { scaleNotes } from '../instruments/scales.js';

/** @typedef {{x: number, y: number}} Point  0..1 of the field; y from the top */
/** @typedef {{column: number, row: number}} Cell  from the left; from the bottom */
/** @typedef {readonly Point[]} Stroke  points less than half a cell apart */

export const COLUMNS = 32;
export const ROWS = 15;
/** The root that is nearest below middle C leaves room on both sides for a voice. */
const OCTAVE = 3;

/**
 * @param {{scale: string, root: number, isDrums: boolean}} wanted
 * @returns {readonly {note: number, label: string}[]}  ROWS of them, low to high; drums in their own order
 */
export function rowNotes({ scale, root, isDrums }) {
  return isDrums ? DRUM_KEYS.slice(0, ROWS) : scaleNotes({ scale, root, octave: OCTAVE, keys: ROWS });
}

/** @param {Point} point @returns {Cell}  the nearest one for a point outside */
export const cellOf = ({ x, y }) => ({
  column: clamp(Math.floor(x * COLUMNS), 0, COLUMNS - 1),
  row: clamp(Math.floor((1 - y) * ROWS), 0, ROWS - 1),
});

/** @param {Cell} cell @returns {Point}  its middle */
export const middleOf = ({ column, row }) => ({ x: (column + 0.5) / COLUMNS, y: 1 - (row + 0.5) / ROWS });

const isSame = (/** @type {Cell} */ a, /** @type {Cell} */ b) => a.column === b.column && a.row === b.row;

/**
 * The way of a pen that was seen only now and then.
 * @param {Point} from
 * @param {Point} to
 * @returns {Point[]}  after `from`, up to and with `to`, less than half a cell apart
 */
export function wayBetween(from, to) {
  const far = Math.max(Math.abs(to.x - from.x) * COLUMNS, Math.abs(to.y - from.y) * ROWS);
  const count = Math.max(1, Math.ceil(far * 2.01));
  return Array.from({ length: count }, (_, index) => {
    const share = (index + 1) / count;
    return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
  });
}

/** @param {Stroke} stroke @returns {Cell[]}  in the order in which the pen came to them */
export function cellsOf(stroke) {
  const cells = stroke.map(cellOf);
  return cells.filter((cell, index) => index === 0 || !isSame(cell, cells[index - 1]));
}

/** @param {readonly Stroke[]} strokes @param {Cell} cell */
export const hasCell = (strokes, cell) => strokes.some((stroke) => stroke.some((point) => isSame(cellOf(point), cell)));

/**
 * @param {readonly Stroke[]} strokes
 * @param {Cell} cell
 * @returns {Stroke[]}  without what lies in it; a stroke that crosses it becomes two
 */
export function withoutCell(strokes, cell) {
  return strokes.flatMap((stroke) => {
    /** @type {Point[][]} */
    const pieces = [[]];
    for (const point of stroke) {
      if (isSame(cellOf(point), cell)) pieces.push([]);
      else pieces[pieces.length - 1].push(point);
    }
    return pieces.filter(({ length }) => length);
  });
}
