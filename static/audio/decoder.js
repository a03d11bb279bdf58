/** The page's side of decoding-worker.js: one worker for each sound, gone when it is done. */
import { inTime } from '../core/in-time.js';
import { SoundError } from './sound-error.js';

/** The largest sound takes a slow computer a few seconds. */
const PATIENCE_MS = 30_000;

/**
 * @param {ArrayBuffer} compressed  an SF3 file; transferred, so empty afterwards
 * @returns {Promise<ArrayBuffer>} the same bank with plain samples
 * @throws {SoundError} 'sound-unreadable'
 */
export async function decodeSound(compressed) {
  const worker = new Worker(new URL('./decoding-worker.js', import.meta.url), { type: 'module' });
  try {
    /** @type {Promise<ArrayBuffer>} */
    const decoded = new Promise((resolve, reject) => {
      worker.onmessage = ({ data }) => (data.bank ? resolve(data.bank) : reject(unreadable(data.error)));
      worker.onerror = (event) => reject(unreadable(event.message ?? 'the decoder could not be started'));
      worker.postMessage(compressed, [compressed]);
    });
    return await inTime(decoded, PATIENCE_MS, { toError: () => unreadable('the decoder does not answer') });
  } finally {
    worker.terminate();
  }
}

/** @param {string} reason */
function unreadable(reason) {
  return new SoundError('sound-unreadable', `sound bank not decoded: ${reason}`);
}
