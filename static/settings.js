/**
 * What the player has chosen, kept in this browser.
 *
 * A value that is missing, of another type or out of range is replaced by its
 * default, so a damaged or old store never keeps anybody from playing.
 */
import { PIANO_DEFAULTS, PIANO_RANGES } from './instruments/piano.js';
import { PARTS } from './trackers/parts.js';

const STORE_KEY = 'creatable.settings';

/** @type {Record<string, string|number|boolean>} */
export const DEFAULTS = {
  ...PIANO_DEFAULTS,
  part: 'nose',
  picture: 'camera',
  volume: 0.7,
  theme: 'auto',
  letterKeys: true,
  letterKeysEverywhere: false,
  guideDone: false,
};

/** Permitted values: a list of choices, or lowest and highest. Without an entry: any of the default's type. */
export const RANGES = {
  ...PIANO_RANGES,
  part: PARTS,
  picture: ['camera', 'silhouette', 'none'],
  theme: ['auto', 'light', 'dark'],
  volume: { min: 0, max: 1 },
};

/**
 * @param {string} name
 * @param {unknown} value
 */
function isPermitted(name, value) {
  if (!(name in DEFAULTS) || typeof value !== typeof DEFAULTS[name]) return false;
  const range = /** @type {Record<string, any>} */ (RANGES)[name];
  if (!range) return true;
  if (Array.isArray(range)) return range.includes(value);
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
  const values = { ...DEFAULTS, ...Object.fromEntries(read(storage).filter(([name, value]) => isPermitted(name, value))) };
  const changes = new EventTarget();
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
      try {
        storage?.setItem(STORE_KEY, JSON.stringify(values));
      } catch {
        // Full or forbidden: the choice still holds until the page is closed.
      }
      changes.dispatchEvent(new CustomEvent('change', { detail: name }));
    },
    /** Everything as it was at the beginning. */
    reset() {
      Object.entries(DEFAULTS).forEach(([name, value]) => this.set(name, value));
    },
    /** @param {(name: string) => void} listener */
    onChange(listener) {
      changes.addEventListener('change', (event) => listener(/** @type {CustomEvent} */ (event).detail));
    },
  };
}
