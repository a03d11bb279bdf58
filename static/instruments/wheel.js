/** The wheel: notes in a ring around a middle to rest in, for a head, a gaze and a joystick alike. */
import { PITCHED_SOUNDS } from '../audio/sounds.js';
import { checked, whole } from '../core/ranges.js';
import { ARRANGEMENTS, arrange } from './arrangements.js';
import { HARMONY_SETTINGS, harmonisedTones, hidesTones, MUSIC_WORDS } from './music-settings.js';
import { playZones, TOUCH_SETTINGS, TOUCH_WORDS } from './zone-player.js';

/** @import {Instrument, InstrumentContext} from '../types.js' */

const SETTINGS = Object.freeze({ ...HARMONY_SETTINGS, wheelNotes: whole(3, 12, 8), ...TOUCH_SETTINGS });

export const meta = Object.freeze({
  id: 'wheel',
  nameKey: 'instrument-wheel',
  needs: 'movement',
  picture:
    'M24 4 a20 20 0 1 0 0.1 0 z M24 15 a9 9 0 1 1 -0.1 0 z M23 4 h2 v11 h-2 z M23 33 h2 v11 h-2 z M4 23 h11 v2 h-11 z M33 23 h11 v2 h-11 z',
  sounds: PITCHED_SOUNDS,
  settings: SETTINGS,
  words: Object.freeze({ ...MUSIC_WORDS, ...TOUCH_WORDS }),
  hides: hidesTones,
});

/**
 * @param {InstrumentContext} context
 * @returns {Instrument}
 * @throws {RangeError} naming the first setting that is out of range
 */
export function create(context) {
  const settings = checked(SETTINGS, context.settings);
  const zones = arrange(harmonisedTones(settings, settings.wheelNotes), 'ring');
  return playZones({ ...context, settings }, zones, ARRANGEMENTS.ring);
}
