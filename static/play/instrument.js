/**
 * The instrument between its players (stage, pointer) and its listeners
 * (`creatable:note`). A changed setting makes a new one; the old one lets go
 * of its notes first.
 */
import { dispatch } from '../core/events.js';
import { instruments } from '../instruments/index.js';
import { PIANO_SETTINGS } from '../instruments/piano.js';
import { LETTER_CODES } from './key-presses.js';

/** @import {Settings} from '../parts.js' */
/** @import {Instrument, NoteEvent, Pointer} from '../types.js' */
/** @import {PlayStage} from './play-stage.js' */

/** Pixels; no target may be narrower (WCAG 2.2, 2.5.8). A window of 320 has room for an octave with all its semitones. */
const NARROWEST_KEY = 24;

/**
 * @param {number} wanted  keys
 * @param {number} width  of the stage, in pixels; 0: not laid out yet
 * @returns {number}  as many as there is room for
 */
export function keysThatFit(wanted, width) {
  return width ? Math.max(PIANO_SETTINGS.keys.min, Math.min(wanted, Math.floor(width / NARROWEST_KEY))) : wanted;
}

/**
 * @param {Object} parts
 * @param {Settings} parts.settings
 * @param {PlayStage} parts.stage
 * @param {() => number} parts.nowSeconds
 * @param {() => void} parts.onFirstPress  a key was pressed by hand: the moment at which sound may start
 */
export function wireInstrument({ settings, stage, nowSeconds, onFirstPress }) {
  const emit = (/** @type {NoteEvent} */ event) => dispatch('creatable:note', { ...event, origin: 'player' });
  const keys = () => keysThatFit(settings.values.keys, stage.clientWidth);
  const create = () => {
    const made = instruments[0].create({ settings: { ...settings.values, keys: keys() }, emit, nowSeconds });
    stage.layout = made.layout;
    return made;
  };
  /** @type {Instrument} */
  let instrument = create();
  let sustain = false;

  const renew = () => {
    instrument.dispose();
    instrument = create();
    instrument.setSustain(sustain);
  };
  settings.onChange((name) => {
    if (name in PIANO_SETTINGS) renew();
  });
  new ResizeObserver(() => {
    if (stage.layout.length !== keys()) renew();
  }).observe(stage);
  stage.addEventListener('key-press', (event) => {
    onFirstPress();
    const { keyId, source } = /** @type {CustomEvent} */ (event).detail;
    instrument.press(keyId, { source });
  });
  stage.addEventListener('key-release', (event) => {
    const { keyId, source } = /** @type {CustomEvent} */ (event).detail;
    instrument.release(keyId, { source });
  });

  return {
    /** @param {Pointer} pointer */
    update: (pointer) => instrument.update(pointer),
    releaseAll: () => instrument.releaseAll(),
    toggleSustain() {
      sustain = !sustain;
      instrument.setSustain(sustain);
      return sustain;
    },
  };
}

/**
 * The letters that this computer prints on the keys which play.
 * @returns {Promise<string[]>}
 */
export async function letterNames() {
  /** @type {{get(code: string): string|undefined}|undefined} */
  const layout = await /** @type {any} */ (navigator).keyboard?.getLayoutMap().catch(() => undefined);
  const usual = (/** @type {string} */ code) => ({ Semicolon: ';', Quote: "'" })[code] ?? code.slice(3);
  return LETTER_CODES.map((code) => (layout?.get(code) ?? usual(code)).toUpperCase());
}
