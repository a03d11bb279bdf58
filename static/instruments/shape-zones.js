/**
 * Where the shapes of a sheet lie on a stage, and what each plays: a circle is
 * round on every stage, whatever its form. Pure.
 *
 * Sizes go by a stage twice as wide as high, which is the widest that is usual.
 * On any other all shapes are as much smaller as the narrower way asks for, so
 * that what lies apart on the sheet lies apart on a phone as well.
 */

import { clamp } from '../core/numbers.js';
import { scaleNotes } from './scales.js';
import { COLOURS, FIRST_FIELD, SIZES, STEPS } from './shape-code.js';

/** @import {Place, Shape, StageRoom, Zone} from '../types.js' */
/** @import {SheetShape} from './shape-code.js' */

/** Semitones above the lowest. */
const CHORDS = Object.freeze({ note: [0], major: [0, 4, 7], minor: [0, 3, 7], seventh: [0, 4, 7, 10], sample: [0] });
const SIGNS = Object.freeze({ note: '', major: '', minor: 'm', seventh: '7', sample: '' });
const HIGHEST = 127;
/** So much of the least width each is at least: the same finger is to hit them. */
const LEAST = Object.freeze({ square: 1, circle: 1.15, triangle: 1.6 });
/** The sheet's own width by its height. */
const USUAL_ASPECT = 2;

/** @param {SheetShape} shape @returns {readonly number[]}  MIDI, the lowest first */
export const notesOf = ({ note, plays }) =>
  CHORDS[plays].map((semitones) => note + semitones).filter((each) => each <= HIGHEST);

/** @param {SheetShape} shape @returns {string}  a note, a chord, or a key of the locales with its number */
export function labelOf({ note, plays }) {
  if (plays === 'sample') return `shape-field ${note - FIRST_FIELD + 1}`;
  const scale = plays === 'minor' ? 'minor' : 'chromatic';
  const [{ label }] = scaleNotes({ scale, root: note % 12, octave: Math.floor(note / 12) - 1, keys: 1 });
  return plays === 'note' ? label : label.replace(/-?\d+$/, '') + SIGNS[plays];
}

/**
 * Half of a shape's width and height, in fractions of the stage.
 * @param {Pick<SheetShape, 'shape'|'size'>} shape
 * @param {StageRoom} room
 */
export function halvesOf({ shape, size }, { columns, rows, aspect }) {
  const across = Math.min(1 / aspect, 1 / USUAL_ASPECT);
  const down = across * aspect;
  const least = LEAST[shape] * Math.max(1 / (columns * across), 1 / (rows * down));
  const side = Math.max((size + 1) / SIZES, least);
  return { halfX: Math.min(0.5, (side * across) / 2), halfY: Math.min(0.5, (side * down) / 2) };
}

/** @param {number} middle @param {number} half  kept on the stage */
const within = (middle, half) => clamp(middle, half, 1 - half);

/** @param {SheetShape} shape @param {StageRoom} room @returns {Shape} */
export function placeOf(shape, room) {
  const { halfX, halfY } = halvesOf(shape, room);
  const [x, y] = [within(shape.x / STEPS, halfX), within(shape.y / STEPS, halfY)];
  if (shape.shape === 'circle') return { kind: 'ellipse', x, y, radiusX: halfX, radiusY: halfY };
  if (shape.shape === 'square')
    return { kind: 'rectangle', x: x - halfX, y: y - halfY, width: 2 * halfX, height: 2 * halfY };
  return {
    kind: 'polygon',
    corners: [
      { x, y: y - halfY },
      { x: x + halfX, y: y + halfY },
      { x: x - halfX, y: y + halfY },
    ],
  };
}

/** @param {SheetShape} shape @param {StageRoom} room @returns {Place|undefined} */
function loudestOf(shape, room) {
  const { halfX, halfY } = halvesOf(shape, room);
  const [x, y] = [within(shape.x / STEPS, halfX), within(shape.y / STEPS, halfY)];
  return {
    everywhere: undefined,
    middle: { x, y },
    top: { x, y: y - halfY },
    bottom: { x, y: y + halfY },
    left: { x: x - halfX, y },
    right: { x: x + halfX, y },
  }[shape.loudest];
}

/** By what tells a shape's zone. @param {number} index  on the sheet */
export const zoneIdOf = (index) => `shape-${index}`;

/**
 * Large ones first: what is drawn later is what is hit, so that no shape lies wholly under a larger one.
 * @param {readonly SheetShape[]} shapes
 * @param {StageRoom} room
 * @returns {readonly Zone[]}
 */
export const zonesOf = (shapes, room) =>
  shapes
    .map((shape, index) => ({ shape, index }))
    .sort((one, other) => other.shape.size - one.shape.size)
    .map(({ shape, index }) =>
      Object.freeze({
        id: zoneIdOf(index),
        notes: notesOf(shape),
        label: labelOf(shape),
        dark: false,
        shape: placeOf(shape, room),
        colour: COLOURS[/** @type {keyof typeof COLOURS} */ (shape.colour)],
        loudest: loudestOf(shape, room),
      }),
    );
