/**
 * Which way a picture has to change for a layer of a network to answer more: the network run forwards, and back.
 *
 * tfjs' own gradients are missing for some operations on some machines (for depthwise convolutions on wasm). Here the
 * way back is made of convolutions alone, which every machine has: one with steps is undone by one whose input has
 * zeros in between (Dumoulin and Visin, A guide to convolution arithmetic for deep learning, 2016).
 */
import { run } from '../learning/embeddings/picture.js';
import * as tf from '../vendor/tfjs.js';

/** @import {Layer} from '../learning/embeddings/picture.js' */
/** @import {Tensor4D} from '../vendor/tfjs.js' */

/**
 * @param {readonly Layer[]} layers  up to the one that is to answer
 * @param {Tensor4D} picture  [1, height, width, 3], -1..1
 * @returns {{answer: Tensor4D, slope: Tensor4D}}  answer: of the last layer; slope: of half the sum of its squares, for
 *   each number of the picture. Both, and much else, are to be tidied.
 */
export function climb(layers, picture) {
  const values = [picture];
  run(layers, picture, (output) => values.push(output));
  /** Of what each layer is given. @type {(Tensor4D|undefined)[]} */
  const slopes = [];
  const add = (/** @type {number} */ at, /** @type {Tensor4D} */ slope) => {
    const before = slopes[at];
    slopes[at] = before ? tf.add(before, slope) : slope;
  };
  const answer = values[layers.length];
  add(layers.length, answer);
  for (let index = layers.length - 1; index >= 0; index -= 1) {
    const slope = /** @type {Tensor4D} */ (slopes[index + 1]);
    const { relu6, adds } = layers[index];
    if (adds) add(index + 1 - adds, slope);
    const passed = relu6 ? tf.mul(slope, isBetween(values[index + 1], 0, 6)) : slope;
    add(index, /** @type {Tensor4D} */ (undo(layers[index], /** @type {Tensor4D} */ (passed), values[index])));
  }
  return { answer, slope: /** @type {Tensor4D} */ (slopes[0]) };
}

/** 1 where it is, 0 elsewhere. @param {Tensor4D} values @param {number} low @param {number} high */
const isBetween = (values, low, high) =>
  tf.cast(tf.logicalAnd(tf.greater(values, low), tf.less(values, high)), 'float32');

/** @param {Layer} layer @param {Tensor4D} slope  of its output @param {Tensor4D} input */
function undo(layer, slope, input) {
  const { shape, stride, filter } = layer;
  if (shape.length === 3) return undoDepthwise(layer, slope, input);
  // The small ones are most of the work, and are quicker turned round than undone.
  if (shape[0] === 1) return tf.conv2d(slope, /** @type {Tensor4D} */ (tf.transpose(filter, [0, 1, 3, 2])), 1, 'same');
  return tf.conv2dTranspose(
    slope,
    filter,
    /** @type {[number, number, number, number]} */ (input.shape),
    stride,
    'same',
  );
}

/** @param {Layer} layer @param {Tensor4D} slope @param {Tensor4D} input */
function undoDepthwise({ shape: [side], stride, filter }, slope, input) {
  const [, height, width] = input.shape;
  const spread = stride === 2 ? withZeros(slope) : slope;
  const down = edges(height, slope.shape[1], spread.shape[1], side, stride);
  const across = edges(width, slope.shape[2], spread.shape[2], side, stride);
  const padded = /** @type {Tensor4D} */ (tf.pad(spread, [[0, 0], down, across, [0, 0]]));
  return tf.depthwiseConv2d(padded, /** @type {Tensor4D} */ (tf.reverse(filter, [0, 1])), 1, 'valid');
}

/**
 * What has to be put before and after the slopes, for each of them to reach back to where it came from.
 * @param {number} input @param {number} output @param {number} spread  lengths: of the layer's two sides, and with zeros
 * @param {number} side  of the filter
 * @param {number} stride
 * @returns {[number, number]}
 */
export function edges(input, output, spread, side, stride) {
  const before = Math.floor(Math.max(0, (output - 1) * stride + side - input) / 2);
  const first = side - 1 - before;
  return [first, input + side - 1 - first - spread];
}

/** Each number followed by a zero, in both directions. @param {Tensor4D} slope @returns {Tensor4D} */
function withZeros(slope) {
  const [, height, width, channels] = slope.shape;
  const wide = tf.reshape(tf.stack([slope, tf.zerosLike(slope)], 3), [1, height, 2 * width, channels]);
  return tf.reshape(tf.stack([wide, tf.zerosLike(wide)], 2), [1, 2 * height, 2 * width, channels]);
}
