/** How the sheet is heard: all of it in a loop, what is marked once, what the cursor stands on. And as it is drawn. */
import { COLUMNS } from './grid.js';
import { sequenceOf, stepsBetween } from './sequence.js';
import { cellWords, regionWords } from './sheet-words.js';

/** @import {Settings} from '../parts.js' */
/** @import {DrawingView} from './drawing-view.js' */
/** @import {Point} from './grid.js' */
/** @import {makePerformer} from './performer.js' */
/** @import {createSheet} from './sheet.js' */

/** How long the note under the cursor sounds. */
const HINT_SECONDS = 0.25;
/** A column that is listened to is held longer than in the loop, or nobody could tell its notes. */
const LISTEN_SECONDS = 0.35;
/** MIDI's middle between left and right. */
const MIDDLE = 64;

/**
 * @typedef {Object} SheetParts
 * @property {ReturnType<typeof createSheet>} sheet
 * @property {ReturnType<typeof makePerformer>} performer
 * @property {Settings['values']} values
 * @property {Pick<DrawingView, 'showWords'>} view
 * @property {(row: number) => string} nameOf
 */

/** @param {SheetParts} parts */
export function makeSheetSound({ sheet, performer, values, view, nameOf }) {
  return {
    playAll: () =>
      performer.play({
        steps: () => sequenceOf(sheet.strokes, values.drawMode),
        stepSeconds: () => values.drawSeconds / COLUMNS,
        loops: true,
      }),
    playRegion() {
      const steps = stepsBetween(sheet.strokes, ...sheet.region);
      view.showWords(regionWords(sheet, nameOf));
      performer.play({ steps: () => steps, stepSeconds: () => LISTEN_SECONDS, loops: false });
    },
    /** What the cursor stands on is said, and heard unless the drawing is. */
    tellCell() {
      view.showWords(cellWords(sheet, nameOf));
      if (performer.machine.state === 'looping') return;
      const { column, row } = sheet.cursor;
      const steps = [{ column, rows: [row], pan: MIDDLE }];
      performer.play({ steps: () => steps, stepSeconds: () => HINT_SECONDS, loops: false });
    },
  };
}

/**
 * A pen on the sheet sounds as it goes.
 * @param {Object} parts
 * @param {ReturnType<typeof createSheet>} parts.sheet
 * @param {ReturnType<typeof makePerformer>} parts.performer
 * @param {() => string} parts.mode  what the way across the sheet means
 * @param {() => void} parts.onDraw
 * @param {() => void} parts.onLift
 */
export function makePen({ sheet, performer, mode, onDraw, onLift }) {
  return {
    /** @param {Point} point  0..1 of the sheet */
    draw(point) {
      const { column, row } = sheet.draw(point);
      performer.touch(row, mode() === 'pan' ? Math.round((column / (COLUMNS - 1)) * 127) : MIDDLE);
      onDraw();
    },
    lift() {
      if (!sheet.isDrawing) return;
      sheet.lift();
      performer.letGo();
      onLift();
    },
  };
}
