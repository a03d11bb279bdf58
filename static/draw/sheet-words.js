/** What the sheet says of itself: the cell under the cursor, the marked columns, the notes they hold. */
import { t } from '../core/i18n.js';
import { COLUMNS, hasCell } from './grid.js';
import { stepsBetween } from './sequence.js';

/** @import {createSheet} from './sheet.js' */

/** @typedef {ReturnType<typeof createSheet>} Sheet */

/** @param {Sheet} sheet @param {(row: number) => string} nameOf */
export function cellWords({ cursor, strokes, region: [from, to] }, nameOf) {
  const place = { column: cursor.column + 1, columns: COLUMNS, note: nameOf(cursor.row) };
  const cell = t(hasCell(strokes, cursor) ? 'draw-cell-full' : 'draw-cell-empty', place);
  if (from === to) return cell;
  return `${cell} ${t('draw-marked', { from: Math.min(from, to) + 1, to: Math.max(from, to) + 1 })}`;
}

/** @param {Sheet} sheet @param {(row: number) => string} nameOf */
export function regionWords({ strokes, region: [from, to] }, nameOf) {
  const rows = new Set(stepsBetween(strokes, from, to).flatMap((step) => step.rows));
  const notes = [...rows].sort((one, other) => one - other).map(nameOf);
  return notes.length ? t('draw-holds', { notes: notes.join(', ') }) : t('draw-holds-nothing');
}

/** @param {Sheet} sheet */
export const markWords = ({ cursor, isPinned }) =>
  t(isPinned ? 'draw-mark-set' : 'draw-mark-gone', { column: cursor.column + 1 });
