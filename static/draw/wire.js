/** Drawing that sounds, on the page: pen, keys and buttons become strokes, strokes become notes like any the player plays. */
import { findSound } from '../audio/sounds.js';
import { dispatch } from '../core/events.js';
import { onLanguageChange } from '../core/i18n.js';
import { keyName } from '../core/note-names.js';
import { onRemembered, recall, remember } from '../core/remembered.js';
import { onRequests } from '../core/requests.js';
import { playBeside } from '../recorder/shared-channels.js';
import { toneColour } from '../visualisers/colours.js';
import { COLUMNS, rowNotes } from './grid.js';
import { makePerformer } from './performer.js';
import { sequenceOf, stepsBetween } from './sequence.js';
import { createSheet, readStrokes } from './sheet.js';
import { cellWords, markWords, regionWords } from './sheet-words.js';

/** @import {PointerField, PointerPoint, Settings, Sound, Views} from '../parts.js' */
/** @import {DrawingView} from './drawing-view.js' */
/** @import {Point} from './grid.js' */

const STORE = 'drawing';
/** How long the note under the cursor sounds. */
const HINT_SECONDS = 0.25;
/** A column that is listened to is held longer than in the loop, or nobody could tell its notes. */
const LISTEN_SECONDS = 0.35;
/** MIDI's middle between left and right. */
const MIDDLE = 64;

/**
 * @param {Object} parts
 * @param {Settings} parts.settings
 * @param {DrawingView} parts.view
 * @param {Sound} parts.sound
 * @param {Views} parts.views
 * @param {PointerField} parts.field
 */
export function wireDrawing({ settings, view, sound, views, field }) {
  const { values } = settings;
  const sheet = createSheet(readStrokes(recall(STORE)));
  let rows = rowNotes({ scale: 'major', root: 0, isDrums: false });
  const nameOf = (/** @type {number} */ row) => keyName(rows[row].label);

  const performer = makePerformer({
    sound,
    soundId: () => values.drawSound,
    noteOf: (row) => rows[row].note,
    emit: playBeside((event) => dispatch('creatable:note', { ...event, origin: 'player' })),
    onMoment: (column) => view.showMoment(column),
  });
  performer.machine.onChange((state) => {
    view.playing = state === 'looping';
  });

  const show = () => {
    view.showStrokes(sheet.strokes);
    view.showCursor(sheet.cursor, sheet.region);
    const [from, to] = sheet.region;
    Object.assign(view, { canUndo: sheet.canUndo, marked: from !== to });
  };
  /** The sheet as it is kept, which another tab may draw on as well. */
  let known = sheet.strokes;
  const follow = () => {
    const kept = recall(STORE);
    const theirs = kept === null ? known : readStrokes(kept);
    if (JSON.stringify(theirs) !== JSON.stringify(known)) sheet.takeIn(known, theirs);
    known = theirs;
    show();
  };
  const keep = () => {
    follow();
    known = sheet.strokes;
    remember(STORE, known);
  };
  onRemembered(STORE, follow);
  /** Rows, names and colours as they are set now. */
  const showRows = () => {
    const { isDrums } = findSound(values.drawSound);
    rows = rowNotes({ scale: values.drawScale, root: values.root, isDrums });
    Object.assign(view, {
      values: settings.snapshot(),
      labels: rows.map((_, row) => nameOf(row)),
      colours: rows.map(({ note }) => toneColour({ palette: values.palette, forcedColours: false }, note)),
    });
    view.updateComplete.then(show);
  };

  const pen = makePen({ sheet, performer, mode: () => values.drawMode, onDraw: show, onLift: keep });
  /** @param {{x: number, y: number}} place  pixels of the window */
  const onPad = ({ x, y }) => {
    const box = /** @type {HTMLElement} */ (view.pad).getBoundingClientRect();
    return { x: (x - box.x) / box.width, y: (y - box.y) / box.height };
  };
  const followPointer = (/** @type {PointerPoint} */ point) => {
    if (!view.penDown || views.current !== 'see') return;
    const at = onPad(point);
    const inside = point.present && at.x >= 0 && at.x <= 1 && at.y >= 0 && at.y <= 1;
    if (inside) pen.draw(at);
    else pen.lift();
  };
  /** @param {boolean} down */
  const setPen = (down) => {
    view.penDown = down;
    if (!down) pen.lift();
  };

  const playAll = () =>
    performer.play({
      steps: () => sequenceOf(sheet.strokes, values.drawMode),
      stepSeconds: () => values.drawSeconds / COLUMNS,
      loops: true,
    });
  const playRegion = () => {
    const steps = stepsBetween(sheet.strokes, ...sheet.region);
    view.showWords(regionWords(sheet, nameOf));
    performer.play({ steps: () => steps, stepSeconds: () => LISTEN_SECONDS, loops: false });
  };
  /** What the cursor stands on is said, and heard unless the drawing is. */
  const tellCell = () => {
    view.showWords(cellWords(sheet, nameOf));
    if (performer.machine.state === 'looping') return;
    const { column, row } = sheet.cursor;
    performer.play({
      steps: () => [{ column, rows: [row], pan: MIDDLE }],
      stepSeconds: () => HINT_SECONDS,
      loops: false,
    });
  };

  onRequests(view, {
    'draw-point': ({ clientX, clientY, down }) => (down ? pen.draw(onPad({ x: clientX, y: clientY })) : pen.lift()),
    'draw-play': () => (performer.machine.state === 'looping' ? performer.stop() : playAll()),
    'draw-pen': () => setPen(!view.penDown),
    'draw-undo': () => {
      sheet.undo();
      keep();
    },
    'draw-clear': () => {
      sheet.clear();
      keep();
    },
    'draw-move': ({ columns, rows: up, extend }) => {
      sheet.move(columns, up, extend);
      show();
      tellCell();
    },
    'draw-toggle': () => {
      sheet.toggle();
      keep();
      tellCell();
    },
    'draw-mark': () => {
      sheet.togglePin();
      show();
      view.showWords(markWords(sheet));
    },
    'draw-column': playRegion,
    'setting-choose': ({ name, value }) => settings.choose(name, value),
  });
  field.onPoint(followPointer);
  settings.onChange((name) => {
    if (name === 'drawSound' || name === 'drawScale' || name === 'root') performer.silence();
    showRows();
    if (name === 'drawSound') performer.changeSound();
  });
  onLanguageChange(showRows);
  // Whoever leaves the view does not leave a loop behind that cannot be seen.
  views.onChange(() => {
    if (views.current === 'see') return;
    performer.stop();
    setPen(false);
  });
  showRows();
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
function makePen({ sheet, performer, mode, onDraw, onLift }) {
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
