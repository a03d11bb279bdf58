/** Painting people and what is behind them as the page sees it: pictures in, painted ones out, from one worker. */
import { makeAskedWorker } from '../core/asked-worker.js';

/** @import {Timers} from '../core/in-time.js' */
/** @import {Request} from '../workers/mask-worker.js' */
/** @import {PaintStyle} from './person-painter.js' */

/** Without a word for so long it is given up: loading tells of its download. @type {Readonly<Record<Request['type'], number>>} */
export const MASK_PATIENCE_MS = Object.freeze({ load: 30_000, paint: 3000, backdrop: 3000, mask: 3000 });
/** The model that it needs, by its id in models/manifest.json. */
export const MASK_MODEL = 'selfie-segmentation';

/** @typedef {ReturnType<typeof createMasker>} Masker */

/** @param {{onProgress?: (loadedBytes: number, totalBytes: number) => void, timers?: Timers}} [options] */
export function createMasker({ onProgress = () => {}, timers } = {}) {
  const asked = makeAskedWorker({
    open: () => new Worker(new URL('../workers/mask-worker.js', import.meta.url), { type: 'module' }),
    patienceMs: MASK_PATIENCE_MS,
    toError: (message, code = 'studio-failed') => Object.assign(new Error(message), { code }),
    timers,
  });
  /** The worker that has its network. @type {Worker|null} */
  let ready = null;

  /** @param {Request} request @param {Transferable[]} transfer */
  const ask = async (request, transfer) => {
    const worker = asked.place();
    try {
      if (ready !== worker) {
        await asked.ask({ type: 'load' }, [], ({ progress }) => onProgress(progress.loadedBytes, progress.totalBytes));
        ready = worker;
      }
      return await asked.ask(request, transfer);
    } catch (error) {
      // Whatever it was: the next picture begins with another worker.
      if (asked.worker === worker) asked.end(/** @type {Error} */ (error));
      throw error;
    }
  };

  return {
    /** @param {ImageBitmap} picture  handed over @param {PaintStyle} style @returns {Promise<ImageBitmap>} */
    paint: async (picture, style) => (await ask({ type: 'paint', picture, style }, [picture])).picture,
    /** What is put behind, from then on. @param {ImageBitmap} picture  handed over */
    setBackdrop: (picture) => ask({ type: 'backdrop', picture }, [picture]),
    /** The worker goes, and its memory with it; the next picture starts another. */
    end: () => asked.end(new Error('nobody looks any more')),
  };
}
