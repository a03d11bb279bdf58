/**
 * Next note: whatever the player does plays the next note of a line or of a
 * song. The rhythm is the player's, the notes are the line's; held, a note
 * lasts.
 */
import { PITCHED_SOUNDS } from '../audio/sounds.js';
import { checked, chosenOf, oneOf, text } from '../core/ranges.js';
import { findSong, songs } from '../songs/index.js';
import { readTune } from '../songs/tune.js';
import { arrange } from './arrangements.js';
import { LONGEST_WAY_MS, makeSpeedometer, velocityOfSpeed } from './entry-speed.js';
import { readLine } from './line.js';
import { HARMONY_SETTINGS, harmonisedTones, hidesTones, MUSIC_WORDS } from './music-settings.js';
import { makeNoteHolder } from './note-holder.js';
import { makePedal } from './pedal.js';
import { octaveKeys } from './scales.js';
import { makeZoneFinder } from './zone-finder.js';
import { TOUCH_SETTINGS, TOUCH_WORDS, zoneOf } from './zone-player.js';

/** @import {ValuesOf} from '../core/ranges.js' */
/** @import {Instrument, InstrumentContext, Pointer, Zone} from '../types.js' */

const { velocityMode, fixedVelocity, deadZone } = TOUCH_SETTINGS;

const SETTINGS = Object.freeze({
  line: oneOf(['up', 'down', 'up-down', 'chosen', 'song', 'own'], 'up-down'),
  song: oneOf(
    songs.map(({ id }) => id),
    'twinkle',
  ),
  lineNotes: text((line) => readLine(line) !== null, 'C4 D4 E4+G4', 'C4 D4 E4 C4 E4 F4 G4'),
  ...HARMONY_SETTINGS,
  /** Going onto the zone, or any movement at all. */
  lineTrigger: oneOf(['place', 'movement'], 'place'),
  velocityMode,
  fixedVelocity,
  deadZone,
});

/** What says nothing about a line of one's own, nor about a song. */
const OF_A_SCALE = Object.keys(HARMONY_SETTINGS);

/** @param {Readonly<Record<string, unknown>>} settings @returns {string[]}  what has nothing to say */
function hides(settings) {
  if (settings.line === 'song') return [...OF_A_SCALE, 'lineNotes'];
  if (settings.line === 'chosen') return [...OF_A_SCALE, 'song'];
  if (settings.line === 'own') return [...OF_A_SCALE, 'lineNotes', 'song'];
  return ['lineNotes', 'song', ...hidesTones(settings)];
}

export const meta = Object.freeze({
  id: 'next-note',
  nameKey: 'instrument-next-note',
  needs: 'press',
  picture:
    'M3 39 a4 4 0 1 0 8 0 a4 4 0 1 0 -8 0 z M12 30 a4 4 0 1 0 8 0 a4 4 0 1 0 -8 0 z M23 6 l16 12 l-16 12 z M41 6 h4 v24 h-4 z',
  sounds: PITCHED_SOUNDS,
  settings: SETTINGS,
  words: Object.freeze({
    ...MUSIC_WORDS,
    ...TOUCH_WORDS,
    lineNotes: (/** @type {string} */ line) => line,
    song: (/** @type {string} */ id) => findSong(id).title,
  }),
  hides,
  ofOwnSong: Object.freeze({ line: 'own' }),
  ofLine: (/** @type {string} */ line) => ({ lineNotes: line, line: 'chosen' }),
});

/** In stages a second: so fast begins a movement, and so slow ends it. */
const MOVES = 0.3;
const RESTS = 0.12;

/**
 * @param {Readonly<ValuesOf<typeof SETTINGS>>} settings
 * @param {readonly (readonly number[])[]} [ownSong]  where there is none, the scale is played
 * @returns {readonly (readonly number[])[]}  never empty
 */
