/**
 * Cuts a rectangle out of a video frame and scales it to the network's input.
 */

import { frameSize } from '../camera/frame-size.js';
import { brushOf } from '../core/brush.js';
import { sampleYuv } from './yuv-sampler.js';

/** Outside the picture: the middle of the range, which the network ignores best. */
const PADDING = 'rgb(127 127 127)';

/** Pixels to one from which the canvas, which smooths, gives the network a better picture than single samples. */
const LEAST_SMOOTHED = 2;

/** @import {Frame} from '../camera/frame-size.js' */
/** @typedef {{x: number, y: number, width: number, height: number}} Rect */
/** @typedef {(frame: Frame, rect: Rect, width: number, height: number, out: Float32Array) => Promise<Float32Array>} SampleFrame */

/**
 * @returns {(frame: Frame, rect: Rect, width: number, height: number) => Promise<Float32Array>}
 *   width * height * 3 values in about -1..1, RGB; the array is used again for
 *   the next frame of that size. rect is in pixels of the frame and may reach
 *   beyond its edges.
 */
export function makeSampler() {
  const fromPlanes = makePlaneSampler();
  const fromCanvas = makeCanvasSampler();
  /** @type {Map<number, Float32Array>} */
  const buffers = new Map();

  /** @param {number} length */
  function bufferFor(length) {
    const known = buffers.get(length);
    if (known) return known;
    const made = new Float32Array(length);
    buffers.set(length, made);
    return made;
  }

  return (frame, rect, width, height) => {
    const shrinksMuch = Math.max(rect.width / width, rect.height / height) >= LEAST_SMOOTHED;
    const sample = hasPlainPlanes(frame) && !shrinksMuch ? fromPlanes : fromCanvas;
    return sample(frame, rect, width, height, bufferFor(width * height * 3));
  };
}

/**
 * Can the frame's planes be read as they are? Not when it is turned, stretched or in another format.
 * @param {Frame} frame
 */
function hasPlainPlanes(frame) {
  if (!('visibleRect' in frame) || !frame.visibleRect) return false;
  const { rotation = 0, flip = false } = frame;
  return (
    (frame.format === 'I420' || frame.format === 'NV12') &&
    rotation === 0 &&
    !flip &&
    frame.visibleRect.width === frame.displayWidth &&
    frame.visibleRect.height === frame.displayHeight
  );
}

/** @returns {SampleFrame} */
function makePlaneSampler() {
  let bytes = new Uint8Array(0);
  return async (image, rect, width, height, out) => {
    const frame = /** @type {VideoFrame} */ (image);
    const visible = /** @type {DOMRectReadOnly} */ (frame.visibleRect);
    const part = evenPart(rect, visible);
    const copied = { x: visible.x + part.x, y: visible.y + part.y, width: part.width, height: part.height };
    const size = frame.allocationSize({ rect: copied });
    if (bytes.length < size) bytes = new Uint8Array(size);
    const [y, u, v] = await frame.copyTo(bytes, { rect: copied });
    // NV12 has U and V in one plane, by turns.
    const chroma = v ? { u, v, chromaStep: 1 } : { u, v: { ...u, offset: u.offset + 1 }, chromaStep: 2 };
    const fullRange = frame.colorSpace.fullRange ?? false;
    return sampleYuv({ bytes, y, ...chroma, fullRange, part }, rect, width, height, out);
  };
}

/**
 * The part of the rectangle that lies in the picture, at even pixels, where colour samples begin.
 * @param {Rect} rect
 * @param {{width: number, height: number}} picture
 * @returns {Rect}  at least 2x2
 */
function evenPart(rect, picture) {
  const [x, width] = evenRange(rect.x, rect.width, picture.width);
  const [y, height] = evenRange(rect.y, rect.height, picture.height);
  return { x, y, width, height };
}

/**
 * @param {number} start
 * @param {number} length
 * @param {number} limit
 */
function evenRange(start, length, limit) {
  const even = limit - (limit % 2);
  const first = Math.min(even - 2, Math.max(0, Math.floor(start / 2) * 2));
  const last = Math.max(first + 2, Math.min(even, Math.ceil((start + length) / 2) * 2));
  return [first, last - first];
}

/** @returns {SampleFrame} */
function makeCanvasSampler() {
  const canvas = new OffscreenCanvas(1, 1);
  // On the processor: its pixels are read back at once, frame after frame.
  const context = brushOf(canvas, { alpha: false, willReadFrequently: true });
  return async (frame, rect, width, height, out) => {
    if (canvas.width !== width) canvas.width = width;
    if (canvas.height !== height) canvas.height = height;
    const size = frameSize(frame);
    if (rect.x < 0 || rect.y < 0 || rect.x + rect.width > size.width || rect.y + rect.height > size.height) {
      context.fillStyle = PADDING;
      context.fillRect(0, 0, width, height);
    }
    context.drawImage(frame, rect.x, rect.y, rect.width, rect.height, 0, 0, width, height);
    return normalise(context.getImageData(0, 0, width, height).data, out);
  };
}

/**
 * @param {Uint8ClampedArray} rgba
 * @param {Float32Array} out
 */
function normalise(rgba, out) {
  for (let from = 0, to = 0; to < out.length; from += 4, to += 3) {
    out[to] = rgba[from] / 127.5 - 1;
    out[to + 1] = rgba[from + 1] / 127.5 - 1;
    out[to + 2] = rgba[from + 2] / 127.5 - 1;
  }
  return out;
}
