/** Chords of one key, each a large zone: whatever is played after whatever, it fits. */
import { PITCHED_SOUNDS } from '../audio/sounds.js';
import { t } from '../core/i18n.js';
import { checked, oneOf } from '../core/ranges.js';
import { ARRANGEMENTS, arrange, arrangementWords, KEY_ARRANGEMENTS } from './arrangements.js';
import { chordsOf, PROGRESSION_NAMES } from './chord-progressions.js';
import { MUSIC_SETTINGS, MUSIC_WORDS } from './music-settings.js';
import { playZones, TOUCH_SETTINGS, TOUCH_WORDS } from './zone-player.js';

/** @import {Instrument, InstrumentContext} from '../types.js' */

const { root, octave } = MUSIC_SETTINGS;

const SETTINGS = Object.freeze({
  progression: oneOf(PROGRESSION_NAMES, 'I-V-vi-IV'),
  root,
  octave,
  chordArrangement: KEY_ARRANGEMENTS,
  ...TOUCH_SETTINGS,
});

/** Numerals are the same in every language. @param {string} progression */
const progressionWords = (progression) =>
  progression.startsWith('all-') ? t(`progression-${progression}`) : progression.replaceAll('-', ' – ');

export const meta = Object.freeze({
  id: 'chords',
  nameKey: 'instrument-chords',
  needs: 'movement',
  picture: 'M8 6 h32 v8 h-32 z M8 20 h32 v8 h-32 z M8 34 h32 v8 h-32 z M3 6 h3 v36 h-3 z M42 6 h3 v36 h-3 z',
  sounds: PITCHED_SOUNDS,
  settings: SETTINGS,
  words: Object.freeze({
    ...MUSIC_WORDS,
    ...TOUCH_WORDS,
    progression: progressionWords,
    chordArrangement: arrangementWords,
  }),
});

/**
 * @param {InstrumentContext} context
 * @returns {Instrument}
 * @throws {RangeError} naming the first setting that is out of range
 */
export function create(context) {
  const settings = checked(SETTINGS, context.settings);
  const { chordArrangement } = settings;
  return playZones(
    { ...context, settings },
    arrange(chordsOf(settings), chordArrangement),
    ARRANGEMENTS[chordArrangement],
  );
}
