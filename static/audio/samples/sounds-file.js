/**
 * All sounds of one's own as one file: JSON, with the samples in base64. docs/reference/sounds-file-format.md
 * describes it. Whatever comes from outside is checked here, once; nothing of it is trusted.
 */
import { fromBase64, isBase64, toBase64 } from '../../core/base64.js';
import { fields, isRecord, listOf, numberThat, readBy, textThat, wholeNumber } from '../../core/documents.js';
import { oneLine } from '../../core/one-line.js';
import { literal, nullable } from '../../vendor/valibot.js';
import { MOST_FIELDS } from './fields.js';
import { LONGEST_NAME, MOST_SECONDS, SampleError, withId } from './sample.js';

/** @import {Sample} from './sample.js' */

export const FORMAT = 'creatable-sounds';
export const SCHEMA_VERSION = 1;
/** Twelve of ten seconds on two sides at 48 kHz have 31 MB. */
export const MOST_FILE_BYTES = 40_000_000;

const rate = wholeNumber(8000, 192_000);
const samples = textThat((text) => text.length > 0 && isBase64(text), 'base64');
const SOUND = fields({
  name: textThat((name) => oneLine(name, LONGEST_NAME) !== '', 'name'),
  rate,
  start: wholeNumber(0, 1e7),
  end: numberThat((end) => Number.isInteger(end) && end >= 1, '1 or more'),
  channels: listOf(samples, 1, 2),
});
const SOUNDS = fields({
  format: literal(FORMAT),
  schemaVersion: literal(SCHEMA_VERSION),
  fields: listOf(nullable(SOUND), 1, MOST_FIELDS),
});

/** @param {readonly (Sample|undefined)[]} sounds  by field */
export function writeSounds(sounds) {
  return JSON.stringify({
    format: FORMAT,
    schemaVersion: SCHEMA_VERSION,
    fields: sounds.map((sound) => (sound ? writeSound(sound) : null)),
  });
}

/** @param {Sample} sample */
const writeSound = ({ name, rate, start, end, channels }) => ({
  name,
  rate,
  start,
  end,
  channels: channels.map((channel) => toBase64(bytesOf(channel))),
});

/** Little-endian, whatever the machine. @param {Int16Array} channel */
function bytesOf(channel) {
  const view = new DataView(new ArrayBuffer(2 * channel.length));
  for (let index = 0; index < channel.length; index += 1) view.setInt16(2 * index, channel[index], true);
  return new Uint8Array(view.buffer);
}

/**
 * @param {string} text  what the file holds
 * @returns {(Sample|undefined)[]}  by field
 * @throws {SampleError} what is wrong with it
 */
export function readSounds(text) {
  const document = parse(text);
  if (Number(document.schemaVersion) > SCHEMA_VERSION) throw new SampleError('sounds-file-newer', 'schemaVersion');
  const { value, problems } = readBy(SOUNDS, document);
  if (!value) throw new SampleError('sounds-file-damaged', problems[0].name);
  return value.fields.map((sound) => (sound ? readSound(sound) : undefined));
}

/** @param {string} text @returns {Record<string, unknown>} */
function parse(text) {
  let document;
  try {
    document = JSON.parse(text);
  } catch (error) {
    // One of ours that was cut short begins as ours do.
    const code = text.startsWith(`{"format":"${FORMAT}"`) ? 'sounds-file-damaged' : 'sounds-file-foreign';
    throw new SampleError(code, 'no JSON', { cause: error });
  }
  if (!isRecord(document) || document.format !== FORMAT) throw new SampleError('sounds-file-foreign', 'format');
  return document;
}

/** @param {{name: string, rate: number, start: number, end: number, channels: string[]}} sound */
function readSound({ name, rate, start, end, channels }) {
  // What is too long is not unpacked first: an hour would hold up the page.
  const mostLetters = Math.ceil((2 * MOST_SECONDS * rate) / 3) * 4;
  if (channels.some((side) => side.length > mostLetters)) throw new SampleError('sounds-file-damaged', 'channels');
  const sides = channels.map(numbersOf);
  const [{ length }] = sides;
  const isWhole = sides.every((side) => side.length === length) && length <= MOST_SECONDS * rate;
  if (!isWhole || start >= end || end > length) throw new SampleError('sounds-file-damaged', 'channels, start, end');
  return withId({ rate, start, end, channels: sides }, oneLine(name, LONGEST_NAME));
}

/** @param {string} text */
function numbersOf(text) {
  const bytes = fromBase64(text);
  const view = new DataView(bytes.buffer);
  const numbers = new Int16Array(Math.floor(bytes.length / 2));
  for (let index = 0; index < numbers.length; index += 1) numbers[index] = view.getInt16(2 * index, true);
  return numbers;
}
