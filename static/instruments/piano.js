/** The piano: a row of the tones of a scale, played with any sound that has a pitch. */
import { PITCHED_SOUNDS } from '../audio/sounds.js';
import { noteName } from '../core/note-names.js';
import { checked, oneOf, whole } from '../core/ranges.js';
import { keysThatFit, playRow, ROW_SETTINGS, ROW_WORDS } from './key-row.js';
import { isBlackKey, SCALE_NAMES, scaleNotes } from './scales.js';

/** @import {Instrument, InstrumentContext} from '../types.js' */

const ROOTS = ['C', 'C♯ D♭', 'D', 'D♯ E♭', 'E', 'F', 'F♯ G♭', 'G', 'G♯ A♭', 'A', 'A♯ B♭', 'B'];

/** One octave of C major from middle C. */
const SETTINGS = Object.freeze({
  scale: oneOf(SCALE_NAMES, 'major'),
  /** 0 (C) .. 11 (B). */
  root: oneOf([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11], 0),
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
    root: (/** @type {number} */ root) => ROOTS[root].split(' ').map(noteName).join(' / '),
  }),
});

/** Keys from a scale's root to the same note an octave higher. */
const OCTAVE_KEYS = /** @type {Record<string, number>} */ ({ pentatonic: 6, blues: 7, chromatic: 13 });

/**
 * A scale is chosen to be played from end to end.
 * @param {string} name
 * @param {unknown} value
 * @returns {Record<string, number>}
 */
export function follow(name, value) {
  return name === 'scale' ? { keys: OCTAVE_KEYS[String(value)] ?? 8 } : {};
}

/**
 * @param {InstrumentContext} context
 * @returns {Instrument}
 * @throws {RangeError} naming the first setting that is out of range
 */
export function create(context) {
  const settings = checked(SETTINGS, context.settings);
  const tones = scaleNotes({ ...settings, keys: keysThatFit(settings.keys, context.columns) });
  return playRow(
    { ...context, settings },
    tones.map((tone) => ({ ...tone, dark: isBlackKey(tone.note) })),
  );
}
