/**
 * Settings in as few bits as they need, for a link that becomes a QR code.
 *
 * First how many; then each: how far its tag is from the one before, in the
 * order of tags (a Golomb-Rice code, which suits what is scattered evenly),
 * what kind of value, and the value. Of a choice it is a tag, too, so nothing
 * depends on which settings and choices a version of the page has.
 */
import { toBase64Url } from '../core/base64.js';
import { makeBitReader, makeBitWriter } from './bits.js';

/** @import {Table} from '../core/ranges.js' */
/** @import {Values} from '../core/settings.js' */
/** @typedef {ReturnType<typeof makeBitWriter>} Writer */
/** @typedef {ReturnType<typeof makeBitReader>} Reader */
/** @typedef {string|number|boolean} Value */

const TAG_BITS = 18;
/** Choices of one setting are few; a test finds two of the same tag. */
const CHOICE_BITS = 12;
const KIND_BITS = 3;
const NO = 0;
const YES = 1;
const NUMBER = 2;
const CHOICE = 3;
const TEXT = 4;
/** Of what has more decimals than these, the text is taken. */
const MOST_DECIMALS = 6;
const DECIMAL_BITS = 3;
const NUMBER_AS_TEXT = 5;

/** The same for ever, whatever else there will be: FNV-1a, folded. @param {string} text @param {number} bits */
export function tagged(text, bits) {
  let hash = 0x811c9dc5;
  for (const character of text) hash = Math.imul(hash ^ character.charCodeAt(0), 0x01000193);
  return (hash ^ (hash >>> bits)) & (2 ** bits - 1);
}

/** @param {string} name  of a setting */
const numberOf = (name) => tagged(name, TAG_BITS);

/** A setting's tag as text. @param {string} name */
export const tagOf = (name) => inLetters(numberOf(name));

/** @param {number} tag */
const inLetters = (tag) => toBase64Url(Uint8Array.of(tag >>> 10, tag >>> 2, tag << 6)).slice(0, 3);

/** How far tags lie apart, in bits. @param {number} count */
const spread = (count) => Math.max(0, Math.floor(Math.log2(2 ** TAG_BITS / Math.max(1, count))));

/**
 * @param {Values} settings
 * @param {Table} ranges
 * @returns {Uint8Array<ArrayBuffer>}
 */
export function packSettings(settings, ranges) {
  const writer = makeBitWriter();
  const rows = Object.entries(settings)
    .map(([name, value]) => ({ tag: numberOf(name), value, isChoice: ranges[name]?.kind === 'choice' }))
    .sort((a, b) => a.tag - b.tag);
  writer.writeCount(rows.length);
  rows.forEach(({ tag, value, isChoice }, index) => {
    writeGap(writer, tag - (rows[index - 1]?.tag ?? 0), spread(rows.length));
    writeValue(writer, value, isChoice);
  });
  return writer.bytes();
}

/**
 * @param {Uint8Array} bytes
 * @param {Table} ranges
 * @returns {Record<string, Value>}  by name; by its tag what no setting of ours has, and a choice that is none as text
 * @throws {Error} where they are none of ours
 */
export function unpackSettings(bytes, ranges) {
  const reader = makeBitReader(bytes);
  const names = new Map(Object.keys(ranges).map((name) => [numberOf(name), name]));
  const count = reader.readCount();
  let tag = 0;
  /** @type {[string, Value][]} */
  const rows = [];
  while (rows.length < count) {
    tag += readGap(reader, spread(count));
    const name = names.get(tag) ?? inLetters(tag);
    rows.push([name, readValue(reader, ranges[name])]);
  }
  return Object.fromEntries(rows);
}

/** @param {Writer} writer @param {number} gap @param {number} bits */
function writeGap(writer, gap, bits) {
  for (let times = gap >>> bits; times > 0; times -= 1) writer.write(1, 1);
  writer.write(0, 1);
  writer.write(gap % 2 ** bits, bits);
}

/** @param {Reader} reader @param {number} bits */
function readGap(reader, bits) {
  let times = 0;
  while (reader.read(1)) times += 1;
  return times * 2 ** bits + reader.read(bits);
}

/** @param {Writer} writer @param {Value} value @param {boolean} isChoice */
function writeValue(writer, value, isChoice) {
  const kind = kindOf(value, isChoice);
  writer.write(kind, KIND_BITS);
  if (kind === CHOICE) writer.write(tagged(String(value), CHOICE_BITS), CHOICE_BITS);
  if (kind === NUMBER) writeNumber(writer, Number(value));
  if (kind === TEXT || kind === NUMBER_AS_TEXT) writeText(writer, String(value));
}

/** @param {Value} value @param {boolean} isChoice */
function kindOf(value, isChoice) {
  if (isChoice) return CHOICE;
  if (typeof value === 'boolean') return value ? YES : NO;
  if (typeof value === 'string') return TEXT;
  return decimalsOf(value) > MOST_DECIMALS ? NUMBER_AS_TEXT : NUMBER;
}

/** @param {Reader} reader @param {Table[string]|undefined} range @returns {Value} */
function readValue(reader, range) {
  const kind = reader.read(KIND_BITS);
  if (kind === NO || kind === YES) return kind === YES;
  if (kind === NUMBER) return readNumber(reader);
  if (kind === TEXT) return readText(reader);
  if (kind === NUMBER_AS_TEXT) return Number(readText(reader));
  if (kind !== CHOICE) throw new RangeError(`no kind ${kind}`);
  const wanted = reader.read(CHOICE_BITS);
  const choices = range?.kind === 'choice' ? range.choices : [];
  return choices.find((choice) => tagged(String(choice), CHOICE_BITS) === wanted) ?? `#${wanted}`;
}

/** @param {number} value @returns {number}  so many figures behind the point say it wholly; more than MOST_DECIMALS: none do */
function decimalsOf(value) {
  let decimals = 0;
  while (decimals <= MOST_DECIMALS && Number(value.toFixed(decimals)) !== value) decimals += 1;
  return Math.abs(value) < 1e9 ? decimals : MOST_DECIMALS + 1;
}

/** @param {Writer} writer @param {number} value */
function writeNumber(writer, value) {
  const decimals = decimalsOf(value);
  writer.write(decimals, DECIMAL_BITS);
  writer.write(value < 0 ? 1 : 0, 1);
  writer.writeCount(Math.round(Math.abs(value) * 10 ** decimals));
}

/** @param {Reader} reader */
function readNumber(reader) {
  const decimals = reader.read(DECIMAL_BITS);
  const sign = reader.read(1) ? -1 : 1;
  return Number((sign * (reader.readCount() / 10 ** decimals)).toFixed(decimals));
}

/** @param {Writer} writer @param {string} text */
function writeText(writer, text) {
  const bytes = new TextEncoder().encode(text);
  writer.writeCount(bytes.length);
  for (const byte of bytes) writer.write(byte, 8);
}

/** @param {Reader} reader */
function readText(reader) {
  const bytes = [];
  for (let left = reader.readCount(); left > 0; left -= 1) bytes.push(reader.read(8));
  return new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(bytes));
}

/** @param {Record<string, unknown>} given  by tag, as version 2 had them @param {Table} ranges */
export function byName(given, ranges) {
  const names = new Map(Object.keys(ranges).map((name) => [tagOf(name), name]));
  return Object.fromEntries(Object.entries(given).map(([tag, value]) => [names.get(tag) ?? tag, value]));
}
