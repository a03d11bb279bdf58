/**
 * The teacher's lock. A latch against accidents, not a safe: whoever can clear
 * this browser's data, or open its developer tools, can open it.
 */
import { fields, readBy, textThat, wholeNumber } from '../core/documents.js';
import { inTime } from '../core/in-time.js';
import { makeListeners } from '../core/listeners.js';
import { literal, union } from '../vendor/valibot.js';

/** @import {RequestName} from '../core/requests.js' */
/** @import {Report} from '../core/statuses.js' */

/** @typedef {{way: 'hold'} | {way: 'pin', salt: string, hash: string, iterations: number}} LockState  bytes in hexadecimal */
/** @typedef {ReturnType<typeof createLock>} Lock */

const STORE = 'creatable.lock';
/** OWASP Password Storage Cheat Sheet, 2023, for PBKDF2 with SHA-256. */
const ITERATIONS = 600_000;
const SALT_BYTES = 16;
const HASH_BITS = 256;
/** A slow computer takes two seconds for it. */
const HASH_MS = 20_000;
export const PIN = /^\d{4,8}$/;
const hexadecimal = textThat((text) => /^([0-9a-f]{2})+$/.test(text), '0-9 a-f');
const LOCK = union([
  fields({ way: literal('hold') }),
  fields({ way: literal('pin'), salt: hexadecimal, hash: hexadecimal, iterations: wholeNumber(1, 10 * ITERATIONS) }),
]);

/**
 * Playing, recording, looking and listening, whatever ends something, and the way out. Nothing else is heard while
 * the page is locked: what is new has to be added here, or it is refused.
 * @type {readonly RequestName[]}
 */
export const PERMITTED_WHILE_LOCKED = Object.freeze(
  /** @type {const} */ ([
    ...['start-tracking', 'stop-tracking', 'recentre', 'recentre-soon', 'pause-toggle', 'rest-toggle'],
    ...['scroll-by-page', 'guide-toggle', 'view-retry', 'sound-retry'],
    ...[
      'song-restart',
      'song-sheet',
      'song-print',
      'accompaniment-toggle',
      'beat-toggle',
      'drums-toggle',
      'chords-toggle',
      'led-toggle',
      'led-press',
      'loop-record',
      'loop-undo',
      'loop-clear',
      'zone-press',
      'zone-release',
      'sustain-toggle',
      'record-start',
      'record-stop',
    ],
    ...['session-mark', 'cue-give', 'take-play', 'take-stop', 'take-file', 'take-download', 'take-download-cancel'],
    ...['take-score', 'score-colours', 'score-size', 'score-turn', 'score-print', 'score-closed'],
    ...['gesture-switch', 'gestures-asked', 'gestures-seen'],
    ...['calibration-close', 'switch-closed', 'reaction-closed', 'pointing-stop', 'pointing-leave', 'pointing-sample'],
    ...['players-close', 'player-read-stop', 'capture-end'],
    ...['lock-press-begin', 'lock-press-end', 'lock-open'],
    ...['see-source', 'see-stop', 'see-file', 'see-microphone', 'see-take', 'see-pause', 'see-full', 'see-projector'],
    ...['see-save-png', 'see-save-svg', 'see-clear'],
    ...['draw-play', 'draw-pen', 'draw-undo', 'draw-clear', 'draw-move', 'draw-toggle', 'draw-mark', 'draw-column'],
    ...['draw-point'],
    ...['studio-activity', 'studio-file', 'studio-snap', 'studio-watch', 'studio-stop', 'studio-ask', 'studio-say'],
    ...['who-start', 'who-stop', 'who-effect', 'who-blur', 'who-colour', 'who-alone', 'who-file'],
    ...['learn-aim', 'learn-rate', 'learn-run', 'learn-step', 'learn-anew', 'learn-rule', 'learn-examples'],
    ...['studio-maps', 'studio-objects', 'model-cancel', 'speeds-start', 'speeds-imitated', 'speeds-stop'],
    ...['paint-file', 'paint-snap', 'paint-previews', 'paint-style'],
    ...['paint-second', 'paint-share', 'paint-own', 'paint-known', 'paint-longest', 'paint-start', 'paint-cancel'],
    ...['paint-strength', 'paint-save', 'paint-back'],
    ...['dream-file', 'dream-snap', 'dream-model', 'dream-layer', 'dream-octaves', 'dream-steps', 'dream-longest'],
    ...['dream-start', 'dream-stop', 'dream-save', 'cover-open', 'cover-save'],
  ]),
);

