/** The page's side of decoding-worker.js: one worker for each question, gone when it is answered. */
import { inTime } from '../core/in-time.js';
import { isStatusCode } from '../core/statuses.js';
import { SoundError } from './sound-error.js';

/** @import {StatusCode} from '../core/statuses.js' */
/** @import {Preset} from './own-sound.js' */

/** The largest sound takes a slow computer a few seconds. */
const PATIENCE_MS = 30_000;
/** A file of the player's own may be two hundred times as large. */
const OWN_PATIENCE_MS = 90_000;

/**
 * @param {ArrayBuffer} compressed  an SF3 file; transferred, so empty afterwards
 * @returns {Promise<ArrayBuffer>} the same bank with plain samples
 * @throws {SoundError} 'sound-unreadable'
 */
export const decodeSound = async (compressed) =>
  (await ask({ task: 'unpack', file: compressed }, 'sound-unreadable', PATIENCE_MS, [compressed])).bank;

/**
 * @param {Blob} file  SF2, SF3 or DLS
 * @returns {Promise<Preset[]>}  those that play notes, one or more
 * @throws {SoundError} 'soundfont-foreign', 'soundfont-cut', 'soundfont-empty' or 'soundfont-broken'
 */
export const listPresets = async (file) =>
  (await ask({ task: 'list', file }, 'soundfont-broken', OWN_PATIENCE_MS)).presets;

/**
 * @param {Blob} file
 * @param {Preset} preset
 * @returns {Promise<ArrayBuffer>}  a bank of that preset alone, in bank 0, with plain samples
 * @throws {SoundError}
 */
export const extractPreset = async (file, preset) =>
  (await ask({ task: 'extract', file, preset }, 'soundfont-broken', OWN_PATIENCE_MS)).bank;

/**
 * @param {{task: string, file: ArrayBuffer|Blob, preset?: Preset}} question
 * @param {StatusCode} otherwise  what is wrong where the worker does not say
 * @param {number} patienceMs
 * @param {Transferable[]} [transfer]
 * @returns {Promise<any>}
 */
async function ask(question, otherwise, patienceMs, transfer = []) {
  const failed = (/** @type {string} */ reason, /** @type {unknown} */ code = undefined) =>
    new SoundError(isStatusCode(code) ? code : otherwise, `${question.task}: ${reason}`);
  const worker = new Worker(new URL('./decoding-worker.js', import.meta.url), { type: 'module' });
  try {
    /** @type {Promise<any>} */
    const answered = new Promise((resolve, reject) => {
      worker.onmessage = ({ data }) => (data.error ? reject(failed(data.error, data.code)) : resolve(data));
      worker.onerror = (event) => reject(failed(event.message ?? 'the decoder could not be started'));
      worker.postMessage(question, transfer);
    });
    return await inTime(answered, patienceMs, { toError: () => failed('the decoder does not answer') });
  } finally {
    worker.terminate();
  }
}
