/**
 * A profile: who plays, and everything that this player has chosen. Pure.
 * docs/reference/profile-format.md describes the document.
 */

import { allowed, permits, permittedOnly } from '../core/ranges.js';
import { withInstrument } from '../instruments/index.js';
import { choiceProblems, goodChoices } from '../learning/choices.js';
import { PARTS } from '../trackers/parts.js';
import { ProfileError } from './profile-error.js';

/** @import {Table} from '../core/ranges.js' */
/** @import {Values} from '../core/settings.js' */
/** @import {Choices} from '../learning/choices.js' */
/** @import {Range} from '../pointer/calibration.js' */
/** @import {ValueProblem} from './profile-error.js' */

/** @typedef {Record<string, Range>} Reaches  by part of the body */

/**
 * @typedef {Object} Profile
 * @property {'creatable-profile'} format
 * @property {1} schemaVersion
 * @property {string} id  UUID
 * @property {string} nickname  1..40 characters
 * @property {string} colour  one of COLOURS
 * @property {string} symbol  one of SYMBOLS
 * @property {string} changedAt  ISO 8601
 * @property {Values} settings
 * @property {Reaches} reaches
 * @property {Choices} [gestures]  what the player's gestures do; absent where there are none
 */

export const FORMAT = 'creatable-profile';
export const SCHEMA_VERSION = 1;
export const LONGEST_NICKNAME = 40;
/** Many times what a profile with every setting needs. */
export const MAX_BYTES = 64 * 1024;
export const COLOURS = Object.freeze(['blue', 'teal', 'green', 'yellow', 'orange', 'red', 'purple', 'grey']);
export const SYMBOLS = Object.freeze([
  'star',
  'sun',
  'moon',
  'heart',
  'leaf',
  'flower',
  'fish',
  'bird',
  'boat',
  'house',
  'drum',
  'note',
]);

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const SIDES = ['left', 'right', 'up', 'down'];
/** Reach and rest are fractions of the picture; beyond this nobody is in it. */
const FARTHEST = 1;

/**
 * @param {string} text
 * @returns {string}  1..40 characters on one line, without those that control or reorder text; '' where none is left
 */
export function cleanNickname(text) {
  const plain = text
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .replace(/[\p{Cs}\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069\uFEFF]/gu, '');
  return [...plain.trim()].slice(0, LONGEST_NICKNAME).join('').trim();
}

/**
 * @param {Pick<Profile, 'id'|'nickname'|'colour'|'symbol'|'settings'|'reaches'|'gestures'>} parts
 * @param {number} changedAtMs
 * @returns {Profile}
 */
export function makeProfile({ id, nickname, colour, symbol, settings, reaches, gestures }, changedAtMs) {
  return {
    format: FORMAT,
    schemaVersion: SCHEMA_VERSION,
    id,
    nickname,
    colour,
    symbol,
    changedAt: new Date(changedAtMs).toISOString(),
    settings: { ...settings },
    reaches: { ...reaches },
    ...(isChosen(gestures) && { gestures: goodChoices(gestures) }),
  };
}

/**
 * Whether two profiles say the same, whenever they were changed.
 * @param {Profile} one
 * @param {Profile} other
 * @param {Table} ranges  of the settings
 */
export function saysTheSame(one, other, ranges) {
  return meaning(one, ranges) === meaning(other, ranges);
}

/** @param {Choices|undefined} gestures */
const isChosen = (gestures) =>
  Boolean(gestures && (gestures.setId !== null || gestures.mappings.length || Object.keys(gestures.firing).length));

/** @param {Profile} profile @param {Table} ranges */
function meaning({ id, nickname, colour, symbol, settings, reaches, gestures }, ranges) {
  const values = Object.entries(ranges).map(([name, range]) => settings[name] ?? range.default);
  const learnt = Object.keys(reaches)
    .sort()
    .map((part) => {
      const { reach, rest } = reaches[part];
      return [part, ...SIDES.map((side) => /** @type {any} */ (reach)[side]), rest.x, rest.y];
    });
  const { setId, mappings, firing } = goodChoices(gestures);
  const made = [
    setId,
    mappings,
    Object.keys(firing)
      .sort()
      .map((gesture) => [gesture, firing[gesture]]),
  ];
  return JSON.stringify([id, nickname, colour, symbol, values, learnt, made]);
}

/**
 * A profile in the text of a file.
 * @param {string} text
 * @param {Table} ranges  of the settings
 * @returns {Profile}
 * @throws {ProfileError}
 */
export function parseProfile(text, ranges) {
  if (new TextEncoder().encode(text).length > MAX_BYTES) throw new ProfileError('profile-too-large');
  let document;
  try {
    document = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    throw new ProfileError('profile-not-ours');
  }
  return checkProfile(document, ranges);
}

