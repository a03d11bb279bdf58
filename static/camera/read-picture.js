/**
 * A file of the player's own as a picture: turned as it was taken, in the screen's
 * colours, the first of those that move, and on white paper where it is transparent.
 * So it has the same numbers whatever was looked at before, and looks as it did where it was drawn.
 *
 * For the worker: to draw a large one takes a second.
 */
import { brushOf } from '../core/brush.js';
import { readBytes } from '../core/read-file.js';
import { sizeIn } from './picture-size.js';

/** @import {StatusCode} from '../core/statuses.js' */

export const PAPER = '#ffffff';
/** Four bytes for each dot are needed at once: half a gigabyte. */
const MOST_DOTS = 128e6;
/** In which its size stands; before it there may be a small picture, and what the camera tells of itself. */
const HEAD_BYTES = 2 ** 20;

/**
 * @param {Blob} file
 * @param {number} longest  of its sides, in dots
 * @returns {Promise<ImageBitmap>}
 * @throws {Error} when it is no picture; with the code picture-too-large where it would take too much memory
 */
export async function readPicture(file, longest) {
  const size = sizeIn(await readBytes(file.slice(0, HEAD_BYTES)));
  if (size && size.width * size.height > MOST_DOTS) throw tooLarge(`${size.width} x ${size.height}`);
  const read = await createImageBitmap(file, { imageOrientation: 'from-image', colorSpaceConversion: 'default' });
  try {
    const scale = Math.min(1, longest / Math.max(read.width, read.height));
    const [width, height] = [read.width, read.height].map((side) => Math.max(1, Math.round(side * scale)));
    const context = brushOf(new OffscreenCanvas(width, height), { alpha: false });
    context.imageSmoothingQuality = 'high';
    context.fillStyle = PAPER;
    context.fillRect(0, 0, width, height);
    context.drawImage(read, 0, 0, width, height);
    return context.canvas.transferToImageBitmap();
  } finally {
    read.close();
  }
}

/** @param {string} size */
const tooLarge = (size) =>
  Object.assign(new Error(size), { code: /** @satisfies {StatusCode} */ ('picture-too-large') });
