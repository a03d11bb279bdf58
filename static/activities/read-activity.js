/**
 * An activity is a text that anybody can write: a line each, a name, a colon
 * and a value. Whatever is wrong is said with the line that it stands in.
 * Pure; docs/reference/activity-format.md describes it.
 */

import { INSTRUMENT_SETTINGS } from '../instruments/index.js';
import { COLOURS, PICTURES } from './pictures.js';

/** @import {Range, Table} from '../core/ranges.js' */

/** @typedef {Readonly<Record<string, string|number|boolean>>} Values */
/** What is wrong in which line, counted from 1; 0: in the whole. @typedef {{line: number, code: string, args?: Record<string, string>}} Flaw */

/**
 * @typedef {Object} Activity
 * @property {Readonly<Record<string, string>>} texts  title, do and for, each alone or with a language: 'title', 'title de'
 * @property {string} picture  a name of PICTURES
 * @property {string} colour  one of COLOURS
 * @property {Input} input
 * @property {Values} settings
 */

/** `any`: whatever the player has. @typedef {'any'|'camera'|'one-switch'|'two-switches'|'mouse'} Input */

/** @type {readonly Input[]} */
export const INPUTS = Object.freeze(['any', 'camera', 'one-switch', 'two-switches', 'mouse']);
export const MOST_CHARACTERS = 10_000;
const LONGEST_TEXT = 400;
const TEXTS = /^(title|do|for)(?: ([a-z]{2}))?$/;
/** Of this device alone: its own sounds, and where switches and cameras are. */
const NOT_HERE = ['ownSound', 'samples'];
const FURTHER = [
  'waitingSong',
  'beat',
  'tempoBpm',
  'beatsInBar',
  'countIn',
  'bedStyle',
  'bedRow',
  'bedSound',
  'bedLoudness',
  'songChords',
  'ledBy',
  'ledNeeds',
  'ledRest',
  'backgroundPicture',
  'players',
  'secondInstrument',
  'secondSound',
  'noteNaming',
  'palette',
];

/**
 * What an activity may set: what is played and seen, and nothing by which somebody operates the page.
 * @param {Table} table  of all settings
 * @returns {Table}
 */
export const activityTable = (table) =>
  Object.fromEntries(
    [...Object.keys(INSTRUMENT_SETTINGS), ...FURTHER]
      .filter((name) => !NOT_HERE.includes(name))
      .map((name) => [name, table[name]]),
  );

/**
 * @param {string} text
 * @param {Table} table  of what it may set
 * @returns {{activity: Activity, flaws: readonly Flaw[]}}  every flaw; the activity holds what is right
 */
export function readActivity(text, table) {
  if (text.length > MOST_CHARACTERS) return { activity: EMPTY, flaws: [{ line: 0, code: 'activity-too-long' }] };
  /** @type {Flaw[]} */
  const flaws = [];
  /** @type {Record<string, string>} */
  const found = {};
  for (const [index, line] of text.split(/\r\n|\r|\n/).entries()) {
    const flaw = readLine(line.trim(), found, table);
    if (flaw) flaws.push({ line: index + 1, ...flaw });
  }
  return { activity: madeOf(found, table), flaws };
}

/** @type {Activity} */
const EMPTY = Object.freeze({ texts: {}, picture: 'star', colour: 'yellow', input: 'any', settings: {} });

/**
 * @param {string} line
 * @param {Record<string, string>} found  what it adds to
 * @param {Table} table
 * @returns {Omit<Flaw, 'line'>|null}
 */
function readLine(line, found, table) {
  if (line === '' || line.startsWith('#')) return null;
  const colon = line.indexOf(':');
  if (colon < 1) return { code: 'activity-no-colon', args: { text: line.slice(0, 40) } };
  const name = line.slice(0, colon).trim();
  const value = line.slice(colon + 1).trim();
  if (Object.hasOwn(found, name)) return { code: 'activity-twice', args: { name } };
  const allowed = allowedOf(name, table);
  if (allowed === null) {
    const nearest = nearestName(name, [...Object.keys(table), ...HEADS]);
    return { code: nearest ? 'activity-meant' : 'activity-unknown', args: { name, nearest } };
  }
  if (!allowed.permits(value))
    return { code: 'activity-value', args: { name, value: value.slice(0, 40), allowed: allowed.allowed } };
  found[name] = value;
  return null;
}

