/** Painting as the page sees it: a picture and a style in, a painting out, from one worker that is there while somebody paints. */
import { askNetwork } from '../vision/asked-network.js';

/** @import {Timers} from '../core/in-time.js' */
/** @import {PaintRequest, PreviewsRequest, Request} from '../workers/painting-worker.js' */
/** @import {Machine} from './runtime.js' */

/**
 * Without a word for so long it is given up: downloads tell how far they are, and so does each tile. A slow computer
 * needs many seconds for a large one.
 * @type {Readonly<Record<Request['type'], number>>}
 */
export const PAINTING_PATIENCE_MS = Object.freeze({ paint: 60_000, previews: 60_000 });

/** Painting was ended by the page itself: nothing is to be said. */
export class PaintingEnded extends Error {}

/**
 * @param {Object} [options]
 * @param {(loadedBytes: number, totalBytes: number) => void} [options.onProgress]  of what is fetched
 * @param {(done: number, all: number) => void} [options.onSteps]  of a painting
 * @param {(index: number, picture: ImageBitmap) => void} [options.onPreview]
 * @param {Timers} [options.timers]
 */
export function createPainter({ onProgress, onSteps = () => {}, onPreview = () => {}, timers } = {}) {
  const open = () => new Worker(new URL('../workers/painting-worker.js', import.meta.url), { type: 'module' });
  /** @param {{steps?: {done: number, all: number}, preview?: {index: number, picture: ImageBitmap}}} news */
  const hear = ({ steps, preview }) => {
    if (steps) onSteps(steps.done, steps.all);
    if (preview) onPreview(preview.index, preview.picture);
  };
  /** @type {ReturnType<typeof askNetwork<Request>>} */
  const { ask, end } = askNetwork(open, PAINTING_PATIENCE_MS, { onProgress, timers, failed: 'paint-failed', hear });

  return {
    /** @param {Omit<PaintRequest, 'type'>} wish  its pictures are handed over @returns {Promise<{picture: ImageBitmap, machine: Machine}>} */
    paint: (wish) =>
      ask(
        { type: 'paint', ...wish },
        [wish.picture, wish.style].filter((each) => each instanceof ImageBitmap),
      ),
    /** Each comes by onPreview. @param {Omit<PreviewsRequest, 'type'>} wish  its picture is handed over @returns {Promise<{machine: Machine}>} */
    previews: (wish) => ask({ type: 'previews', ...wish }, [wish.picture]),
    /** The worker goes, and its memory with it; the next painting starts another. */
    end: () => end(new PaintingEnded('nobody paints any more')),
  };
}
