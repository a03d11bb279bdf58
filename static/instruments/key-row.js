/**
 * A row of keys that sound when the pointer enters them: the piano is one, and
 * so is the drum kit.
 *
 * The same keys are played with `press` and `release` by buttons, computer
 * keys and switches; all holders share one account of sounding notes.
 */
import { percent } from '../core/i18n.js';
import { flag, number, oneOf, whole } from '../core/ranges.js';
import { makeSpeedometer, velocityOfSpeed } from './entry-speed.js';
import { makeKeyFinder } from './key-finder.js';
import { makeNoteHolder } from './note-holder.js';
import { rowLayout } from './row-layout.js';

/** @import {ValuesOf} from '../core/ranges.js' */
/** @import {Instrument, InstrumentContext, Pointer} from '../types.js' */
/** @import {Speed} from './entry-speed.js' */

const SUSTAIN_PEDAL = 64;
const STACCATO_MS = 150;

/** What can be set on every row, whatever its keys play. */
export const ROW_SETTINGS = Object.freeze({
  /** In the row. */
  keys: whole(5, 15, 8),
  /** Loudness from the speed of entry, or always the same. */
  velocityMode: oneOf(['speed', 'fixed'], 'speed'),
  /** Also for buttons, and for a pointer whose speed is unknown. */
  fixedVelocity: whole(1, 127, 90),
  /** Width of the dead band at each border, as a fraction of a key's width. */
  deadZone: number(0, 0.8, 0.05, 0.4),
  /** Notes end after 0.15 s, held or not. */
  staccato: flag(false),
});

/** How values are named that are no plain numbers. */
export const ROW_WORDS = Object.freeze({ deadZone: percent });

/**
 * @param {number} wanted  keys
 * @param {number} columns  that there is room for
 */
export const keysThatFit = (wanted, columns) => Math.max(ROW_SETTINGS.keys.min, Math.min(wanted, columns));

/**
 * @param {InstrumentContext & {settings: Readonly<ValuesOf<typeof ROW_SETTINGS>>}} context
 * @param {readonly {note: number, label: string, dark?: boolean}[]} tones  what the keys play, from left to right
 * @returns {Instrument}
 */
export function playRow({ settings, channel, emit, nowSeconds }, tones) {
  const layout = rowLayout(tones);
  const notes = makeNoteHolder({ emit, nowSeconds, channel, longestMs: settings.staccato ? STACCATO_MS : undefined });
  const pedal = makePedal((value) =>
    emit({ type: 'control-change', channel, controller: SUSTAIN_PEDAL, value, atSeconds: nowSeconds() }),
  );
  /** @type {Map<string, ReturnType<typeof makePointerPlayer>>} */
  const players = new Map();
  let disposed = false;

  /** @param {string} source */
  const playerOf = (source) => {
    const player = players.get(source) ?? makePointerPlayer({ ...settings, keys: layout.length });
    players.set(source, player);
    return player;
  };

  /** @param {string} keyId */
  const noteOf = (keyId) => {
    const key = layout.find(({ id }) => id === keyId);
    if (!key) throw new RangeError(`key must be one of ${layout.length} keys of the layout, got ${keyId}`);
    return key.note;
  };

  return {
    layout,
    update(pointer) {
      if (disposed) return;
      const { left, entered, velocity, lost } = playerOf(pointer.source).move(pointer);
      const source = `pointer ${pointer.source}`;
      if (left !== null) notes.letGo(layout[left].note, source);
      if (entered !== null) notes.hold(layout[entered].note, source, velocity);
      // Nobody is there to lift the pedal, and an organ would sound for ever.
      if (lost) pedal.damp();
    },
    press(keyId, { source, velocity = settings.fixedVelocity }) {
      if (disposed) return;
      notes.hold(noteOf(keyId), source, velocity);
    },
    release(keyId, { source }) {
      notes.letGo(noteOf(keyId), source);
    },
    // The pointers stay where they were: a key that went silent under one sounds when it is entered again.
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
      disposed = true;
    },
  };
}

/** @param {(value: number) => void} send */
function makePedal(send) {
  let down = false;
  return {
    /** @param {boolean} on */
    set(on) {
      if (on === down) return;
      down = on;
      send(down ? 127 : 0);
    },
    /** End what the pedal holds, and leave it where the player put it. */
    damp() {
      if (!down) return;
      send(0);
      send(127);
    },
  };
}

/**
 * One pointer's way over the keys.
 * @param {Readonly<ValuesOf<typeof ROW_SETTINGS>>} settings
 */
function makePointerPlayer({ keys, deadZone, velocityMode, fixedVelocity }) {
  const finder = makeKeyFinder({ keys, deadZone });
  const speedometer = makeSpeedometer();
  /** @type {number|null} */
  let current = null;
  let present = false;

  /** @param {Speed|null} speed */
  const velocityOf = (speed) => {
    if (velocityMode === 'fixed' || !speed) return fixedVelocity;
    return velocityOfSpeed(current === null ? speed.vertical : speed.horizontal);
  };

  const lose = () => {
    const change = { left: current, entered: null, velocity: 0, lost: present };
    finder.forget();
    speedometer.forget();
    current = null;
    present = false;
    return change;
  };

  return {
    /**
     * @param {Pointer} pointer  one without finite coordinates counts as gone
     * @returns {{left: number|null, entered: number|null, velocity: number, lost: boolean}} keys by index
     */
    move(pointer) {
      if (!pointer.present || !Number.isFinite(pointer.x + pointer.y)) return lose();
      const velocity = velocityOf(speedometer.add(pointer));
      const before = current;
      current = finder.find(pointer.x, pointer.y);
      present = true;
      if (current === before) return { left: null, entered: null, velocity, lost: false };
      return { left: before, entered: current, velocity, lost: false };
    },
  };
}