/** @type {Readonly<Record<string, readonly string[]>>} */
const WORDS = Object.freeze({ picture: Object.keys(PICTURES), colour: COLOURS, input: INPUTS });
const HEADS = Object.freeze(['title', 'do', 'for', ...Object.keys(WORDS)]);

/**
 * @param {string} name
 * @param {Table} table
 * @returns {{allowed: string, permits: (text: string) => boolean}|null}
 */
function allowedOf(name, table) {
  if (TEXTS.test(name))
    return { allowed: `1..${LONGEST_TEXT}`, permits: (text) => text.length > 0 && text.length <= LONGEST_TEXT };
  if (Object.hasOwn(WORDS, name))
    return { allowed: WORDS[name].join(', '), permits: (text) => WORDS[name].includes(text) };
  if (!Object.hasOwn(table, name)) return null;
  const range = table[name];
  return { allowed: range.allowed, permits: (text) => range.permits(asValue(text, range)) };
}

/** @param {string} text @param {Range} range @returns {unknown}  of the type that the setting has */
function asValue(text, range) {
  if (typeof range.default === 'number') return text === '' ? NaN : Number(text);
  if (typeof range.default === 'boolean') return { true: true, false: false }[text];
  return text;
}

/** @param {Readonly<Record<string, string>>} found @param {Table} table @returns {Activity} */
function madeOf(found, table) {
  const names = Object.keys(found);
  const some = (/** @type {(name: string) => boolean} */ rule) => names.filter(rule);
  return Object.freeze({
    texts: Object.fromEntries(some((name) => TEXTS.test(name)).map((name) => [name, found[name]])),
    picture: found.picture ?? found.instrument ?? EMPTY.picture,
    colour: found.colour ?? EMPTY.colour,
    input: /** @type {Input} */ (found.input ?? EMPTY.input),
    settings: Object.fromEntries(
      some((name) => Object.hasOwn(table, name)).map((name) => [
        name,
        /** @type {string|number|boolean} */ (asValue(found[name], table[name])),
      ]),
    ),
  });
}

/**
 * @param {string} name
 * @param {readonly string[]} names
 * @returns {string}  the one that was probably meant; '' where none is near
 */
function nearestName(name, names) {
  const [best] = names
    .map((each) => ({ each, distance: editDistance(name.toLowerCase(), each.toLowerCase()) }))
    .sort((a, b) => a.distance - b.distance);
  return best.distance <= Math.max(1, Math.floor(name.length / 3)) ? best.each : '';
}

/** After Levenshtein: how many letters are changed, added or left out. @param {string} a @param {string} b */
function editDistance(a, b) {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (const [i, letter] of [...a].entries()) {
    const next = [i + 1];
    for (const [j, other] of [...b].entries())
      next.push(Math.min(next[j] + 1, row[j + 1] + 1, row[j] + (letter === other ? 0 : 1)));
    row = next;
  }
  return row[b.length];
}

/**
 * The settings of now as such a text, to be opened elsewhere.
 * @param {string} title
 * @param {Values} values
 * @param {Table} table  of what it may set
 * @param {readonly string[]} used  the names that say something now
 */
export function writeActivity(title, values, table, used) {
  const lines = used
    .filter((name) => Object.hasOwn(table, name) && values[name] !== table[name].default)
    .map((name) => `${name}: ${values[name]}`);
  const kept = lines.some((line) => line.startsWith('instrument:'))
    ? lines
    : [`instrument: ${values.instrument}`, ...lines];
  return `title: ${title.replace(/\s+/g, ' ').slice(0, LONGEST_TEXT)}\n${kept.join('\n')}\n`;
}
