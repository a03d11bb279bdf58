/**
 * Zones that sound when a pointer enters them, whatever their shape: the piano,
 * the drum kit, chords and the wheel.
 *
 * The same zones are played with `press` and `release` by buttons, computer
 * keys and switches; all holders share one account of sounding notes.
 */
import { percent } from '../core/i18n.js';
import { flag, number, oneOf, whole } from '../core/ranges.js';
import { makeSpeedometer, velocityOfSpeed } from './entry-speed.js';
import { makeLoudestPlace } from './loudest-place.js';
import { makeNoteHolder } from './note-holder.js';
import { makePedal } from './pedal.js';
import { makeZoneFinder } from './zone-finder.js';

/** @import {ValuesOf} from '../core/ranges.js' */
/** @import {Instrument, InstrumentContext, Place, Pointer, Zone} from '../types.js' */
/** @import {Speed} from './entry-speed.js' */

const STACCATO_MS = 150;

/** How loud and how long a player plays, whatever the zones. */
export const TOUCH_SETTINGS = Object.freeze({
  /** Loudness from the speed of entry, or always the same. */
  velocityMode: oneOf(['speed', 'fixed'], 'speed'),
  /** Also for buttons, and for a pointer whose speed is unknown. */
  fixedVelocity: whole(1, 127, 90),
  /** Width of the dead band at each border, as a fraction of a zone's smaller side. */
  deadZone: number(0, 0.8, 0.05, 0.4),
  /** Notes end after 0.15 s, held or not. */
  staccato: flag(false),
});

/** How values are named that are no plain numbers. */
export const TOUCH_WORDS = Object.freeze({ deadZone: percent });

/** Which part of a movement counts as the speed of an entry. @typedef {(speed: Speed, fromRest: boolean) => number} Across */

/** @type {Across}  into a shape that can be entered from any side */
const fromAnySide = ({ horizontal, vertical }) => Math.hypot(horizontal, vertical);

/**
 * @param {InstrumentContext & {settings: Readonly<ValuesOf<typeof TOUCH_SETTINGS>>}} context
 * @param {readonly Zone[]} zones
 * @param {{across?: Across, rest?: Place}} [arrangement]
 * @returns {Instrument}
 */
export function playZones({ settings, channel, emit, nowSeconds }, zones, { across = fromAnySide, rest } = {}) {
  const notes = makeNoteHolder({ emit, nowSeconds, channel, longestMs: settings.staccato ? STACCATO_MS : undefined });
  const pedal = makePedal({ emit, nowSeconds, channel });
  const loudness = makeLoudestPlace({ emit, nowSeconds, channel });
  /** @type {Map<string, ReturnType<typeof makePointerPlayer>>} */
  const players = new Map();
  let disposed = false;

  /** @param {string} source */
  const playerOf = (source) => {
    const player = players.get(source) ?? makePointerPlayer(zones, settings, across);
    players.set(source, player);
    return player;
  };
  /** @param {Zone} zone @param {string} source @param {number} velocity */
  const hold = (zone, source, velocity) => {
    for (const note of zone.notes) notes.hold(note, `${source} ${zone.id}`, velocity);
  };
  /** @param {Zone} zone @param {string} source */
  const letGo = (zone, source) => {
    for (const note of zone.notes) notes.letGo(note, `${source} ${zone.id}`);
  };

  return {
    zones,
    rest,
    update(pointer) {
      if (disposed) return;
      const { left, entered, on, velocity, lost } = playerOf(pointer.source).move(pointer);
      const source = `pointer ${pointer.source}`;
      if (left !== null) letGo(zones[left], source);
      // Before its note is struck.
      if (on !== null) loudness.follow(zones[on], pointer);
      if (entered !== null) hold(zones[entered], source, velocity);
      // Nobody is there to lift the pedal, and an organ would sound for ever.
      if (lost) pedal.damp();
    },
    press(zoneId, { source, velocity = settings.fixedVelocity }) {
      if (disposed) return;
      loudness.rest();
      hold(zoneOf(zones, zoneId), source, velocity);
    },
    release(zoneId, { source }) {
      letGo(zoneOf(zones, zoneId), source);
    },
    // The pointers stay where they were: a zone that went silent under one sounds when it is entered again.
    releaseAll() {
      notes.releaseAll();
      pedal.damp();
    },
    setSustain(on) {
      if (!disposed) pedal.set(on);
    },
    dispose() {
      notes.releaseAll();
      pedal.set(false);
      loudness.rest();
      disposed = true;
    },
  };
}

/**
 * @param {readonly Zone[]} zones
 * @param {string} zoneId
 * @returns {Zone}
 * @throws {RangeError} when there is none
 */
export function zoneOf(zones, zoneId) {
  const zone = zones.find(({ id }) => id === zoneId);
  if (!zone) throw new RangeError(`zone must be one of the instrument's ${zones.length}, got ${zoneId}`);
  return zone;
}

/**
 * One pointer's way over the zones.
 * @param {readonly Zone[]} zones
 * @param {Readonly<ValuesOf<typeof TOUCH_SETTINGS>>} settings
 * @param {Across} across
 */
function makePointerPlayer(zones, { deadZone, velocityMode, fixedVelocity }, across) {
  const finder = makeZoneFinder(zones, { deadZone });
  const speedometer = makeSpeedometer();
  /** @type {number|null} */
  let current = null;
  let present = false;

  /** @param {Speed|null} speed @param {boolean} fromRest */
  const velocityOf = (speed, fromRest) =>
    velocityMode === 'fixed' || !speed ? fixedVelocity : velocityOfSpeed(across(speed, fromRest));

  const lose = () => {
    const change = { left: current, entered: null, on: null, velocity: 0, lost: present };
    finder.forget();
    speedometer.forget();
    current = null;
    present = false;
    return change;
  };

  return {
    /**
     * @param {Pointer} pointer  one without finite coordinates counts as gone
     * @returns {{left: number|null, entered: number|null, on: number|null, velocity: number, lost: boolean}} zones by
     *   index
     */
    move(pointer) {
      if (!pointer.present || !Number.isFinite(pointer.x + pointer.y)) return lose();
      const velocity = velocityOf(speedometer.add(pointer), current === null);
      const before = current;
      current = finder.find(pointer.x, pointer.y);
      present = true;
      if (current === before) return { left: null, entered: null, on: current, velocity, lost: false };
      return { left: before, entered: current, on: current, velocity, lost: false };
    },
  };
}
