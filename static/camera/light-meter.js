/**
 * How bright the picture is, in a few squares: all that the camera check needs,
 * and too little to know anybody by. Runs in the tracking worker; nothing is kept.
 */
import { brushOf } from '../core/brush.js';
import { frameSize } from './frame-size.js';

/** @import {LightGrid} from '../types.js' */

const COLUMNS = 16;
const ROWS = 12;
/** At most so often; drawing a frame small takes a millisecond or two. */
const EVERY_MS = 500;

/** @returns {(frame: VideoFrame|ImageBitmap, atMs: number) => LightGrid|undefined}  undefined: not due yet */
export function makeLightMeter() {
  const canvas = new OffscreenCanvas(COLUMNS, ROWS);
  const context = brushOf(canvas, { alpha: false, willReadFrequently: true });
  // Mirrored like the keypoints.
  context.imageSmoothingQuality = 'medium';
  context.setTransform(-1, 0, 0, 1, COLUMNS, 0);
  let dueAtMs = -Infinity;
  return (frame, atMs) => {
    if (atMs < dueAtMs) return undefined;
    dueAtMs = atMs + EVERY_MS;
    context.drawImage(frame, 0, 0, COLUMNS, ROWS);
    const { width, height } = frameSize(frame);
    return {
      columns: COLUMNS,
      rows: ROWS,
      aspect: width / height,
      values: toLuma(context.getImageData(0, 0, COLUMNS, ROWS).data),
    };
  };
}

/**
 * ITU-R BT.601.
 * @param {Uint8ClampedArray} rgba
 */
function toLuma(rgba) {
  const luma = new Uint8ClampedArray(rgba.length / 4);
  for (let k = 0; k < luma.length; k += 1) {
    luma[k] = 0.299 * rgba[4 * k] + 0.587 * rgba[4 * k + 1] + 0.114 * rgba[4 * k + 2];
  }
  return luma;
}