/**
 * @param {Object} options
 * @param {Pick<Storage, 'getItem'|'setItem'|'removeItem'>|undefined} options.storage
 * @param {Report} options.onProblem
 * @param {SubtleCrypto|undefined} [options.subtle]  browsers withhold it from pages that came by plain http
 * @param {EventTarget} [options.page]  the window, which hears of other tabs
 */
export function createLock({ storage, onProblem, subtle = globalThis.crypto?.subtle, page = globalThis }) {
  const changes = makeListeners();
  let state = read(storage);
  let canHash = Boolean(subtle);
  page.addEventListener('storage', (event) => {
    const { key } = /** @type {StorageEvent} */ (event);
    if (key !== STORE && key !== null) return;
    state = read(storage);
    changes.tell();
  });

  /** @param {LockState|null} next */
  function set(next) {
    state = next;
    try {
      if (next === null) storage?.removeItem(STORE);
      else if (storage) storage.setItem(STORE, JSON.stringify(next));
      else throw new Error('no storage');
    } catch {
      onProblem('lock-not-kept');
    }
    changes.tell();
  }

  /**
   * Where the browser fails at it, holding is the way from then on: nobody is shut out.
   * @param {string} pin @param {Uint8Array<ArrayBuffer>} salt @param {number} iterations
   */
  async function hashOf(pin, salt, iterations) {
    try {
      return await inTime(derive(subtle, pin, salt, iterations), HASH_MS);
    } catch (error) {
      canHash = false;
      changes.tell();
      throw error;
    }
  }

  return {
    get locked() {
      return state !== null;
    },
    /** How it is opened. Where the PIN cannot be checked here, holding does. */
    get way() {
      return state?.way === 'pin' && canHash ? 'pin' : 'hold';
    },
    get canUsePin() {
      return canHash;
    },

    lockWithLongPress: () => set({ way: 'hold' }),

    /**
     * @param {string} pin
     * @throws {RangeError} when it is not four to eight digits
     */
    async lockWithPin(pin) {
      if (!PIN.test(pin)) throw new RangeError('pin must be 4 to 8 digits');
      const salt = crypto.getRandomValues(new Uint8Array(SALT_BYTES));
      const hash = await hashOf(pin, salt, ITERATIONS);
      set({ way: 'pin', salt: toHex(salt), hash, iterations: ITERATIONS });
    },

    /** @param {string} pin  @returns {Promise<boolean>}  whether it was right; then it is open */
    async tryPin(pin) {
      if (state?.way !== 'pin') return false;
      const { salt, hash, iterations } = state;
      if ((await hashOf(pin, fromHex(salt), iterations)) !== hash) return false;
      set(null);
      return true;
    },

    /** After holding. With a PIN it stays shut. */
    release() {
      if (state !== null && this.way === 'hold') set(null);
    },

    /** @param {() => void} listener  other tabs' changes included */
    onChange: changes.listen,
  };
}

/**
 * A damaged entry is no lock: nobody is to be shut out by it.
 * @param {Pick<Storage, 'getItem'>|undefined} storage
 * @returns {LockState|null}
 */
function read(storage) {
  try {
    return readBy(LOCK, JSON.parse(storage?.getItem(STORE) ?? 'null')).value;
  } catch {
    return null;
  }
}

/**
 * @param {SubtleCrypto} subtle
 * @param {string} pin
 * @param {Uint8Array<ArrayBuffer>} salt
 * @param {number} iterations
 */
async function derive(subtle, pin, salt, iterations) {
  const key = await subtle.importKey('raw', new TextEncoder().encode(pin), 'PBKDF2', false, ['deriveBits']);
  return toHex(
    new Uint8Array(await subtle.deriveBits({ name: 'PBKDF2', hash: 'SHA-256', salt, iterations }, key, HASH_BITS)),
  );
}

/** @param {Uint8Array} bytes */
const toHex = (bytes) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

/** @param {string} text */
const fromHex = (text) => Uint8Array.from(text.match(/../g) ?? [], (pair) => parseInt(pair, 16));
