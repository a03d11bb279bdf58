/** The piano: a row of the tones of a scale, played with any sound that has a pitch. */
import { PITCHED_SOUNDS } from '../audio/sounds.js';
import { noteName } from '../core/note-names.js';
import { checked, chosenOf, oneOf, someOf, whole } from '../core/ranges.js';
import { keysThatFit, playRow, ROW_SETTINGS, ROW_WORDS } from './key-row.js';
import { isBlackKey, OWN_SCALE, octaveKeys, SCALE_NAMES, scaleNotes } from './scales.js';

/** @import {Instrument, InstrumentContext} from '../types.js' */

const ROOTS = ['C', 'C♯ D♭', 'D', 'D♯ E♭', 'E', 'F', 'F♯ G♭', 'G', 'G♯ A♭', 'A', 'A♯ B♭', 'B'];

const TONES = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11];

/** A tone by both its names: 0 is C, 1 is C♯ / D♭. */
const toneName = (/** @type {number} */ tone) => ROOTS[tone].split(' ').map(noteName).join(' / ');

/** One octave of C major from middle C. */
const SETTINGS = Object.freeze({
  scale: oneOf(SCALE_NAMES, 'major'),
  /** Only these are played in the scale 'own': 0 (C) .. 11 (B). */
  tones: someOf(TONES, [0, 2, 4, 7, 9]),
  /** 0 (C) .. 11 (B). */
  root: oneOf(TONES, 0),
  /** 4 begins with middle C. The highest key of all, 15 keys of B pentatonic from octave 5, is MIDI note 116. */
  octave: whole(1, 5, 4),
  ...ROW_SETTINGS,
});

export const meta = Object.freeze({
  id: 'piano',
  nameKey: 'instrument-piano',
  picture:
    'M4 8 h40 v32 h-40 z M7 11 v26 h9 v-9 h-3 v-17 z M19 11 v17 h-1 v9 h11 v-9 h-1 v-17 z M35 11 v17 h-3 v9 h9 v-26 z',
  sounds: PITCHED_SOUNDS,
  settings: SETTINGS,
  words: Object.freeze({
    ...ROW_WORDS,
    root: toneName,
    tones: (/** @type {string} */ tones) => chosenOf(tones).map(toneName).join(', '),
  }),
  /** What there is nothing to choose about. */
  hides: (/** @type {Readonly<Record<string, unknown>>} */ { scale }) => (scale === OWN_SCALE ? [] : ['tones']),
});

/**
 * A scale is chosen to be played from end to end.
 * @param {string} name  of the setting
 * @param {Readonly<Record<string, any>>} values  as they are now
 * @returns {Record<string, number>}
 */
export function follow(name, { scale, tones }) {
  if (name !== 'scale' && !(name === 'tones' && scale === OWN_SCALE)) return {};
  const range = ROW_SETTINGS.keys;
  return { keys: range.nearest(octaveKeys(scale, chosenOf(tones))) };
}

/**
 * @param {InstrumentContext} context
 * @returns {Instrument}
 * @throws {RangeError} naming the first setting that is out of range
 */
export function create(context) {
  const settings = checked(SETTINGS, context.settings);
  const wanted = { ...settings, tones: chosenOf(settings.tones), keys: keysThatFit(settings.keys, context.columns) };
  return playRow(
    { ...context, settings },
    scaleNotes(wanted).map((tone) => ({ ...tone, dark: isBlackKey(tone.note) })),
  );
}
