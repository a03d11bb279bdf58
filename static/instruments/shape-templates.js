/** Sheets to begin with. Pure. */
import { COLOUR_NAMES, writeShapes } from './shape-code.js';

/** @import {SheetShape} from './shape-code.js' */

/** @typedef {readonly Partial<SheetShape>[]} Rough  with the usual values for what is left out */

/** As a shape is that was just put on the sheet. @type {Readonly<SheetShape>} */
export const USUAL_SHAPE = Object.freeze({
  shape: 'circle',
  x: 64,
  y: 64,
  size: 11,
  colour: 'yellow',
  note: 60,
  plays: 'note',
  loudest: 'everywhere',
});

/** C major's five without a wrong note among them, and on from there. */
const PENTATONIC = [60, 62, 64, 67, 69, 72, 74, 76];

/** @param {Rough} rough @returns {readonly Readonly<SheetShape>[]} */
const sheet = (rough) =>
  Object.freeze(rough.map((shape, index) => Object.freeze({ ...USUAL_SHAPE, colour: COLOUR_NAMES[index], ...shape })));

/** An arch: its middle is free to rest in. */
const FRIENDLY = sheet([
  { shape: 'circle', x: 20, y: 84, note: 60 },
  { shape: 'square', x: 34, y: 34, note: 62 },
  { shape: 'triangle', x: 64, y: 20, note: 64, colour: 'green' },
  { shape: 'square', x: 94, y: 34, note: 67, colour: 'sky' },
  { shape: 'circle', x: 108, y: 84, note: 69, colour: 'pink' },
]);

/** At the corners of a square, and between them, around the middle. */
const AROUND = [
  [64, 20],
  [91, 28],
  [104, 64],
  [91, 100],
  [64, 108],
  [37, 100],
  [24, 64],
  [37, 28],
];

/** By the names of their cards: `shapes-template-<name>`. */
export const TEMPLATES = Object.freeze({
  friendly: FRIENDLY,
  one: sheet([{ x: 64, y: 64, size: 27 }]),
  halves: sheet([
    { shape: 'square', x: 32, y: 64, size: 30, note: 60 },
    { shape: 'square', x: 96, y: 64, size: 30, note: 67, colour: 'sky' },
  ]),
  corners: sheet([
    { x: 22, y: 32, size: 14, note: 60 },
    { x: 106, y: 32, size: 14, note: 64, colour: 'sky' },
    { x: 22, y: 96, size: 14, note: 67, colour: 'green' },
    { x: 106, y: 96, size: 14, note: 72, colour: 'pink' },
  ]),
  row: sheet(
    PENTATONIC.slice(0, 5).map((note, index) => ({ x: 16 + 24 * index, y: 112 - 24 * index, size: 10, note })),
  ),
  pyramid: sheet([
    { shape: 'triangle', x: 64, y: 26, size: 12, note: 60, plays: 'major', colour: 'yellow' },
    { shape: 'triangle', x: 36, y: 84, size: 12, note: 65, plays: 'major', colour: 'green' },
    { shape: 'triangle', x: 92, y: 84, size: 12, note: 67, plays: 'major', colour: 'sky' },
    { shape: 'triangle', x: 64, y: 98, size: 12, note: 57, plays: 'minor', colour: 'pink' },
  ]),
  around: sheet(AROUND.map(([x, y], index) => ({ x, y, size: 8, note: PENTATONIC[index] }))),
});
export const TEMPLATE_NAMES = Object.freeze(/** @type {(keyof typeof TEMPLATES)[]} */ (Object.keys(TEMPLATES)));

export const USUAL_SHEET = writeShapes(FRIENDLY);
