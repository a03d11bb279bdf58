/** Drawing that sounds, on the page: pen, keys and buttons become strokes, strokes become notes like any the player plays. */
import { findSound } from '../audio/sounds.js';
import { dispatch } from '../core/events.js';
import { onLanguageChange } from '../core/i18n.js';
import { keyName } from '../core/note-names.js';
import { onRequests } from '../core/requests.js';
import { playBeside } from '../recorder/shared-channels.js';
import { toneColour } from '../visualisers/colours.js';
import { rowNotes } from './grid.js';
import { KeptSheet } from './kept-sheet.js';
import { makePerformer } from './performer.js';
import { makePen, makeSheetSound } from './sheet-sound.js';
import { markWords } from './sheet-words.js';

/** @import {PointerField, PointerPoint, Settings, Sound, Views} from '../parts.js' */
/** @import {DrawingView} from './drawing-view.js' */
/** @import {RequestListeners} from '../core/requests.js' */

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
  const kept = new KeptSheet(() => show());
  const { sheet } = kept;
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

  const pen = makePen({ sheet, performer, mode: () => values.drawMode, onDraw: show, onLift: () => kept.keep() });
  const heard = makeSheetSound({ sheet, performer, values, view, nameOf });
  const pad = wirePad({ view, pen, isShown: () => views.shows(view) });

  onRequests(view, {
    ...changes({ kept, show, tellCell: heard.tellCell }),
    'draw-point': pad.touch,
    'draw-pen': () => pad.setPen(!view.penDown),
    'draw-play': () => (performer.machine.state === 'looping' ? performer.stop() : heard.playAll()),
    'draw-mark': () => {
      sheet.togglePin();
      show();
      view.showWords(markWords(sheet));
    },
    'draw-column': heard.playRegion,
    'setting-choose': ({ name, value }) => settings.choose(name, value),
  });
  field.onPoint(pad.follow);
  settings.onChange((name) => {
    if (name === 'drawSound' || name === 'drawScale' || name === 'root') performer.silence();
    showRows();
    if (name === 'drawSound') performer.changeSound();
  });
  onLanguageChange(showRows);
  // Whoever leaves the view does not leave a loop behind that cannot be seen.
  views.onChange(() => {
    if (views.shows(view)) return;
    performer.stop();
    pad.setPen(false);
  });
  showRows();
}

/**
 * What is drawn is changed by keys and buttons.
 * @param {{kept: KeptSheet, show: () => void, tellCell: () => void}} parts
 * @returns {RequestListeners}
 */
const changes = ({ kept, show, tellCell }) => ({
  'draw-undo': () => {
    kept.sheet.undo();
    kept.keep();
  },
  'draw-clear': () => {
    kept.sheet.clear();
    kept.keep();
  },
  'draw-move': ({ columns, rows, extend }) => {
    kept.sheet.move(columns, rows, extend);
    show();
    tellCell();
  },
  'draw-toggle': () => {
    kept.sheet.toggle();
    kept.keep();
    tellCell();
  },
});

/**
 * The pen in the window: by hand, or by the nose while it is down.
 * @param {{view: DrawingView, pen: ReturnType<typeof makePen>, isShown: () => boolean}} parts
 */
function wirePad({ view, pen, isShown }) {
  /** @param {{x: number, y: number}} place  pixels of the window */
  const onPad = ({ x, y }) => {
    const box = /** @type {HTMLElement} */ (view.pad).getBoundingClientRect();
    return { x: (x - box.x) / box.width, y: (y - box.y) / box.height };
  };
  return {
    /** @param {{clientX: number, clientY: number, down: boolean}} point */
    touch: ({ clientX, clientY, down }) => (down ? pen.draw(onPad({ x: clientX, y: clientY })) : pen.lift()),
    /** @param {PointerPoint} point */
    follow(point) {
      if (!view.penDown || !isShown()) return;
      const at = onPad(point);
      const inside = point.present && at.x >= 0 && at.x <= 1 && at.y >= 0 && at.y <= 1;
      if (inside) pen.draw(at);
      else pen.lift();
    },
    /** @param {boolean} down */
    setPen(down) {
      view.penDown = down;
      if (!down) pen.lift();
    },
  };
}
