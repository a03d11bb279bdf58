/** Drawing that sounds, on the page: pen, keys and buttons become strokes, strokes become notes like any the player plays. */
import { findSound } from '../audio/sounds.js';
import { dispatch } from '../core/events.js';
import { onLanguageChange, t } from '../core/i18n.js';
import { keyName } from '../core/note-names.js';
import { recall, remember } from '../core/remembered.js';
import { toneColour } from '../visualisers/colours.js';
import { COLUMNS, hasCell, rowNotes } from './grid.js';
import { createLooper } from './looper.js';
import { sequenceOf, stepsBetween } from './sequence.js';
import { createSheet, readStrokes } from './sheet.js';
import { createVoice } from './voice.js';

/** @import {PointerField, PointerPoint, Settings, Sound, Views} from '../parts.js' */
/** @import {Cell} from './grid.js' */
/** @import {Step} from './sequence.js' */
/** @import {DrawingView} from './drawing-view.js' */

const STORE = 'drawing';
/** How long the note under the cursor sounds. */
const HINT_SECONDS = 0.25;
/** A column that is listened to is held longer than in the loop, or nobody could tell its notes. */
const LISTEN_SECONDS = 0.35;

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
  const voice = createVoice({
    emit: (event) => dispatch('creatable:note', { ...event, origin: 'player' }),
    nowSeconds: sound.nowSeconds,
  });
  let rows = rowNotes({ scale: 'major', root: 0, isDrums: false });
  /** A mark that was set with its button stays until that is pressed again. */
  let pinned = false;
  /** The sound that the voice has. */
  let dressed = '';
  let loading = Promise.resolve();
  /** Counts what was asked to be heard. */
  let wish = 0;

  const notesOf = (/** @type {readonly number[]} */ wanted) => wanted.map((row) => rows[row].note);
  const looper = createLooper({
    nowSeconds: sound.nowSeconds,
    onStep({ column, rows: sounding, pan }) {
      voice.hold(notesOf(sounding), pan);
      view.showMoment(column);
    },
    onEnd() {
      voice.silence();
      view.showMoment(null);
      view.playing = false;
    },
  });

  /** Sound begins with a press; the instrument is fetched the first time. */
  const load = async (/** @type {string} */ id) => {
    await sound.start();
    await sound.loadSounds([id]);
    if (dressed === id) voice.become(id);
  };
  const wake = () => {
    const id = String(values.drawSound);
    if (dressed !== id) loading = load(id);
    dressed = id;
    return loading;
  };
  /** @param {() => readonly Step[]} steps @param {() => number} stepSeconds @param {boolean} loops */
  const play = async (steps, stepSeconds, loops) => {
    wish += 1;
    const mine = wish;
    await wake();
    // Whoever asked for something else meanwhile wants that alone.
    if (mine !== wish) return;
    looper.start(steps, { stepSeconds, loops });
    view.playing = loops && looper.isRunning;
  };

  const show = () => {
    view.showStrokes(sheet.strokes);
    view.showCursor(sheet.cursor, sheet.region);
    const [from, to] = sheet.region;
    Object.assign(view, { canUndo: sheet.canUndo, marked: from !== to });
  };
  const keep = () => {
    show();
    remember(STORE, sheet.strokes);
  };
  const dress = () => {
    const { isDrums } = findSound(String(values.drawSound));
    rows = rowNotes({ scale: String(values.drawScale), root: Number(values.root), isDrums });
    Object.assign(view, {
      values: settings.snapshot(),
      labels: rows.map(({ label }) => keyName(label)),
      colours: rows.map(({ note }) => toneColour({ palette: String(values.palette), forcedColours: false }, note)),
    });
    view.updateComplete.then(show);
  };
  const nameOf = (/** @type {Cell} */ { row }) => keyName(rows[row].label);
  const sayCell = () => {
    const {
      cursor,
      strokes,
      region: [from, to],
    } = sheet;
    const place = { column: cursor.column + 1, columns: COLUMNS, note: nameOf(cursor) };
    view.showWords(
      t(hasCell(strokes, cursor) ? 'draw-cell-full' : 'draw-cell-empty', place) +
        (from === to ? '' : ` ${t('draw-marked', { from: Math.min(from, to) + 1, to: Math.max(from, to) + 1 })}`),
    );
  };

  /** A pen on the sheet sounds as it goes. @param {{x: number, y: number}} point  0..1 of the sheet */
  const draw = (point) => {
    const cell = sheet.draw(point);
    wake();
    if (!looper.isRunning)
      voice.hold(notesOf([cell.row]), values.drawMode === 'pan' ? Math.round((cell.column / (COLUMNS - 1)) * 127) : 64);
    show();
  };
  const lift = () => {
    if (!sheet.isDrawing) return;
    sheet.lift();
    if (!looper.isRunning) voice.silence();
    keep();
  };
  /** @param {{x: number, y: number}} place  pixels of the window */
  const onPad = ({ x, y }) => {
    const box = /** @type {HTMLElement} */ (view.pad).getBoundingClientRect();
    return { x: (x - box.x) / box.width, y: (y - box.y) / box.height };
  };
  const followNose = (/** @type {PointerPoint} */ point) => {
    if (!view.penDown || views.current !== 'see') return;
    const at = onPad(point);
    const inside = point.present && at.x >= 0 && at.x <= 1 && at.y >= 0 && at.y <= 1;
    if (inside) draw(at);
    else lift();
  };
  /** @param {boolean} down */
  const setPen = (down) => {
    view.penDown = down;
    if (!down) lift();
  };

  const hint = () => {
    const { column, row } = sheet.cursor;
    if (!looper.isRunning || !view.playing)
      play(
        () => [{ column, rows: [row], pan: 64 }],
        () => HINT_SECONDS,
        false,
      );
  };
  const listenToRegion = () => {
    const [from, to] = sheet.region;
    const steps = stepsBetween(sheet.strokes, from, to);
    const names = [...new Set(steps.flatMap(({ rows: wanted }) => wanted))]
      .sort((a, b) => a - b)
      .map((row) => keyName(rows[row].label));
    view.showWords(names.length ? t('draw-holds', { notes: names.join(', ') }) : t('draw-holds-nothing'));
    play(
      () => steps,
      () => LISTEN_SECONDS,
      false,
    );
  };
  const stepSeconds = () => Number(values.drawSeconds) / COLUMNS;

  /** @type {Record<string, (detail: any) => void>} */
  const requests = {
    'draw-point': ({ clientX, clientY, down }) => (down ? draw(onPad({ x: clientX, y: clientY })) : lift()),
    'draw-play': () =>
      view.playing ? looper.stop() : play(() => sequenceOf(sheet.strokes, String(values.drawMode)), stepSeconds, true),
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
      // The buttons keep what was marked with theirs; arrows mark with Shift.
      sheet.move(columns, up, extend || (pinned && columns !== 0));
      show();
      sayCell();
      hint();
    },
    'draw-toggle': () => {
      sheet.toggle();
      keep();
      sayCell();
      hint();
    },
    'draw-mark': () => {
      pinned = !pinned;
      sheet.mark(pinned ? sheet.cursor.column : null);
      show();
      view.showWords(t(pinned ? 'draw-mark-set' : 'draw-mark-gone', { column: sheet.cursor.column + 1 }));
    },
    'draw-column': listenToRegion,
    'setting-choose': ({ name, value }) => settings.set(name, value),
  };
  for (const [name, act] of Object.entries(requests)) {
    view.addEventListener(name, (event) => act(/** @type {CustomEvent} */ (event).detail));
  }
  field.onPoint(followNose);
  settings.onChange((name) => {
    if (name === 'drawSound' || name === 'drawScale' || name === 'root') voice.silence();
    dress();
    if (name === 'drawSound' && dressed) wake();
  });
  onLanguageChange(dress);
  // Whoever leaves the view does not leave a loop behind that cannot be seen.
  views.onChange(() => {
    if (views.current === 'see') return;
    looper.stop();
    setPen(false);
  });
  dress();
}