export function stepsOf(settings, ownSong = []) {
  if (settings.line === 'own' && ownSong.length) return ownSong;
  if (settings.line === 'song') return readTune(findSong(settings.song)).map(({ notes }) => notes);
  const chosen = settings.line === 'chosen' ? (readLine(settings.lineNotes) ?? []) : [];
  if (chosen.length) return chosen;
  const up = harmonisedTones(settings, octaveKeys(settings.scale, chosenOf(settings.tones))).map(({ notes }) => notes);
  const down = [...up].reverse();
  if (settings.line === 'up') return up;
  if (settings.line === 'down') return down;
  // The highest and the lowest are met once each time round.
  return [...up, ...down.slice(1, -1)];
}

/**
 * @param {InstrumentContext} context
 * @returns {Instrument}
 * @throws {RangeError} naming the first setting that is out of range
 */
export function create({ channel, emit, nowSeconds, ...context }) {
  const settings = checked(SETTINGS, context.settings);
  const steps = stepsOf(settings, context.ownSong);
  const zones = arrange([{ notes: [], label: 'next-note-zone' }], 'row');
  const notes = makeNoteHolder({ emit, nowSeconds, channel });
  const pedal = makePedal({ emit, nowSeconds, channel });
  /** What each holds. @type {Map<string, readonly number[]>} */
  const held = new Map();
  /** @type {Map<string, ReturnType<typeof makeTrigger>>} */
  const pointers = new Map();
  let next = 0;
  let disposed = false;

  /** @param {string} source @param {number} velocity */
  const begin = (source, velocity) => {
    if (disposed || held.has(source)) return;
    const step = steps[next];
    next = (next + 1) % steps.length;
    held.set(source, step);
    for (const note of step) notes.hold(note, source, velocity);
  };
  /** @param {string} source */
  const end = (source) => {
    for (const note of held.get(source) ?? []) notes.letGo(note, source);
    held.delete(source);
  };
  /** @param {string} source */
  const triggerOf = (source) => {
    const trigger = pointers.get(source) ?? makeTrigger(zones, settings);
    pointers.set(source, trigger);
    return trigger;
  };

  return {
    zones,
    update(pointer) {
      if (disposed) return;
      const source = `pointer ${pointer.source}`;
      const { plays, velocity, lost } = triggerOf(pointer.source).move(pointer);
      if (plays) begin(source, velocity);
      else end(source);
      if (lost) pedal.damp();
    },
    press(zoneId, { source, velocity = settings.fixedVelocity }) {
      zoneOf(zones, zoneId);
      begin(source, velocity);
    },
    release(_, { source }) {
      end(source);
    },
    releaseAll() {
      held.clear();
      notes.releaseAll();
      pedal.damp();
    },
    setSustain(on) {
      if (!disposed) pedal.set(on);
    },
    dispose() {
      held.clear();
      notes.releaseAll();
      pedal.set(false);
      disposed = true;
    },
  };
}

/**
 * Whether one pointer plays: because it is on the zone, or because it moves.
 * @param {readonly Zone[]} zones
 * @param {Readonly<ValuesOf<typeof SETTINGS>>} settings
 */
function makeTrigger(zones, { deadZone, lineTrigger, velocityMode, fixedVelocity }) {
  const finder = makeZoneFinder(zones, { deadZone });
  const speedometer = makeSpeedometer(lineTrigger === 'movement' ? { gapMs: LONGEST_WAY_MS } : {});
  let plays = false;
  let present = false;
  return {
    /** @param {Pointer} pointer */
    move(pointer) {
      if (!pointer.present || !Number.isFinite(pointer.x + pointer.y)) {
        const lost = present;
        finder.forget();
        speedometer.forget();
        plays = present = false;
        return { plays, velocity: 0, lost };
      }
      present = true;
      const speed = speedometer.add(pointer);
      const pace = speed ? Math.hypot(speed.horizontal, speed.vertical) : 0;
      const isOn = finder.find(pointer.x, pointer.y) !== null;
      plays = lineTrigger === 'place' ? isOn : pace > (plays ? RESTS : MOVES);
      return {
        plays,
        velocity: velocityMode === 'fixed' || !speed ? fixedVelocity : velocityOfSpeed(pace),
        lost: false,
      };
    },
  };
}
