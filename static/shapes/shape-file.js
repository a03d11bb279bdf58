/**
 * A sheet of shapes as a file: docs/reference/shapes-format.md. What comes from
 * elsewhere is looked at here, once: what can be brought in is, and is counted.
 * Pure.
 */

import { fromBase64, isBase64, toBase64 } from '../core/base64.js';
import { fields, isRecord, listOf, readBy, textThat, wholeNumber } from '../core/documents.js';
import { clamp } from '../core/numbers.js';
import { number, oneOf, whole } from '../core/ranges.js';
import { readBytes } from '../core/read-file.js';
import { meta } from '../instruments/my-shapes.js';
import {
  COLOUR_NAMES,
  FIELDS,
  FIRST_FIELD,
  KINDS,
  LOUDEST,
  MOST_SHAPES,
  PLAYS,
  SIZES,
  STEPS,
} from '../instruments/shape-code.js';
import { literal, optional, unknown } from '../vendor/valibot.js';

/** @import {StatusCode} from '../core/statuses.js' */
/** @import {SheetShape} from '../instruments/shape-code.js' */
/** @import {Sheet} from './edits.js' */

export const FORMAT = 'creatable-shapes';
export const VERSION = 1;
/** A picture of 1,280 pixels has seldom one. */
export const MAX_BYTES = 8_000_000;
const LONGEST_NAME = 60;
/** A list that is longer than any sheet of anybody's; of so many the first are taken. */
const MOST_LISTED = 100_000;
const PICTURE = /^data:(image\/(?:jpeg|png|webp));base64,(.*)$/s;

/** What each part of a shape may be in a file; places and sizes are fractions. */
const RANGES = Object.freeze({
  shape: oneOf(KINDS, 'circle'),
  x: number(0, 1, 0.01, 0.5),
  y: number(0, 1, 0.01, 0.5),
  size: number(0, 1, 0.01, 0.375),
  colour: oneOf(COLOUR_NAMES, 'yellow'),
  note: whole(0, 127, 60),
  plays: oneOf(PLAYS, 'note'),
  loudest: oneOf(LOUDEST, 'everywhere'),
});
const { shapesGround } = meta.settings;

const DOCUMENT = fields({
  format: literal(FORMAT),
  version: wholeNumber(1, VERSION),
  name: optional(unknown()),
  ground: optional(unknown()),
  shapes: listOf(unknown(), 1, MOST_LISTED),
  picture: optional(textThat((text) => isBase64(PICTURE.exec(text)?.[2] ?? '-'), 'data:image/jpeg;base64,…')),
});

export class ShapeFileError extends Error {
  /** @param {StatusCode} code @param {string} message  for developers */
  constructor(code, message) {
    super(message);
    this.name = 'ShapeFileError';
    this.code = code;
  }
}

/** @param {number} fraction  so many digits as a person reads */
const short = (fraction) => Math.round(fraction * 1e4) / 1e4;

/**
 * @param {Pick<Sheet, 'shapes'|'ground'|'name'|'picture'>} sheet
 * @returns {Promise<string>}  the picture goes along where it is seen, and can be read
 */
export async function writeFile({ shapes, ground, name, picture }) {
  const withPicture = ground === 'picture' && picture;
  const bytes = withPicture ? await readBytes(picture).catch(() => null) : null;
  const document = {
    format: FORMAT,
    version: VERSION,
    name,
    ground,
    shapes: shapes.map(({ shape, x, y, size, ...others }) => ({
      shape,
      x: short(x / STEPS),
      y: short(y / STEPS),
      size: short((size + 1) / SIZES),
      ...others,
    })),
    ...(bytes && { picture: `data:${picture?.type};base64,${toBase64(bytes)}` }),
  };
  return JSON.stringify(document, null, 1);
}

/**
 * @typedef {Object} Opened
 * @property {SheetShape[]} shapes  one at least, 28 at most
 * @property {string} ground
 * @property {string} name
 * @property {Blob|null} picture  not looked at yet
 * @property {number} count  shapes that the file has
 * @property {number} changed  values that were brought in
 */

/**
 * @param {string} text
 * @returns {Opened}
 * @throws {ShapeFileError} when there is nothing to be taken out of it
 */
export function readFile(text) {
  if (text.length > MAX_BYTES) throw new ShapeFileError('shapes-file-too-large', `${text.length} characters`);
  const document = parse(text);
  const version = Object(document).format === FORMAT ? Object(document).version : undefined;
  if (Number.isInteger(version) && version > VERSION)
    throw new ShapeFileError('shapes-file-newer', `version ${version}`);
  const { value, problems } = readBy(DOCUMENT, document);
  if (!value) throw new ShapeFileError('shapes-file-foreign', `${problems[0].name} must be ${problems[0].expected}`);
  const read = value.shapes.slice(0, MOST_SHAPES).map(readShape);
  const ground = shapesGround.nearest(value.ground);
  return {
    shapes: read.map(({ shape }) => shape),
    ground,
    name: typeof value.name === 'string' ? readable(value.name) : '',
    picture: toPicture(value.picture),
    count: value.shapes.length,
    changed: read.reduce((sum, { changed }) => sum + changed, ground === (value.ground ?? ground) ? 0 : 1),
  };
}

/** @param {string} name @returns {string}  one short line */
const readable = (name) => [...name.replace(/[\p{Cc}\s]+/gu, ' ').trim()].slice(0, LONGEST_NAME).join('');

/** @param {string} text @returns {unknown} */
function parse(text) {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    throw new ShapeFileError('shapes-file-foreign', 'not JSON');
  }
}

/** @param {unknown} given @returns {{shape: SheetShape, changed: number}} */
function readShape(given) {
  const values = isRecord(given) ? given : {};
  const parts = Object.entries(RANGES);
  // What is left out has its usual value, and nothing was changed; what is no shape at all is one value.
  const outside = parts.filter(([name, range]) => values[name] !== undefined && !range.permits(values[name])).length;
  const changed = outside + Number(values !== given);
  const near = /** @type {Record<string, any>} */ (
    Object.fromEntries(parts.map(([name, range]) => [name, range.nearest(values[name])]))
  );
  const shape = /** @type {SheetShape} */ ({
    ...near,
    x: Math.min(STEPS - 1, Math.round(near.x * STEPS)),
    y: Math.min(STEPS - 1, Math.round(near.y * STEPS)),
    size: Math.max(0, Math.round(near.size * SIZES) - 1),
  });
  if (shape.plays !== 'sample') return { shape, changed };
  const note = clamp(shape.note, FIRST_FIELD, FIRST_FIELD + FIELDS - 1);
  return { shape: { ...shape, note }, changed: changed + Number(note !== shape.note) };
}

/** @param {string|undefined} text @returns {Blob|null} */
function toPicture(text) {
  const [, type, data] = PICTURE.exec(text ?? '') ?? [];
  return type ? new Blob([fromBase64(data)], { type }) : null;
}
