/** The keys: tones of a scale in a row, a column or a grid, played with any sound that has a pitch. */
import { PITCHED_SOUNDS } from '../audio/sounds.js';
import { checked, chosenOf, whole } from '../core/ranges.js';
import { ARRANGEMENTS, arrange, arrangementWords, KEY_ARRANGEMENTS, thatFit } from './arrangements.js';
import { HARMONY_SETTINGS, harmonisedTones, hidesTones, MUSIC_WORDS } from './music-settings.js';
import { OWN_SCALE, octaveKeys } from './scales.js';
import { playZones, TOUCH_SETTINGS, TOUCH_WORDS } from './zone-player.js';

/** @import {Instrument, InstrumentContext} from '../types.js' */

/** One octave of C major from middle C. */
const SETTINGS = Object.freeze({
  ...HARMONY_SETTINGS,
  /** From one that fills the stage to two octaves. */
  keys: whole(1, 15, 8),
  arrangement: KEY_ARRANGEMENTS,
  ...TOUCH_SETTINGS,
});

export const meta = Object.freeze({
  id: 'piano',
  nameKey: 'instrument-piano',
  needs: 'movement',
  picture:
    'M4 8 h40 v32 h-40 z M7 11 v26 h9 v-9 h-3 v-17 z M19 11 v17 h-1 v9 h11 v-9 h-1 v-17 z M35 11 v17 h-3 v9 h9 v-26 z',
  sounds: PITCHED_SOUNDS,
  settings: SETTINGS,
  words: Object.freeze({ ...MUSIC_WORDS, ...TOUCH_WORDS, arrangement: arrangementWords }),
  hides: hidesTones,
});

/** With fewer keys than these somebody has chosen large ones, and wants them in every scale. */
const FEW_KEYS = 5;

/**
 * A scale is chosen to be played from end to end.
 * @param {string} name  of the setting
 * @param {Readonly<Record<string, any>>} values  as they are now
 * @returns {Record<string, number>}
 */
export function follow(name, { scale, tones, keys }) {
  if (keys < FEW_KEYS || (name !== 'scale' && !(name === 'tones' && scale === OWN_SCALE))) return {};
  return { keys: Math.max(FEW_KEYS, octaveKeys(scale, chosenOf(tones))) };
}

/**
 * @param {InstrumentContext} context
 * @returns {Instrument}
 * @throws {RangeError} naming the first setting that is out of range
 */
export function create(context) {
  const settings = checked(SETTINGS, context.settings);
  const tones = harmonisedTones(settings, thatFit(settings.keys, settings.arrangement, context.room));
  const zones = arrange(tones, settings.arrangement);
  return playZones({ ...context, settings }, zones, ARRANGEMENTS[settings.arrangement]);
}
