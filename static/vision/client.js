/** Looking at pictures as the page sees it: pictures in, words out, from one worker that is there while somebody looks. */
import { askNetwork } from './asked-network.js';

/** @import {Request} from '../workers/picture-worker.js' */
/** @import {NetworkOptions} from './asked-network.js' */
/** @import {Look} from './classifier.js' */
/** @import {FeatureMaps} from './feature-maps.js' */

/** Without a word for so long, also of a download, it is given up. @type {Readonly<Record<Request['type'], number>>} */
export const PATIENCE_MS = Object.freeze({ look: 30_000, maps: 30_000 });

/** The models that looking needs, by their ids in models/manifest.json. */
export const MODELS = Object.freeze(['efficientnet-lite0', 'efficientnet-lite0-classes']);

/** Looking was ended by the page itself: nothing is to be said. */
export class LookingEnded extends Error {}

/** @param {NetworkOptions} [options] */
export function createLooker(options = {}) {
  const open = () => new Worker(new URL('../workers/picture-worker.js', import.meta.url), { type: 'module' });
  /** @type {ReturnType<typeof askNetwork<Request>>} */
  const { ask, end } = askNetwork(open, PATIENCE_MS, options);
  return {
    /** @param {ImageBitmap} picture  handed over: closed afterwards @returns {Promise<Look>} */
    look: (picture) => ask({ type: 'look', picture }, [picture]),
    /** @param {ImageBitmap} picture  handed over @returns {Promise<FeatureMaps[]>} */
    maps: (picture) => ask({ type: 'maps', picture }, [picture]),
    end: () => end(new LookingEnded('nobody looks any more')),
  };
}
