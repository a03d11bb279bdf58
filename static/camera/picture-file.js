/**
 * A file of the player's own as a picture: turned as it was taken, in the screen's
 * colours, the first of those that move, and on white paper where it is transparent.
 * So it has the same numbers whatever was looked at before, and looks as it did where it was drawn.
 */
import { brushOf } from '../core/brush.js';
import { inTime } from '../core/in-time.js';

export const PAPER = '#ffffff';
/** Larger pictures are looked at smaller: nothing of a gesture needs more. */
const LONGEST_SIDE = 4096;
/** The largest picture takes a slow computer a few seconds. */
const PATIENCE_MS = 20_000;

/**
 * @param {Blob} file
 * @returns {Promise<ImageBitmap>}
 * @throws {Error} when it is no picture
 */
export async function openPicture(file) {
  const reading = createImageBitmap(file, { imageOrientation: 'from-image', colorSpaceConversion: 'default' });
  const read = await inTime(reading, PATIENCE_MS);
  try {
    const scale = Math.min(1, LONGEST_SIDE / Math.max(read.width, read.height));
    const [width, height] = [read.width, read.height].map((side) => Math.max(1, Math.round(side * scale)));
    const canvas = new OffscreenCanvas(width, height);
    const context = brushOf(canvas, { alpha: false });
    context.fillStyle = PAPER;
    context.fillRect(0, 0, width, height);
    context.drawImage(read, 0, 0, width, height);
    return canvas.transferToImageBitmap();
  } finally {
    read.close();
  }
}
