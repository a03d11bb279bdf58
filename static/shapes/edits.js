/** What can be done to a sheet of shapes, each as a step from one sheet to the next. Pure. */
import { clamp } from '../core/numbers.js';
import { COLOUR_NAMES, FIELDS, FIRST_FIELD, isField, MOST_SHAPES, SIZES, STEPS } from '../instruments/shape-code.js';
import { TEMPLATES, USUAL_SHAPE } from '../instruments/shape-templates.js';
import { halvesOf } from '../instruments/shape-zones.js';

/** @import {SheetShape} from '../instruments/shape-code.js' */
/** @import {StageRoom} from '../types.js' */

/** What was done: the key of a sentence `shapes-said-…`, about which shape. @typedef {{key: string, index?: number, part?: string}} Said */
/**
 * @typedef {Object} Sheet
 * @property {readonly Readonly<SheetShape>[]} shapes  one at least
 * @property {number} chosen  which of them is changed
 * @property {string} ground
 * @property {Blob|null} picture  of the player's own, for the ground of that name
 * @property {string} name  for its file; may be empty
 */
/** The same sheet, where nothing could be done. @typedef {{sheet: Sheet, said: Said}} Step */

/** How far a press moves, in steps of the stage, and how much it makes larger. */
export const MOVES = 4;
const GROWS = 2;
/** C major, pentatonic: what is added fits to what is there. */
const NOTES = [60, 62, 64, 67, 69, 72, 74, 76];

/** @param {Sheet} sheet @param {Partial<SheetShape>} change  of the chosen shape @returns {Sheet} */
const withChosen = (sheet, change) => ({
  ...sheet,
  shapes: sheet.shapes.map((shape, index) => (index === sheet.chosen ? { ...shape, ...change } : shape)),
});

/** @param {Sheet} sheet @param {Readonly<SheetShape>} shape @returns {Sheet} */
const withMore = (sheet, shape) => ({ ...sheet, shapes: [...sheet.shapes, shape], chosen: sheet.shapes.length });

/**
 * Where a shape's middle may be, so that a step always moves it.
 * @param {SheetShape} shape
 * @param {StageRoom} room
 * @param {{x: number, y: number}} place  in steps
 */
function onStage(shape, room, { x, y }) {
  const { halfX, halfY } = halvesOf(shape, room);
  const within = (/** @type {number} */ value, /** @type {number} */ half) => {
    const least = Math.min(STEPS / 2, Math.ceil(half * STEPS));
    return clamp(Math.round(value), least, Math.min(STEPS - 1, Math.max(least, STEPS - least)));
  };
  return { x: within(x, halfX), y: within(y, halfY) };
}

/** The place that is farthest from all that is there. @param {readonly SheetShape[]} shapes */
function freePlace(shapes) {
  const places = [24, 44, 64, 84, 104].flatMap((x) => [28, 52, 76, 100].map((y) => ({ x, y })));
  // The sheet is twice as wide as high.
  const distances = places.map(({ x, y }) =>
    Math.min(...shapes.map((shape) => Math.hypot(2 * (shape.x - x), shape.y - y))),
  );
  return places[distances.indexOf(Math.max(...distances))];
}

/** What a note becomes where something else is played: the same of the twelve. @param {SheetShape} shape @param {SheetShape['plays']} plays */
function noteFor({ note }, plays) {
  if (plays === 'sample') return isField(note) ? note : FIRST_FIELD + (note % FIELDS);
  return note;
}

