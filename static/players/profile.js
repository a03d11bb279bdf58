/**
 * A profile: who plays, and everything that this player has chosen. Pure.
 * docs/reference/profile-format.md describes the document.
 */

import { dateText, fields, isRecord, readBy, shown, textThat, uuid } from '../core/documents.js';
import { oneLine } from '../core/one-line.js';
import { permittedOnly, problemsIn } from '../core/ranges.js';
import { withInstrument } from '../instruments/index.js';
import { choiceProblems, goodChoices } from '../learning/choices.js';
import { goodReaches, REACHES } from '../pointer/reaches.js';
import { isPart } from '../trackers/parts.js';
import { picklist } from '../vendor/valibot.js';
import { ProfileError } from './profile-error.js';

/** @import {Table} from '../core/ranges.js' */
/** @import {Values} from '../core/settings.js' */
/** @import {Choices} from '../learning/choices.js' */
/** @import {Range} from '../pointer/calibration.js' */
/** @import {Problem} from '../core/documents.js' */

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
/** @typedef {{settings: Readonly<Record<string, unknown>>, reaches: Reaches, gestures?: unknown}} Chosen */

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

const IDENTITY = fields({
  id: uuid,
  nickname: textThat((text) => text !== '' && cleanNickname(text) === text, `1..${LONGEST_NICKNAME}`),
  colour: picklist(COLOURS, COLOURS.join(', ')),
  symbol: picklist(SYMBOLS, SYMBOLS.join(', ')),
  changedAt: dateText,
});

/** @param {string} text @returns {string}  as it is kept; '' where nothing can be read */
export const cleanNickname = (text) => oneLine(text, LONGEST_NICKNAME);

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
  const identity = ({ id, nickname, colour, symbol } = one) => JSON.stringify([id, nickname, colour, symbol]);
  return identity(one) === identity(other) && choosesTheSame(one, other, ranges);
}

/**
 * Whether two players, or nobody in particular, have chosen the same.
 * @param {Chosen} one
 * @param {Chosen} other
 * @param {Table} ranges  of the settings
 */
export const choosesTheSame = (one, other, ranges) => meaning(one, ranges) === meaning(other, ranges);

/** @param {Choices|undefined} gestures */
const isChosen = (gestures) =>
  Boolean(gestures && (gestures.setId !== null || gestures.mappings.length || Object.keys(gestures.firing).length));

/** @param {Chosen} chosen @param {Table} ranges */
function meaning({ settings, reaches, gestures }, ranges) {
  const values = Object.entries(ranges).map(([name, range]) => settings[name] ?? range.default);
  const learnt = Object.keys(reaches)
    .sort()
    .map((part) => {
      const { reach, rest } = reaches[part];
      return [part, reach.left, reach.right, reach.up, reach.down, rest.x, rest.y];
    });
  const { setId, mappings, firing } = goodChoices(gestures);
  const made = [
    setId,
    mappings,
    Object.keys(firing)
      .sort()
      .map((gesture) => [gesture, firing[gesture]]),
  ];
  return JSON.stringify([values, learnt, made]);
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
  const identity = readBy(IDENTITY, document);
  const reaches = readBy(REACHES, document.reaches);
  const problems = [
    ...identity.problems,
    ...settingProblems(settings, ranges),
    ...reaches.problems.flatMap(inReaches),
    ...choiceProblems(document.gestures),
  ];
  if (!identity.value || !reaches.value || problems.length)
    throw new ProfileError(
      'profile-invalid',
      problems.map((each) => ({ ...each, value: shown(each.value) })),
    );
  return makeProfile(
    { ...identity.value, settings, reaches: reaches.value, gestures: goodChoices(document.gestures) },
    Date.parse(document.changedAt),
  );
}

/**
 * As people read it: 'nose.left'. Of a part that is none, nothing more is said than that.
 * @param {Problem} problem
 */
function inReaches({ name, ...problem }) {
  const [part, ...place] = name.split('.');
  if (isPart(part)) return [{ ...problem, name: [part, ...place.slice(-1)].join('.') }];
  return place.length === 0 ? [{ ...problem, name: 'reaches' }] : [];
}

/**
 * A profile that was good once, as this version of the page can use it: what it does not know or permit is left out.
 * @param {any} document
 * @param {Table} ranges  of the settings
 * @returns {Profile|null}  null where nothing can be made of it
 */
export function usableProfile(document, ranges) {
  if (document?.format !== FORMAT || document.schemaVersion !== SCHEMA_VERSION) return null;
  const { value: identity } = readBy(IDENTITY, document);
  if (!identity || !isRecord(document.settings) || !isRecord(document.reaches)) return null;
  return makeProfile(
    {
      ...identity,
      gestures: goodChoices(document.gestures),
      settings: permittedOnly(ranges, withInstrument(document.settings)),
      reaches: goodReaches(document.reaches),
    },
    Date.parse(document.changedAt),
  );
}

/** @param {unknown} settings @param {Table} ranges */
function settingProblems(settings, ranges) {
  if (!isRecord(settings)) return [{ name: 'settings', value: settings, expected: '{…}' }];
  return problemsIn(ranges, settings);
}
