/** The sheet that is drawn on: its strokes, what can be undone, and where the cursor of keys and switches stands. */

import { fields, goodOnes, numberThat } from '../core/documents.js';
import { mergeLists } from '../core/merge-lists.js';
import { clamp } from '../core/numbers.js';
import { array, minLength, pipe } from '../vendor/valibot.js';
import { COLUMNS, cellOf, hasCell, middleOf, ROWS, wayBetween, withoutCell } from './grid.js';

/** @import {Cell, Point, Stroke} from './grid.js' */

const MOST_UNDO = 50;
/** More points than anybody draws, and few enough to be kept in the browser. */
const MOST_POINTS = 20_000;

const FRACTION = numberThat((value) => value >= 0 && value <= 1, '0..1');
const STROKE = pipe(array(fields({ x: FRACTION, y: FRACTION })), minLength(1));

/**
 * Strokes that were kept earlier, if that is what they are.
 * @param {unknown} kept
 * @returns {Stroke[]}
 */
export function readStrokes(kept) {
  return goodOnes(STROKE, kept);
}

/** @param {readonly Stroke[]} [kept] */
export function createSheet(kept = []) {
  /** @type {readonly Stroke[]} */
  let strokes = kept;
  /** @type {(readonly Stroke[])[]} */
  let earlier = [];
  /** The stroke under the pen. @type {Point[]|null} */
  let open = null;
  /** @type {Cell} */
  let cursor = { column: 0, row: 7 };
  /** Where the marked region begins. @type {number|null} */
  let anchor = null;
  /** A mark that was set with its button stays until that is pressed again. */
  let isPinned = false;

  const change = (/** @type {readonly Stroke[]} */ next) => {
    earlier = [...earlier, strokes].slice(-MOST_UNDO);
    strokes = next;
  };

  return {
    /** @returns {readonly Stroke[]} */
    get strokes() {
      return open ? [...strokes, open] : strokes;
    },
    get canUndo() {
      return earlier.length > 0;
    },
    get isDrawing() {
      return open !== null;
    },
    get cursor() {
      return cursor;
    },
    get isPinned() {
      return isPinned;
    },
    /** @returns {[number, number]}  the marked columns; one where none are marked */
    get region() {
      return [anchor ?? cursor.column, cursor.column];
    },
    /**
     * The pen goes on to here.
     * @param {Point} point
     * @returns {Cell}
     */
    draw(point) {
      const at = { x: clamp(point.x), y: clamp(point.y) };
      const points = strokes.reduce((sum, { length }) => sum + length, open?.length ?? 0);
      if (!open) open = [at];
      else if (points < MOST_POINTS) open.push(...wayBetween(open[open.length - 1], at));
      return cellOf(at);
    },
    lift() {
      if (open) change([...strokes, open]);
      open = null;
    },
    /** A note where the cursor stands, or none where there is one. @returns {boolean}  there is one now */
    toggle() {
      const had = hasCell(strokes, cursor);
      change(had ? withoutCell(strokes, cursor) : [...strokes, [middleOf(cursor)]]);
      return !had;
    },
    /** @param {number} columns @param {number} rows @param {boolean} [extends_]  the region grows with it */
    move(columns, rows, extends_ = false) {
      if (extends_ || (isPinned && columns)) anchor ??= cursor.column;
      else if (columns) anchor = null;
      cursor = { column: clamp(cursor.column + columns, 0, COLUMNS - 1), row: clamp(cursor.row + rows, 0, ROWS - 1) };
    },
    /** The region begins here, and grows with each move; pressed again, nothing is marked. */
    togglePin() {
      isPinned = !isPinned;
      anchor = isPinned ? cursor.column : null;
    },
    undo() {
      strokes = earlier.pop() ?? strokes;
    },
    /** What another tab has drawn on it, or taken away. @param {readonly Stroke[]} base  what both began with @param {readonly Stroke[]} theirs */
    takeIn(base, theirs) {
      strokes = mergeLists(base, strokes, theirs);
      // Undoing one's own does not undo theirs.
      earlier = earlier.map((step) => mergeLists(base, step, theirs));
    },
    clear() {
      if (strokes.length) change([]);
    },
  };
}
