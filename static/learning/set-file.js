/**
 * A set of gestures as one file: JSON, with numbers and small pictures in
 * base64. docs/reference/gesture-set-format.md describes it. Whatever comes
 * from outside is checked here, once; nothing of it is trusted.
 */
import { numbersToBase64, toBase64 } from '../core/base64.js';
import { demand } from '../core/documents.js';
import { readBytes } from '../core/read-file.js';
import { choiceProblems, goodChoices, NO_CHOICES } from './choices.js';
import { isPicture, MOST_PICTURE_BYTES, SET } from './set-schema.js';

/** @import {StatusCode} from '../core/statuses.js' */
/** @import {Sample} from '../types.js' */
/** @import {Choices} from './choices.js' */
/** @import {GestureSet} from './gesture-set.js' */
/** @import {SetDocument} from './set-schema.js' */

export const FORMAT = 'creatable-gestures';
export const SCHEMA_VERSION = 1;
/** 1,200 snapshots with pictures have about 20 MB. */
export const MAX_BYTES = 48 * 1024 * 1024;

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
 * With as many pictures as can be opened again: a few that are too large are left out, all of them where
 * together they are too much.
 * @param {GestureSet} set
 * @param {Choices} choices
 * @returns {Promise<{text: string, isBare: boolean}>}  isBare: without the pictures that there are
 */
export async function writeFullSet(set, choices) {
  // Far too many are not written at all: of tens of megabytes that takes seconds.
  const letters = set.samples.reduce((sum, { thumbnail }) => sum + (thumbnail ? lettersOf(thumbnail) : 0), 0);
  const text = letters > MAX_BYTES ? null : await writeSet(set, choices, { pictures: true });
  // Letters of names may be several bytes each.
  if (text !== null && new Blob([text]).size <= MAX_BYTES) return { text, isBare: false };
  return { text: await writeSet(set, choices, { pictures: false }), isBare: true };
}

/** What a picture has in the file; 0 for one that would not be read again. @param {Blob} picture */
function lettersOf({ type, size }) {
  const beginning = `data:${type};base64,`;
  const letters = beginning.length + 4 * Math.ceil(size / 3);
  return isPicture(beginning) && letters <= MOST_PICTURE_BYTES ? letters : 0;
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
    Object.entries(embeddings).map(([kind, values]) => [kind, numbersToBase64(values)]),
  );
  const picture = pictures && thumbnail ? await writePicture(thumbnail) : '';
  return {
    id,
    gestureId,
    atMs,
    embeddings: numbers,
    ...(light !== undefined && { light }),
    ...(picture && { picture }),
  };
}

/** @param {Blob} picture @returns {Promise<string>}  '' where it cannot be read, or would not be again */
async function writePicture(picture) {
  const bytes = lettersOf(picture) > 0 && (await readBytes(picture).catch(() => null));
  return bytes ? `data:${picture.type};base64,${toBase64(bytes)}` : '';
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
  const { mappings, firing, ...set } = whole(document);
  const [problem] = choiceProblems({ mappings, firing });
  if (problem) throw new SetFileError('gesture-file-damaged', `${problem.name} must be ${problem.expected}`);
  return { set, choices: { ...NO_CHOICES, ...goodChoices({ mappings, firing }), setId: set.id } };
}

/** @param {unknown} document @returns {SetDocument} */
function whole(document) {
  try {
    return demand(SET, document);
  } catch (error) {
    throw new SetFileError('gesture-file-damaged', /** @type {TypeError} */ (error).message);
  }
}
