/** The drum kit: drums in a row, a column or a grid of pads. */
import { checked, whole } from '../core/ranges.js';
import { ARRANGEMENTS, arrange, arrangementWords, KEY_ARRANGEMENTS, thatFit } from './arrangements.js';
import { DRUM_KEYS } from './drum-keys.js';
import { playZones, TOUCH_SETTINGS, TOUCH_WORDS } from './zone-player.js';

/** @import {Instrument, InstrumentContext} from '../types.js' */

const SETTINGS = Object.freeze({
  drums: whole(1, DRUM_KEYS.length, 8),
  drumArrangement: KEY_ARRANGEMENTS,
  ...TOUCH_SETTINGS,
});

export const meta = Object.freeze({
  id: 'drum-kit',
  nameKey: 'instrument-drum-kit',
  needs: 'movement',
  picture:
    'M24 14 a18 7 0 0 0 0 14 a18 7 0 0 0 0 -14 z M6 25 a18 7 0 0 0 36 0 v13 a18 7 0 0 1 -36 0 z M3 4 l2 -2 l16 14 l-2 2 z M45 4 l-2 -2 l-16 14 l2 2 z',
  sounds: Object.freeze(['drums']),
  settings: SETTINGS,
  words: Object.freeze({ ...TOUCH_WORDS, drumArrangement: arrangementWords }),
});

/**
 * @param {InstrumentContext} context
 * @returns {Instrument}
 * @throws {RangeError} naming the first setting that is out of range
 */
export function create(context) {
  const settings = checked(SETTINGS, context.settings);
  const { drums, drumArrangement } = settings;
  const tones = DRUM_KEYS.slice(0, thatFit(drums, drumArrangement, context.room));
  const zones = arrange(
    tones.map(({ note, label }) => ({ notes: [note], label })),
    drumArrangement,
  );
  return playZones({ ...context, settings }, zones, ARRANGEMENTS[drumArrangement]);
}
