/**
 * A set of gestures as one file: JSON, with numbers and small pictures in
 * base64. docs/reference/gesture-set-format.md describes it. Whatever comes
 * from outside is checked here, once; nothing of it is trusted.
 */
import { choiceProblems, goodChoices, NO_CHOICES } from './choices.js';
import { embeddingOf } from './embeddings/index.js';
import { COLOURS, cleanGestureName, isId, MOST_GESTURES, MOST_SAMPLES, NOTHING } from './gesture-set.js';

/** @import {StatusCode} from '../core/statuses.js' */
/** @import {EmbeddingKind, Gesture, Sample} from '../types.js' */
/** @import {Choices} from './choices.js' */
/** @import {GestureSet} from './gesture-set.js' */

export const FORMAT = 'creatable-gestures';
export const SCHEMA_VERSION = 1;
/** 1,200 snapshots with pictures have about 20 MB. */
export const MAX_BYTES = 48 * 1024 * 1024;
const MOST_PICTURE_BYTES = 64 * 1024;
const KINDS = /** @type {const} */ (['body', 'picture']);
const PICTURE = /^data:(image\/(?:jpeg|webp|png));base64,([A-Za-z0-9+/]*={0,2})$/;
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const BASE64 = /^[A-Za-z0-9+/]*={0,2}$/;

/** `message` names the field, for developers. */
export class SetFileError extends Error {
  /**
   * @param {StatusCode} code
   * @param {string} message
   */
  constructor(code, message) {
    super(message);
    this.name = 'SetFileError';
    this.code = code;
  }
}

/**
 * @param {GestureSet} set
 * @param {Choices} choices
 * @param {{pictures: boolean}} options  with the snapshots' pictures, or with their numbers only
 * @returns {Promise<string>}
 */
export async function writeSet({ id, name, kind, gestures, samples }, choices, { pictures }) {
  const { mappings, firing } = choices;
  return JSON.stringify({
    format: FORMAT,
    schemaVersion: SCHEMA_VERSION,
    id,
    name,
    kind,
    gestures,
    mappings,
    firing,
    samples: await Promise.all(samples.map((sample) => writeSample(sample, pictures))),
  });
}

/** @param {Sample} sample @param {boolean} pictures */
async function writeSample({ id, gestureId, atMs, embeddings, thumbnail, light }, pictures) {
  const numbers = Object.fromEntries(
    Object.entries(embeddings).map(([kind, values]) => [kind, toBase64(bytesOf(values))]),
  );
  const picture =
    pictures && thumbnail
      ? `data:${thumbnail.type};base64,${toBase64(new Uint8Array(await thumbnail.arrayBuffer()))}`
      : undefined;
  return {
    id,
    gestureId,
    atMs,
    embeddings: numbers,
    ...(light !== undefined && { light }),
    ...(picture && { picture }),
  };
}

/**
 * @param {string} text
 * @returns {{set: GestureSet, choices: Choices}}
 * @throws {SetFileError}
 */
export function readSet(text) {
  if (text.length > MAX_BYTES)
    throw new SetFileError('gesture-file-too-large', `a set may have ${MAX_BYTES} bytes, got ${text.length}`);
  let document;
  try {
    document = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    throw new SetFileError('gesture-file-damaged', 'not JSON');
  }
  if (document?.format !== FORMAT || !Number.isInteger(document.schemaVersion)) {
    throw new SetFileError('gesture-file-foreign', `format must be ${FORMAT}`);
  }
  if (document.schemaVersion > SCHEMA_VERSION)
    throw new SetFileError('gesture-file-newer', `schemaVersion must be ${SCHEMA_VERSION}`);
  const { id, name, kind, mappings, firing } = document;
  need(typeof id === 'string' && UUID.test(id), 'id must be a UUID');
  need(typeof name === 'string' && cleanGestureName(name) === name, 'name must be at most 40 readable characters');
  need(KINDS.includes(kind), `kind must be one of ${KINDS.join(', ')}`);
  const gestures = readGestures(document.gestures);
  const samples = readSamples(document.samples, new Set(gestures.map((gesture) => gesture.id)));
  const [problem] = choiceProblems({ mappings, firing });
  need(!problem, `${problem?.name} must be ${problem?.expected}`);
  return {
    set: { id, name, kind, gestures, samples },
    choices: { ...NO_CHOICES, ...goodChoices({ mappings, firing }), setId: id },
  };
}

