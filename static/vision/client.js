/** Looking at pictures as the page sees it: pictures in, words out, from one worker that is there while somebody looks. */
import { makeAskedWorker } from '../core/asked-worker.js';

/** @import {Timers} from '../core/in-time.js' */
/** @import {Request} from '../workers/picture-worker.js' */
/** @import {Look} from './classifier.js' */
/** @import {FeatureMaps} from './feature-maps.js' */

/** Without a word for so long, also of a download, it is given up. @type {Readonly<Record<Request['type'], number>>} */
export const PATIENCE_MS = Object.freeze({ look: 30_000, maps: 30_000 });

/** The models that looking needs, by their ids in models/manifest.json. */
export const MODELS = Object.freeze(['efficientnet-lite0', 'efficientnet-lite0-classes']);

/** Looking was ended by the page itself: nothing is to be said. */
export class LookingEnded extends Error {}

/**
 * @param {{onProgress?: (loadedBytes: number, totalBytes: number) => void, timers?: Timers}} [options]
 *   onProgress: of the weights, while they are fetched
 */
export function createLooker({ onProgress = () => {}, timers } = {}) {
  const asked = makeAskedWorker({
    open: () => new Worker(new URL('../workers/picture-worker.js', import.meta.url), { type: 'module' }),
    patienceMs: PATIENCE_MS,
    toError: (message, code = 'studio-failed') => Object.assign(new Error(message), { code }),
    timers,
  });

  /** @param {Request} request */
  const ask = async (request) => {
    const worker = asked.place();
    try {
      return await asked.ask(request, [request.picture], ({ progress }) =>
        onProgress(progress.loadedBytes, progress.totalBytes),
      );
    } catch (error) {
      // Whatever it was, out of memory perhaps: the next look begins with another worker.
      if (asked.worker === worker) asked.end(/** @type {Error} */ (error));
      throw error;
    }
  };

  return {
    /** @param {ImageBitmap} picture  handed over: closed afterwards @returns {Promise<Look>} */
    look: (picture) => ask({ type: 'look', picture }),
    /** @param {ImageBitmap} picture  handed over @returns {Promise<FeatureMaps[]>} */
    maps: (picture) => ask({ type: 'maps', picture }),
    /** The worker goes, and its memory with it; the next look starts another. */
    end: () => asked.end(new LookingEnded('nobody looks any more')),
  };
}
