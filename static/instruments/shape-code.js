/**
 * A sheet of shapes as one text, so that it is a setting like any other: kept,
 * undone, sent along in a profile, a link and a take. Seven characters a shape,
 * 28 shapes at most, as a setting's text may have 200 characters. Pure.
 */

/**
 * @typedef {Object} SheetShape
 * @property {'circle'|'square'|'triangle'} shape
 * @property {number} x  of its middle, in steps of the stage's width: 0..127 of STEPS
 * @property {number} y  of its middle, in steps of the stage's height
 * @property {number} size  0 (the smallest) .. 31 (as high as the stage)
 * @property {string} colour  one of COLOUR_NAMES
 * @property {number} note  MIDI; of a sample the field's, from FIRST_FIELD on
 * @property {'note'|'major'|'minor'|'seventh'|'sample'} plays
 * @property {'everywhere'|'middle'|'top'|'bottom'|'left'|'right'} loudest
 */

/** Steps across the stage and down it. */
export const STEPS = 128;
export const SIZES = 32;
export const MOST_SHAPES = 28;

export const KINDS = Object.freeze(/** @type {const} */ (['circle', 'square', 'triangle']));
export const PLAYS = Object.freeze(/** @type {const} */ (['note', 'major', 'minor', 'seventh', 'sample']));
export const LOUDEST = Object.freeze(/** @type {const} */ (['everywhere', 'middle', 'top', 'bottom', 'left', 'right']));

/** Each is read with black or with white at 7:1; new ones come at the end, as a place in the list is what is kept. */
export const COLOURS = Object.freeze({
  yellow: '#ffe14d',
  orange: '#ff9f1c',
  red: '#a30d1d',
  pink: '#ff8ac8',
  violet: '#5b2aa8',
  blue: '#1a46b8',
  sky: '#7cc0ff',
  turquoise: '#4dd6d0',
  green: '#4cc36a',
  brown: '#6b3f1d',
  white: '#ffffff',
  grey: '#c2c7d0',
  black: '#14171d',
});
export const COLOUR_NAMES = Object.freeze(/** @type {(keyof typeof COLOURS)[]} */ (Object.keys(COLOURS)));

/** A sample's fields are the twelve notes from here on. */
export const FIRST_FIELD = 36;
export const FIELDS = 12;

/** In their order: how many bits each has; what it chooses from. A few bits are left for what may come. */
const PARTS = /** @type {const} */ ([
  { name: 'shape', bits: 2, choices: KINDS },
  { name: 'x', bits: 7 },
  { name: 'y', bits: 7 },
  { name: 'size', bits: 5 },
  { name: 'colour', bits: 4, choices: COLOUR_NAMES },
  { name: 'note', bits: 7 },
  { name: 'plays', bits: 3, choices: PLAYS },
  { name: 'loudest', bits: 3, choices: LOUDEST },
]);

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const LETTERS_EACH = 7;
const FORM = /^(?:[\w-]{7}){0,28}$/;

/** @param {SheetShape} shape @returns {string} */
function writeShape(shape) {
  let number = 0;
  for (const part of PARTS) {
    const value = 'choices' in part ? part.choices.indexOf(/** @type {never} */ (shape[part.name])) : shape[part.name];
    number = number * 2 ** part.bits + value;
  }
  // More bits than bitwise operators have.
  return Array.from({ length: LETTERS_EACH }, (_, index) => {
    const from = 64 ** (LETTERS_EACH - 1 - index);
    return LETTERS[Math.floor(number / from) % 64];
  }).join('');
}

/** @param {string} letters  seven of LETTERS @returns {SheetShape|null}  null: no shape is written so */
function readShape(letters) {
  let number = [...letters].reduce((sum, letter) => sum * 64 + LETTERS.indexOf(letter), 0);
  /** @type {[string, unknown][]} */
  const entries = [...PARTS].reverse().map((part) => {
    const value = number % 2 ** part.bits;
    number = Math.floor(number / 2 ** part.bits);
    return [part.name, 'choices' in part ? part.choices[value] : value];
  });
  const shape = /** @type {SheetShape} */ (Object.fromEntries(entries));
  const isWhole = number === 0 && entries.every(([, value]) => value !== undefined);
  return isWhole && (shape.plays !== 'sample' || isField(shape.note)) ? shape : null;
}

/** @param {number} note */
export const isField = (note) => note >= FIRST_FIELD && note < FIRST_FIELD + FIELDS;

/**
 * @param {readonly SheetShape[]} shapes  MOST_SHAPES at most, each in its ranges
 * @returns {string}
 */
export const writeShapes = (shapes) => shapes.map(writeShape).join('');

/**
 * @param {string} text
 * @returns {SheetShape[]|null}  in the order of the sheet, none for ''; null where it is no sheet. Never throws
 */
export function readShapes(text) {
  if (!FORM.test(text)) return null;
  const shapes = (text.match(/.{7}/g) ?? []).map(readShape);
  return shapes.includes(null) ? null : /** @type {SheetShape[]} */ (shapes);
}