/** @param {unknown} given @returns {Gesture[]} */
function readGestures(given) {
  need(
    Array.isArray(given) && given.length >= 1 && given.length <= MOST_GESTURES + 1,
    `gestures must be 1..${MOST_GESTURES + 1}`,
  );
  const gestures = /** @type {any[]} */ (given).map((each, index) => {
    const at = `gestures.${index}`;
    need(isId(each?.id), `${at}.id must be 1..40 of a-z 0-9 -`);
    const isNamed =
      typeof each.name === 'string' &&
      cleanGestureName(each.name) === each.name &&
      (each.name !== '' || each.id === NOTHING);
    need(isNamed, `${at}.name must be 1..40 readable characters`);
    need(isWhole(each.colour, 0, COLOURS - 1), `${at}.colour must be 0..${COLOURS - 1}`);
    need(isWhole(each.order, 0, 1e6), `${at}.order must be 0..1000000`);
    return { id: each.id, name: each.name, colour: each.colour, order: each.order };
  });
  need(new Set(gestures.map(({ id }) => id)).size === gestures.length, 'gestures must have ids of their own');
  need(gestures[0].id === NOTHING, `gestures.0.id must be ${NOTHING}`);
  return gestures;
}

/** @param {unknown} given @param {ReadonlySet<string>} known @returns {Sample[]} */
function readSamples(given, known) {
  need(Array.isArray(given) && given.length <= MOST_SAMPLES, `samples must be 0..${MOST_SAMPLES}`);
  const samples = /** @type {any[]} */ (given).map((each, index) => readSample(each, `samples.${index}`, known));
  need(new Set(samples.map(({ id }) => id)).size === samples.length, 'samples must have ids of their own');
  return samples;
}

/** @param {any} given @param {string} at @param {ReadonlySet<string>} known @returns {Sample} */
function readSample(given, at, known) {
  need(isId(given?.id), `${at}.id must be 1..40 of a-z 0-9 -`);
  need(known.has(given.gestureId), `${at}.gestureId must be one of the gestures`);
  need(isWhole(given.atMs, 0, 8.64e15), `${at}.atMs must be a time`);
  need(
    given.light === undefined || (typeof given.light === 'number' && given.light >= 0 && given.light <= 255),
    `${at}.light must be 0..255`,
  );
  const kinds = KINDS.filter((kind) => given.embeddings?.[kind] !== undefined);
  need(kinds.length > 0, `${at}.embeddings must hold one of ${KINDS.join(', ')}`);
  const embeddings = Object.fromEntries(
    kinds.map((kind) => [kind, readNumbers(given.embeddings[kind], kind, `${at}.embeddings.${kind}`)]),
  );
  return {
    id: given.id,
    gestureId: given.gestureId,
    atMs: given.atMs,
    embeddings,
    ...(given.light !== undefined && { light: given.light }),
    ...(given.picture !== undefined && { thumbnail: readPicture(given.picture, `${at}.picture`) }),
  };
}

/** @param {unknown} text @param {EmbeddingKind} kind @param {string} at */
function readNumbers(text, kind, at) {
  need(typeof text === 'string' && BASE64.test(text) && text.length % 4 === 0, `${at} must be base64`);
  const bytes = fromBase64(/** @type {string} */ (text));
  need(
    bytes.length === 4 * embeddingOf(kind).dimensions,
    `${at} has ${bytes.length / 4} numbers, which is not what a ${kind} has`,
  );
  const view = new DataView(bytes.buffer);
  const numbers = Float32Array.from({ length: bytes.length / 4 }, (_, index) => view.getFloat32(4 * index, true));
  need(numbers.every(Number.isFinite), `${at} must be finite numbers`);
  return numbers;
}

/** @param {unknown} text @param {string} at */
function readPicture(text, at) {
  const [, type, data] = (typeof text === 'string' && text.length <= MOST_PICTURE_BYTES && PICTURE.exec(text)) || [];
  need(type && data.length % 4 === 0, `${at} must be a small JPEG, WebP or PNG in base64`);
  return new Blob([fromBase64(data)], { type });
}

/** @param {unknown} holds @param {string} message */
function need(holds, message) {
  if (!holds) throw new SetFileError('gesture-file-damaged', message);
}

/** @param {unknown} value @param {number} min @param {number} max */
const isWhole = (value, min, max) => Number.isInteger(value) && Number(value) >= min && Number(value) <= max;

/** Little-endian, whatever the machine. @param {Float32Array} values */
function bytesOf(values) {
  const view = new DataView(new ArrayBuffer(4 * values.length));
  values.forEach((value, index) => view.setFloat32(4 * index, value, true));
  return new Uint8Array(view.buffer);
}

/** @param {Uint8Array} bytes */
function toBase64(bytes) {
  let binary = '';
  // In pieces: a call takes only so many arguments.
  for (let start = 0; start < bytes.length; start += 0x8000)
    binary += String.fromCharCode(...bytes.subarray(start, start + 0x8000));
  return btoa(binary);
}

/** @param {string} text */
const fromBase64 = (text) => Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
