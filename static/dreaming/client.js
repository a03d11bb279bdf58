/** Dreaming as the page sees it: a picture in, and one after each step, from one worker that is there while somebody dreams. */
import { askNetwork } from '../vision/asked-network.js';

/** @import {NetworkOptions} from '../vision/asked-network.js' */
/** @import {Request} from '../workers/dreaming-worker.js' */
/** @import {SeenStep, Wish} from './dreamer.js' */

/** Without a word for so long it is given up: downloads tell how far they are, and so does each step. @type {Readonly<Record<Request['type'], number>>} */
export const DREAMING_PATIENCE_MS = Object.freeze({ dream: 60_000 });

/** Dreaming was ended by the page itself: nothing is to be said. */
export class DreamingEnded extends Error {}

/** @param {NetworkOptions & {onStep?: (step: SeenStep) => void}} [options] */
export function createDreamer({ onStep = () => {}, ...options } = {}) {
  const open = () => new Worker(new URL('../workers/dreaming-worker.js', import.meta.url), { type: 'module' });
  /** @type {ReturnType<typeof askNetwork<Request>>} */
  const { ask, end } = askNetwork(open, DREAMING_PATIENCE_MS, {
    ...options,
    failed: 'dream-failed',
    hear: ({ step }) => onStep(step),
  });
  return {
    /** Each step comes by onStep. @param {ImageBitmap} picture  handed over @param {Wish} wish @returns {Promise<void>} */
    dream: (picture, wish) => ask({ type: 'dream', picture, ...wish }, [picture]),
    /** The worker goes, and its memory with it; the next dream starts another. */
    end: () => end(new DreamingEnded('nobody dreams any more')),
  };
}