/** @type {Readonly<Record<string, (sheet: Sheet, detail: any) => Step>>} */
export const EDITS = Object.freeze({
  choose: (sheet, { index }) => ({ sheet: { ...sheet, chosen: index }, said: { key: 'chosen', index } }),

  add(sheet, { shape }) {
    const count = sheet.shapes.length;
    if (count >= MOST_SHAPES) return { sheet, said: { key: 'full' } };
    const note = NOTES[count % NOTES.length];
    const colour = COLOUR_NAMES[count % COLOUR_NAMES.length];
    const next = withMore(sheet, { ...USUAL_SHAPE, shape, note, colour, ...freePlace(sheet.shapes) });
    return { sheet: next, said: { key: 'added', index: count } };
  },

  copy(sheet) {
    const count = sheet.shapes.length;
    if (count >= MOST_SHAPES) return { sheet, said: { key: 'full' } };
    const next = withMore(sheet, { ...sheet.shapes[sheet.chosen], ...freePlace(sheet.shapes) });
    return { sheet: next, said: { key: 'copied', index: count } };
  },

  /** One always stays: an instrument without anything to play would be broken to whoever plays it. */
  remove(sheet) {
    if (sheet.shapes.length === 1) return { sheet, said: { key: 'last' } };
    const shapes = sheet.shapes.filter((_, index) => index !== sheet.chosen);
    const chosen = Math.min(sheet.chosen, shapes.length - 1);
    return { sheet: { ...sheet, shapes, chosen }, said: { key: 'removed', index: chosen } };
  },

  move(sheet, { way, steps = MOVES, room }) {
    const index = sheet.chosen;
    const shape = sheet.shapes[index];
    const [across, down] = { left: [-1, 0], right: [1, 0], up: [0, -1], down: [0, 1] }[
      /** @type {'left'|'right'|'up'|'down'} */ (way)
    ];
    const before = onStage(shape, room, shape);
    const { x, y } = onStage(shape, room, { x: before.x + across * steps, y: before.y + down * steps });
    if (x === before.x && y === before.y) return { sheet, said: { key: 'edge', index } };
    return { sheet: withChosen(sheet, { x, y }), said: { key: `moved-${way}`, index } };
  },

  place(sheet, { index, x, y, room }) {
    const chosen = { ...sheet, chosen: index };
    return { sheet: withChosen(chosen, onStage(sheet.shapes[index], room, { x, y })), said: { key: 'placed', index } };
  },

  resize(sheet, { by }) {
    const index = sheet.chosen;
    const { size } = sheet.shapes[index];
    const next = clamp(size + by * GROWS, 0, SIZES - 1);
    if (next === size) return { sheet, said: { key: by > 0 ? 'largest' : 'smallest', index } };
    return { sheet: withChosen(sheet, { size: next }), said: { key: by > 0 ? 'larger' : 'smaller', index } };
  },

  set(sheet, { part, value }) {
    const index = sheet.chosen;
    const shape = { ...sheet.shapes[index], [part]: value };
    const wasSample = sheet.shapes[index].plays === 'sample';
    const note = part === 'plays' ? noteFor(shape, value) : shape.note;
    // From a field back to the octave of middle C.
    const heard = part === 'plays' && wasSample && value !== 'sample' ? 60 + (note % FIELDS) : note;
    return { sheet: withChosen(sheet, { ...shape, note: heard }), said: { key: 'set', index, part } };
  },

  template: (sheet, { name }) => ({
    sheet: { ...sheet, shapes: TEMPLATES[/** @type {keyof typeof TEMPLATES} */ (name)], chosen: 0 },
    said: { key: 'template' },
  }),

  ground: (sheet, { ground }) => ({ sheet: { ...sheet, ground }, said: { key: 'ground' } }),

  picture: (sheet, { picture }) => ({ sheet: { ...sheet, picture, ground: 'picture' }, said: { key: 'ground' } }),

  'picture-remove': (sheet) => ({
    sheet: { ...sheet, picture: null, ground: sheet.ground === 'picture' ? 'plain' : sheet.ground },
    said: { key: 'picture-removed' },
  }),

  rename: (sheet, { name }) => ({ sheet: { ...sheet, name }, said: { key: 'renamed' } }),

  /** A whole sheet out of a file. */
  open: (sheet, { opened }) => ({ sheet: { ...sheet, ...opened, chosen: 0 }, said: { key: 'opened' } }),
});
