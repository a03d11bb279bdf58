/** A file of the player's own as a picture, read off the page's thread: see read-picture.js. */
import { makeAskedWorker } from '../core/asked-worker.js';

/** @import {Request} from '../workers/picture-file-worker.js' */

const TOO_LARGE = 'picture-too-large';
/** Larger pictures are looked at smaller: nothing of a gesture needs more. */
const LONGEST_SIDE = 4096;
/** The largest picture takes a slow computer many seconds. */
const PATIENCE_MS = Object.freeze({ read: 60_000 });

/**
 * @param {Blob} file
 * @param {number} [longest]  of its sides, in dots
 * @returns {Promise<ImageBitmap>}
 * @throws {Error} when it is no picture; with the code picture-too-large where it would take too much memory
 */
export async function openPicture(file, longest = LONGEST_SIDE) {
  /** One for each: what a large picture needed goes with it, and none waits for another that hangs. @type {ReturnType<typeof makeAskedWorker<Request>>} */
  const reader = makeAskedWorker({
    open: () => new Worker(new URL('../workers/picture-file-worker.js', import.meta.url), { type: 'module' }),
    patienceMs: PATIENCE_MS,
    // That it is no picture each feature says in its own words.
    toError: (message, code) => Object.assign(new Error(message), code === TOO_LARGE && { code }),
  });
  try {
    return await reader.ask({ type: 'read', file, longest });
  } finally {
    reader.end(new Error('it is read'));
  }
}