/**
 * @param {any} document  anything that JSON can hold
 * @param {Table} ranges  of the settings
 * @returns {Profile}
 * @throws {ProfileError}  naming each value that cannot be
 */
export function checkProfile(document, ranges) {
  if (document?.format !== FORMAT || !Number.isInteger(document.schemaVersion))
    throw new ProfileError('profile-not-ours');
  if (document.schemaVersion > SCHEMA_VERSION) throw new ProfileError('profile-newer');
  const settings = isRecord(document.settings) ? withInstrument(document.settings) : document.settings;
  const gestures = choiceProblems(document.gestures).map(({ name, value, expected }) => problem(name, value, expected));
  const problems = [
    ...identityProblems(document),
    ...settingProblems(settings, ranges),
    ...reachProblems(document.reaches),
    ...gestures,
  ];
  if (problems.length) throw new ProfileError('profile-invalid', problems);
  return makeProfile(
    { ...document, settings, gestures: goodChoices(document.gestures) },
    Date.parse(document.changedAt),
  );
}

/**
 * A profile that was good once, as this version of the page can use it: what it does not know or permit is left out.
 * @param {any} document
 * @param {Table} ranges  of the settings
 * @returns {Profile|null}  null where nothing can be made of it
 */
export function usableProfile(document, ranges) {
  if (document?.format !== FORMAT || document.schemaVersion !== SCHEMA_VERSION) return null;
  if (identityProblems(document).length || !isRecord(document.settings) || !isRecord(document.reaches)) return null;
  return makeProfile(
    {
      ...document,
      gestures: goodChoices(document.gestures),
      settings: permittedOnly(ranges, withInstrument(document.settings)),
      reaches: Object.fromEntries(
        Object.entries(document.reaches).filter(([part, range]) => reachProblems({ [part]: range }).length === 0),
      ),
    },
    Date.parse(document.changedAt),
  );
}

/** @param {any} document @returns {ValueProblem[]} */
function identityProblems({ id, nickname, colour, symbol, changedAt }) {
  const isNickname = typeof nickname === 'string' && nickname !== '' && cleanNickname(nickname) === nickname;
  return [
    ...(typeof id === 'string' && UUID.test(id) ? [] : [problem('id', id, 'UUID')]),
    ...(isNickname ? [] : [problem('nickname', nickname, `1..${LONGEST_NICKNAME}`)]),
    ...(COLOURS.includes(colour) ? [] : [problem('colour', colour, COLOURS.join(', '))]),
    ...(SYMBOLS.includes(symbol) ? [] : [problem('symbol', symbol, SYMBOLS.join(', '))]),
    ...(Number.isFinite(Date.parse(changedAt)) ? [] : [problem('changedAt', changedAt, 'ISO 8601')]),
  ];
}

/** @param {unknown} settings @param {Table} ranges */
function settingProblems(settings, ranges) {
  if (!isRecord(settings)) return [problem('settings', settings, '{…}')];
  return Object.entries(settings).flatMap(([name, value]) =>
    permits(ranges, name, value) ? [] : [problem(name, value, allowed(ranges, name))],
  );
}

/** @param {unknown} reaches */
function reachProblems(reaches) {
  if (!isRecord(reaches)) return [problem('reaches', reaches, '{…}')];
  return Object.entries(reaches).flatMap(([part, range]) => {
    if (!PARTS.includes(/** @type {any} */ (part))) return [problem('reaches', part, PARTS.join(', '))];
    const { reach, rest } = /** @type {any} */ (range) ?? {};
    return [
      ...SIDES.flatMap((side) =>
        isNumber(reach?.[side], Number.MIN_VALUE) ? [] : [problem(`${part}.${side}`, reach?.[side], `0..${FARTHEST}`)],
      ),
      ...['x', 'y'].flatMap((axis) =>
        isNumber(rest?.[axis], -FARTHEST)
          ? []
          : [problem(`${part}.${axis}`, rest?.[axis], `-${FARTHEST}..${FARTHEST}`)],
      ),
    ];
  });
}

/** @param {unknown} value @param {number} lowest */
const isNumber = (value, lowest) => typeof value === 'number' && value >= lowest && value <= FARTHEST;

/** @param {unknown} value @returns {value is Record<string, unknown>} */
const isRecord = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);

/** @param {string} name @param {unknown} value @param {string} expected */
const problem = (name, value, expected) => ({ name, value: shown(value), expected });

/** @param {unknown} value @returns {string}  short enough for a sentence */
function shown(value) {
  const text = JSON.stringify(value) ?? '–';
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}
