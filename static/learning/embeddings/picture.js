/**
 * What a whole picture looks like to gestures: EfficientNet-Lite0's 1280
 * features, for objects, hands and faces. For the learning worker; the weights
 * (3.5 MB) are fetched when it is loaded.
 *
 * The network is 49 convolutions in a row (models/build/efficientnet.py lists
 * them in model.json), with weights of 8 bits and a scale for each channel,
 * which tfjs' own format cannot say.
 */

import { PAPER } from '../../camera/read-picture.js';
import { brushOf } from '../../core/brush.js';
import { loadVerified } from '../../core/downloads.js';
import * as tf from '../../vendor/tfjs.js';

/** @import {Embedding} from '../../types.js' */
/** @import {Tensor1D, Tensor4D} from '../../vendor/tfjs.js' */

/** @typedef {{shape: number[], stride: number, relu6: boolean, adds: number}} LayerAbout */
/** @typedef {LayerAbout & {weights: Float32Array, scale: Float32Array, offsets: Float32Array}} LayerWeights  scale: of the 8 bit, for each output */
/** @typedef {LayerAbout & {filter: Tensor4D, bias: Tensor1D}} Layer */

export const SIDE = 224;
/** Brings the features to about the body embedding's units of noise. A plain factor, so that a classifier can be exported. */
export const FEATURE_SCALE = 0.6;

/**
 * @typedef {Object} PictureNetwork
 * @property {(picture: ImageBitmap, flip: boolean) => Promise<Embedding>} embed  the picture's
 *   middle square, mirrored if flip; closes it
 * @property {(rgba: Uint8ClampedArray) => Promise<Float32Array>} features  of SIDE * SIDE pixels, not scaled
 * @property {() => void} dispose
 */

/**
 * @param {{onProgress?: (loadedBytes: number, totalBytes: number) => void}} [options]
 * @returns {Promise<PictureNetwork>}
 * @throws {DownloadError}
 */
export async function loadPictureNetwork({ onProgress } = {}) {
  const layers = makeLayers(await loadLayers(onProgress));
  const square = makeSquare();

  /** @param {Uint8ClampedArray} rgba */
  async function features(rgba) {
    const pooled = tf.tidy(() => tf.mean(run(layers, toTensor(rgba)), [1, 2]));
    const values = /** @type {Float32Array} */ (await pooled.data());
    pooled.dispose();
    return values;
  }

  return {
    features,
    async embed(picture, flip) {
      const values = await features(square(picture, { flip }));
      return values.map((value) => value * FEATURE_SCALE);
    },
    dispose: () => disposeLayers(layers),
  };
}

/**
 * @param {ImageSmoothingQuality} [quality]  how a large picture is made small; gestures have always been seen by the quick way
 * @returns {(picture: ImageBitmap, options?: {flip?: boolean}) => Uint8ClampedArray}  the picture's middle square as
 *   SIDE * SIDE pixels, mirrored if flip; closes it
 */
export function makeSquare(quality = 'low') {
  const canvas = new OffscreenCanvas(SIDE, SIDE);
  const context = brushOf(canvas, { alpha: false, willReadFrequently: true });
  context.imageSmoothingQuality = quality;
  return (picture, { flip = false } = {}) => {
    const side = Math.min(picture.width, picture.height);
    context.setTransform(flip ? -1 : 1, 0, 0, 1, flip ? SIDE : 0, 0);
    // Where this one is transparent, the one before would show.
    context.fillStyle = PAPER;
    context.fillRect(0, 0, SIDE, SIDE);
    context.drawImage(picture, (picture.width - side) / 2, (picture.height - side) / 2, side, side, 0, 0, SIDE, SIDE);
    picture.close();
    return context.getImageData(0, 0, SIDE, SIDE).data;
  };
}

/**
 * @param {(loadedBytes: number, totalBytes: number) => void} [onProgress]
 * @returns {Promise<LayerWeights[]>}  weights as floats, in the order of the layer's shape
 * @throws {DownloadError}
 */
export async function loadLayers(onProgress) {
  const [text, buffer] = await Promise.all([
    loadVerified('efficientnet-lite0/model.json'),
    loadVerified('efficientnet-lite0/weights.bin', { onProgress }),
  ]);
  let at = 0;
  /** @type {LayerAbout[]} */
  const about = JSON.parse(new TextDecoder().decode(text)).layers;
  return about.map((layer) => {
    const outputs = layer.shape[layer.shape.length - 1];
    const count = layer.shape.reduce((product, size) => product * size, 1);
    const scale = new Float32Array(buffer, at, outputs);
    const offsets = new Float32Array(buffer, at + 4 * outputs, outputs);
    const integers = new Int8Array(buffer, at + 8 * outputs, count);
    at += 8 * outputs + Math.ceil(count / 4) * 4;
    return {
      ...layer,
      scale,
      offsets,
      weights: Float32Array.from(integers, (value, index) => value * scale[index % outputs]),
    };
  });
}

/** @param {readonly LayerWeights[]} weights  @returns {Layer[]} */
export const makeLayers = (weights) => weights.map(toTensors);

/** @param {readonly Layer[]} layers */
export const disposeLayers = (layers) => tf.dispose(layers.map(({ filter, bias }) => [filter, bias]));

/** @param {LayerWeights} layer  @returns {Layer} */
function toTensors({ weights, scale: _, offsets, ...layer }) {
  const { shape } = layer;
  const size = /** @type {[number, number, number, number]} */ (shape.length === 3 ? [...shape, 1] : shape);
  return { ...layer, filter: tf.tensor4d(weights, size), bias: tf.tensor1d(offsets.slice()) };
}

/** @param {Uint8ClampedArray} rgba */
export function toTensor(rgba) {
  const pixels = new Float32Array(SIDE * SIDE * 3);
  for (let from = 0, to = 0; from < rgba.length; from += 4, to += 3) {
    for (let channel = 0; channel < 3; channel += 1) pixels[to + channel] = (rgba[from + channel] - 127) / 128;
  }
  return tf.tensor4d(pixels, [1, SIDE, SIDE, 3]);
}

/**
 * @param {readonly Layer[]} layers
 * @param {Tensor4D} picture
 * @param {(output: Tensor4D, index: number) => void} [see]  is shown what each layer makes of it
 */
export function run(layers, picture, see = () => {}) {
  /** @type {Tensor4D[]} */
  const inputs = [];
  let x = picture;
  for (const { shape, stride, relu6, adds, filter, bias } of layers) {
    inputs.push(x);
    const how = /** @type {const} */ ({
      x,
      filter,
      bias,
      strides: stride,
      pad: 'same',
      activation: relu6 ? 'relu6' : 'linear',
    });
    const result = shape.length === 3 ? tf.fused.depthwiseConv2d(how) : tf.fused.conv2d(how);
    x = adds ? tf.add(result, inputs[inputs.length - adds]) : result;
    see(x, inputs.length - 1);
  }
  return x;
}
