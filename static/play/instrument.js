/**
 * The instrument between its players (stage, pointer) and its listeners
 * (`creatable:note`). A changed setting makes a new one; the old one lets go
 * of its notes first.
 */
import { dispatch } from '../core/events.js';
import { inTime } from '../core/in-time.js';
import { onRequests } from '../core/requests.js';
import { findInstrument, soundOf } from '../instruments/index.js';
import { playBeside } from '../recorder/shared-channels.js';
import { LETTER_CODES } from './key-presses.js';

/** @import {Settings} from '../parts.js' */
/** @import {Instrument, Pointer, StageRoom} from '../types.js' */
/** @import {PlayStage} from './play-stage.js' */

/** Pixels; no target may be smaller (WCAG 2.2, 2.5.8). A window of 320 has room for an octave with all its semitones. */
const SMALLEST_ZONE = 24;

/**
 * @param {{width: number, height: number}} stage  pixels; 0: not laid out yet
 * @returns {StageRoom}  zones that have room beside and above each other
 */
export function roomOf({ width, height }) {
  if (!width || !height) return { columns: Infinity, rows: Infinity, aspect: 2 };
  return {
    columns: Math.floor(width / SMALLEST_ZONE),
    rows: Math.floor(height / SMALLEST_ZONE),
    aspect: width / height,
  };
}

/**
 * @param {Object} parts
 * @param {Settings} parts.settings
 * @param {PlayStage} parts.stage
 * @param {() => number} parts.nowSeconds
 * @param {() => void} parts.onFirstPress  a key was pressed by hand: the moment at which sound may start
 */
export function wireInstrument({ settings, stage, nowSeconds, onFirstPress }) {
  const emit = playBeside((event) => dispatch('creatable:note', { ...event, origin: 'player' }));
  const { values } = settings;
  const make = () =>
    findInstrument(values.instrument).create({
      settings: values,
      channel: soundOf(values).channel,
      room: roomOf({ width: stage.clientWidth, height: stage.clientHeight }),
      emit,
      nowSeconds,
    });
  const show = () => {
    const { zones, axes = [], rest, bendsWithin = false } = instrument;
    Object.assign(stage, { zones, axes, rest, bendsWithin, channel: soundOf(values).channel });
  };
  /** @type {Instrument} */
  let instrument = make();
  let sustain = false;
  show();

  /** @param {Instrument} next */
  const changeTo = (next) => {
    instrument.dispose();
    instrument = next;
    show();
    instrument.setSustain(sustain);
  };
  /** What sounds follows it, and a take that is being recorded says from when on it was played. */
  const sayInstrument = () =>
    emit({
      type: 'instrument',
      channel: soundOf(values).channel,
      instrument: values.instrument,
      atSeconds: nowSeconds(),
    });
  settings.onChange((name) => {
    const { meta } = findInstrument(values.instrument);
    if (name === 'instrument') {
      // The old one's notes end where they sound.
      instrument.dispose();
      sayInstrument();
    }
    if (name === 'instrument' || name === 'sound' || Object.hasOwn(meta.settings, name)) changeTo(make());
  });
  sayInstrument();
  /** What it is made of has changed: there is other room, or its zones have other names. */
  const renew = () => {
    const fitting = make();
    if (isAlike(fitting, instrument)) fitting.dispose();
    else changeTo(fitting);
  };
  new ResizeObserver(renew).observe(stage);
  onRequests(stage, {
    'zone-press': ({ zoneId, source }) => {
      onFirstPress();
      instrument.press(zoneId, { source });
    },
    'zone-release': ({ zoneId, source }) => instrument.release(zoneId, { source }),
  });

  return {
    /** @param {Pointer} pointer */
    update: (pointer) => instrument.update(pointer),
    releaseAll: () => instrument.releaseAll(),
    renew,
    toggleSustain() {
      sustain = !sustain;
      instrument.setSustain(sustain);
      return sustain;
    },
  };
}

/** @param {Instrument} one @param {Instrument} other  whether the stage looks the same with both */
const isAlike = (one, other) => JSON.stringify(one.zones) === JSON.stringify(other.zones);

/** A browser that does not say what is printed on the keys has the usual letters. */
const LETTERS_MS = 2000;

/**
 * The letters that this computer prints on the keys which play.
 * @returns {Promise<string[]>}
 */
export async function letterNames() {
  /** @type {Promise<{get(code: string): string|undefined}>|undefined} */
  const asked = /** @type {any} */ (navigator).keyboard?.getLayoutMap();
  const layout = asked && (await inTime(asked, LETTERS_MS).catch(() => undefined));
  const usual = (/** @type {string} */ code) => ({ Semicolon: ';', Quote: "'" })[code] ?? code.slice(3);
  return LETTER_CODES.map((code) => (layout?.get(code) ?? usual(code)).toUpperCase());
}
