/** The drum kit: a row of drums. */
import { checked } from '../core/ranges.js';
import { DRUM_KEYS } from './drum-keys.js';
import { keysThatFit, playRow, ROW_SETTINGS, ROW_WORDS } from './key-row.js';

/** @import {Instrument, InstrumentContext} from '../types.js' */

export const meta = Object.freeze({
  id: 'drum-kit',
  nameKey: 'instrument-drum-kit',
  picture:
    'M24 14 a18 7 0 0 0 0 14 a18 7 0 0 0 0 -14 z M6 25 a18 7 0 0 0 36 0 v13 a18 7 0 0 1 -36 0 z M3 4 l2 -2 l16 14 l-2 2 z M45 4 l-2 -2 l-16 14 l2 2 z',
  sounds: Object.freeze(['drums']),
  settings: ROW_SETTINGS,
  words: ROW_WORDS,
});

/**
 * @param {InstrumentContext} context
 * @returns {Instrument}
 * @throws {RangeError} naming the first setting that is out of range
 */
export function create(context) {
  const settings = checked(ROW_SETTINGS, context.settings);
  return playRow({ ...context, settings }, DRUM_KEYS.slice(0, keysThatFit(settings.keys, context.columns)));
}
