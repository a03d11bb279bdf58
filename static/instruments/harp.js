/**
 * The harp: strings that sound when a pointer crosses them. How fast it goes
 * is how loud they are, and a glide across is an arpeggio: between two samples
 * of a pointer every string on its way is plucked, in their order.
 */
import { PITCHED_SOUNDS } from '../audio/sounds.js';
import { formatNumber, t } from '../core/i18n.js';
import { checked, number, oneOf, whole } from '../core/ranges.js';
import { arrange, thatFit } from './arrangements.js';
import { HARMONY_SETTINGS, harmonisedTones, hidesTones, MUSIC_WORDS } from './music-settings.js';
import { makeNoteHolder } from './note-holder.js';
import { makePedal } from './pedal.js';
import { makeStringCrossing } from './string-crossing.js';
import { TOUCH_SETTINGS, TOUCH_WORDS, zoneOf } from './zone-player.js';

/** @import {Instrument, InstrumentContext, Zone} from '../types.js' */

const { velocityMode, fixedVelocity, deadZone } = TOUCH_SETTINGS;

const SETTINGS = Object.freeze({
  ...HARMONY_SETTINGS,
  strings: whole(3, 24, 12),
  /** Which way a string sounds; the other way goes back in silence. */
  strokes: oneOf(['both', 'right', 'left'], 'both'),
  ringSeconds: number(0.2, 6, 0.2, 2),
  velocityMode,
  fixedVelocity,
  deadZone,
});

/** Who plucks a string holds it until it has rung out, or is plucked again. */
const HAND = 'hand';

export const meta = Object.freeze({
  id: 'harp',
  nameKey: 'instrument-harp',
  needs: 'movement',
  picture:
    'M6 6 c8 -4 12 6 20 4 c8 -2 12 -6 17 -2 l-3 4 c-4 -3 -8 1 -14 3 c-8 2 -10 -5 -15 -4 v33 h-5 z M15 16 h2 v26 h-2 z M22 17 h2 v23 h-2 z M29 16 h2 v21 h-2 z M36 13 h2 v19 h-2 z M6 44 l34 -12 l2 4 l-34 12 z',
  sounds: PITCHED_SOUNDS,
  settings: SETTINGS,
  words: Object.freeze({
    ...MUSIC_WORDS,
    ...TOUCH_WORDS,
    ringSeconds: (/** @type {number} */ seconds) => t('seconds', { seconds: formatNumber(seconds) }),
  }),
  hides: hidesTones,
});

/**
 * @param {InstrumentContext} context
 * @returns {Instrument}
 * @throws {RangeError} naming the first setting that is out of range
 */
export function create({ channel, emit, nowSeconds, room, ...context }) {
  const settings = checked(SETTINGS, context.settings);
  const tones = harmonisedTones(settings, thatFit(settings.strings, 'row', room));
  const zones = arrange(
    tones.map((tone) => ({ ...tone, dark: false, look: 'string' })),
    'row',
  );
  const notes = makeNoteHolder({ emit, nowSeconds, channel, longestMs: settings.ringSeconds * 1000 });
  const pedal = makePedal({ emit, nowSeconds, channel });
  /** @type {Map<string, ReturnType<typeof makeStringCrossing>>} */
  const pointers = new Map();
  /** @type {Set<ReturnType<typeof setTimeout>>} */
  const coming = new Set();
  let disposed = false;

  /** @param {Zone} string @param {number} velocity */
  const pluck = (string, velocity) => {
    for (const note of string.notes) {
      notes.letGo(note, `${HAND} ${string.id}`);
      notes.hold(note, `${HAND} ${string.id}`, velocity);
    }
  };
  /** @param {Zone} string @param {number} velocity @param {number} afterMs */
  const pluckLater = (string, velocity, afterMs) => {
    const timer = setTimeout(() => {
      coming.delete(timer);
      pluck(string, velocity);
    }, afterMs);
    coming.add(timer);
  };
  const silence = () => {
    coming.forEach(clearTimeout);
    coming.clear();
    notes.releaseAll();
  };
  /** @param {string} source */
  const crossingOf = (source) => {
    const crossing = pointers.get(source) ?? makeStringCrossing(zones, settings);
    pointers.set(source, crossing);
    return crossing;
  };

  return {
    zones,
    update(pointer) {
      if (disposed) return;
      const crossing = crossingOf(pointer.source);
      if (!pointer.present || !Number.isFinite(pointer.x + pointer.y)) {
        if (crossing.forget()) silence();
        return;
      }
      crossing.move(pointer).forEach(({ index, velocity, afterMs }) => {
        if (afterMs > 0) pluckLater(zones[index], velocity, afterMs);
        else pluck(zones[index], velocity);
      });
    },
    press(zoneId, { velocity = settings.fixedVelocity }) {
      if (!disposed) pluck(zoneOf(zones, zoneId), velocity);
    },
    // A string rings on when the finger is gone.
    release() {},
    releaseAll() {
      silence();
      pedal.damp();
    },
    setSustain(on) {
      if (!disposed) pedal.set(on);
    },
    dispose() {
      silence();
      pedal.set(false);
      disposed = true;
    },
  };
}
