/**
 * What the player has chosen, kept in this browser.
 *
 * A value that is missing, of another type or out of range is replaced by its
 * default, so a damaged or old store never keeps anybody from playing.
 */

import { DWELL_RANGES } from '../actions/dwell.js';
import { SCAN_DEFAULTS, SCAN_RANGES } from '../actions/scan.js';
import { NOTE_NAMINGS } from '../captions/namings.js';
import { PALETTE_NAMES } from '../core/palettes.js';
import { DRAW_DEFAULTS, DRAW_RANGES } from '../draw/settings.js';
import { FEEL_DEFAULTS, FEEL_RANGES } from '../feel/settings.js';
import { PIANO_DEFAULTS, PIANO_RANGES } from '../instruments/piano.js';
import { TEACH_RANGES, TEACH_SETTINGS } from '../learning/settings.js';
import { LANGUAGES } from '../locales/index.js';
import { SMOOTHING_DEFAULT, SMOOTHING_RANGE } from '../pointer/smoothing.js';
import { STEERING_DEFAULTS, STEERING_RANGES } from '../pointer/steering.js';
import { SWITCH_RANGES, SWITCH_SETTINGS } from '../switches/settings.js';
import { PARTS } from '../trackers/parts.js';
import { SEE_DEFAULTS, SEE_RANGES } from '../visualisers/settings.js';
import { SHORTCUT_RANGES, SHORTCUT_SETTINGS } from './shortcuts.js';

const STORE_KEY = 'creatable.settings';

/** @type {Record<string, string|number|boolean>} */
export const DEFAULTS = {
  ...PIANO_DEFAULTS,
  part: 'nose',
  picture: 'camera',
  volume: 0.7,
  language: 'auto',
  theme: 'auto',
  textScale: 1,
  palette: 'rainbow',
  motion: 'auto',
  hand: 'both',
  pointerSize: 1,
  pointerShape: 'dot',
  pointerColour: 'blue',
  ...STEERING_DEFAULTS,
  smoothing: SMOOTHING_DEFAULT,
  driftCorrection: true,
  speakCalibration: false,
  dwell: false,
  dwellMs: 1000,
  ...SCAN_DEFAULTS,
  ...SWITCH_SETTINGS,
  ...SHORTCUT_SETTINGS,
  noteNaming: 'auto',
  announceCaptions: true,
  ...FEEL_DEFAULTS,
  ...SEE_DEFAULTS,
  ...DRAW_DEFAULTS,
  ...TEACH_SETTINGS,
  announceNotes: false,
  letterKeys: true,
  letterKeysEverywhere: false,
  guideDone: false,
};

/**
 * Permitted values: a list of choices, lowest and highest, or for a text a rule and examples (`permits`, `such`).
 * Without an entry: true and false.
 */
export const RANGES = {
  ...PIANO_RANGES,
  part: PARTS,
  picture: ['camera', 'silhouette', 'none'],
  language: ['auto', ...LANGUAGES.map(({ code }) => code)],
  theme: ['auto', 'light', 'dark', 'contrast'],
  textScale: { min: 1, max: 2, step: 0.1 },
  palette: PALETTE_NAMES,
  motion: ['auto', 'reduced', 'full'],
  hand: ['both', 'left', 'right'],
  pointerSize: { min: 0.5, max: 3, step: 0.25 },
  pointerShape: ['dot', 'ring', 'cross', 'square'],
  pointerColour: ['blue', 'yellow', 'pink', 'black', 'white'],
  ...STEERING_RANGES,
  smoothing: SMOOTHING_RANGE,
  dwellMs: DWELL_RANGES.dwellMs,
  volume: { min: 0, max: 1 },
  noteNaming: NOTE_NAMINGS,
  ...FEEL_RANGES,
  ...SEE_RANGES,
  ...DRAW_RANGES,
  ...SCAN_RANGES,
  ...SWITCH_RANGES,
  ...SHORTCUT_RANGES,
  ...TEACH_RANGES,
};

/**
 * @param {string} name
 * @param {unknown} value
 * @returns {boolean}
 */
export function isPermitted(name, value) {
  if (!Object.hasOwn(DEFAULTS, name) || typeof value !== typeof DEFAULTS[name]) return false;
  const range = /** @type {Record<string, any>} */ (RANGES)[name];
  if (!range) return true;
  if (Array.isArray(range)) return range.includes(value);
  if (range.permits) return range.permits(value);
  const number = /** @type {number} */ (value);
  return number >= range.min && number <= range.max && (range.step !== 1 || Number.isInteger(number));
}

/** @param {Pick<Storage, 'getItem'>|undefined} storage */
function read(storage) {
  try {
    return Object.entries(JSON.parse(storage?.getItem(STORE_KEY) ?? '{}'));
  } catch {
    return [];
  }
}

/** localStorage, or undefined where the browser forbids it. */
function browserStorage() {
  try {
    return globalThis.localStorage;
  } catch {
    return undefined;
  }
}

/** @typedef {ReturnType<typeof createSettings>} Settings */

/** @param {Pick<Storage, 'getItem'|'setItem'>|undefined} [storage] */
export function createSettings(storage = browserStorage()) {
  const values = {
    ...DEFAULTS,
    ...Object.fromEntries(read(storage).filter(([name, value]) => isPermitted(name, value))),
  };
  const changes = new EventTarget();
  function keep() {
    try {
      storage?.setItem(STORE_KEY, JSON.stringify(values));
    } catch {
      // Full or forbidden: the choice still holds until the page is closed.
    }
  }
  const tell = (/** @type {string} */ name) => {
    changes.dispatchEvent(new CustomEvent('change', { detail: name }));
  };
  return {
    /** @type {Readonly<typeof DEFAULTS>} */
    values,
    /**
     * @param {string} name
     * @param {string|number|boolean} value
     * @throws {RangeError} when there is no such setting or value
     */
    set(name, value) {
      if (!isPermitted(name, value)) throw new RangeError(`setting ${name} cannot be ${JSON.stringify(value)}`);
      if (values[name] === value) return;
      values[name] = value;
      keep();
      tell(name);
    },
    /** @returns {Record<string, string|number|boolean>} a copy of all values */
    snapshot: () => ({ ...values }),
    /**
     * All settings at once: whoever hears of the first change sees the others made as well.
     * @param {Readonly<Record<string, string|number|boolean>>} wanted  those missing get their defaults
     * @throws {RangeError} naming each that does not exist or cannot be so; nothing is changed then
     */
    replaceAll(wanted) {
      const bad = Object.entries(wanted).filter(([name, value]) => !isPermitted(name, value));
      if (bad.length)
        throw new RangeError(
          bad.map(([name, value]) => `setting ${name} cannot be ${JSON.stringify(value)}`).join('; '),
        );
      const next = /** @type {typeof DEFAULTS} */ ({ ...DEFAULTS, ...wanted });
      const changed = Object.keys(next).filter((name) => values[name] !== next[name]);
      if (changed.length === 0) return;
      Object.assign(values, next);
      keep();
      changed.forEach(tell);
    },
    /** Everything as it was at the beginning. */
    reset() {
      this.replaceAll({});
    },
    /** @param {(name: string) => void} listener */
    onChange(listener) {
      changes.addEventListener('change', (event) => listener(/** @type {CustomEvent} */ (event).detail));
    },
  };
}
