/**
 * The painting networks in tfjs, with the weights of their ONNX files: so that tfjs can be measured beside onnxruntime,
 * by the same network. How it is built is told in models/build/painting.py. For the measuring worker.
 */
import * as tf from '../vendor/tfjs.js';
import { readConstants } from './read-onnx.js';

/** @import {Tensor1D, Tensor2D, Tensor4D} from '../vendor/tfjs.js' */
/** @import {Constant} from './read-onnx.js' */

const EPSILON = 1e-5;
/** The first makes the picture as wide and as high as it was, the others halve it; the last two enlarge it again. */
const CONTRACT = Object.freeze(['contract0', 'contract1', 'contract2']);
const EXPAND = Object.freeze(['expand0', 'expand1', 'expand2']);

/**
 * bias: of a layer that is not normalised; first: of one that is, where its channels begin among those of all
 * @typedef {{filter: Tensor4D, bias: Tensor1D|null, first: number, channels: number}} Layer
 */

/**
 * @param {ArrayBuffer} file  paint.onnx
 * @returns {(picture: Float32Array, width: number, height: number, style: Float32Array) => Promise<Float32Array>}
 *   picture: width * height * 3 values in 0..1, dot by dot; so is what comes of it
 */
export function makePainting(file) {
  const constants = readConstants(new Uint8Array(file));
  const layers = layersOf(constants);
  const tables = ['gain_table', 'shift_table'].map((name) => {
    const { dims, values } = constantOf(constants, name);
    return tf.tensor2d(values, /** @type {[number, number]} */ (dims));
  });
  return async (picture, width, height, style) => {
    const painted = tf.tidy(() => {
      const row = tf.tensor2d([...style, 1], [1, style.length + 1]);
      const [gains, shifts] = tables.map((table) => /** @type {Tensor2D} */ (tf.matMul(row, table)));
      return paint(tf.tensor4d(picture, [1, height, width, 3]), layers, { gains, shifts });
    });
    const values = /** @type {Float32Array} */ (await painted.data());
    painted.dispose();
    return values;
  };
}

/** @typedef {{gains: Tensor2D, shifts: Tensor2D}} Style  of all channels */

/** @param {Tensor4D} picture @param {ReadonlyMap<string, Layer>} layers @param {Style} style */
function paint(picture, layers, style) {
  const block = (/** @type {string} */ name, /** @type {Tensor4D} */ value, stride = 1) =>
    worked(/** @type {Layer} */ (layers.get(name)), value, style, stride);
  let value = picture;
  for (const [index, name] of CONTRACT.entries()) value = tf.relu(block(name, value, index ? 2 : 1));
  for (let index = 0; layers.has(`residual${index}a`); index += 1) {
    const inner = tf.relu(block(`residual${index}a`, value));
    value = tf.add(value, block(`residual${index}b`, inner));
  }
  for (const name of EXPAND) {
    const isLast = name === EXPAND.at(-1);
    const made = block(name, isLast ? value : enlarged(value));
    value = isLast ? tf.sigmoid(made) : tf.relu(made);
  }
  return value;
}

/** With the edge mirrored. @param {Layer} layer @param {Tensor4D} value @param {Style} style @param {number} stride @returns {Tensor4D} */
function worked(layer, value, style, stride) {
  const half = (layer.filter.shape[0] - 1) / 2;
  const edge = /** @type {[number, number]} */ ([half, half]);
  const padded = half ? tf.mirrorPad(value, [[0, 0], edge, edge, [0, 0]], 'reflect') : value;
  const convolved = tf.conv2d(padded, layer.filter, stride, 'valid');
  return layer.bias ? tf.add(convolved, layer.bias) : normalised(convolved, layer, style);
}

/** Each channel as bright and as lively as the style wants it. @param {Tensor4D} value @param {Layer} layer @param {Style} style @returns {Tensor4D} */
function normalised(value, { first, channels }, { gains, shifts }) {
  const part = (/** @type {Tensor2D} */ all) =>
    tf.reshape(tf.slice(all, [0, first], [1, channels]), [1, 1, 1, channels]);
  const centred = tf.sub(value, tf.mean(value, [1, 2], true));
  const variance = tf.mean(tf.square(centred), [1, 2], true);
  const factor = tf.div(part(gains), tf.sqrt(tf.add(variance, EPSILON)));
  return tf.add(tf.mul(centred, factor), part(shifts));
}

/** Each dot becomes four. @param {Tensor4D} value */
const enlarged = (value) => tf.image.resizeNearestNeighbor(value, [2 * value.shape[1], 2 * value.shape[2]]);

/** @param {ReadonlyMap<string, Constant>} constants @returns {Map<string, Layer>}  by name, in the network's order */
function layersOf(constants) {
  /** @type {Map<string, Layer>} */
  const layers = new Map();
  let first = 0;
  for (const name of namesOf(constants)) {
    const { dims } = constantOf(constants, `${name}.weights`);
    const bias = constants.get(`${name}.bias`);
    layers.set(name, {
      filter: filterOf(constants, name),
      bias: bias ? tf.tensor1d(bias.values) : null,
      first,
      channels: dims[0],
    });
    if (!bias) first += dims[0];
  }
  return layers;
}

/** @param {ReadonlyMap<string, Constant>} constants */
function namesOf(constants) {
  const residuals = [];
  for (let index = 0; constants.has(`residual${index}a.weights`); index += 1)
    residuals.push(`residual${index}a`, `residual${index}b`);
  return [...CONTRACT, ...residuals, ...EXPAND];
}

/** ONNX has outputs, inputs, height, width; tfjs has the outputs last. @param {ReadonlyMap<string, Constant>} constants @param {string} name */
function filterOf(constants, name) {
  const { dims, values } = constantOf(constants, `${name}.weights`);
  const scale = constants.get(`${name}.scale`)?.values;
  const size = values.length / dims[0];
  const floats = Float32Array.from(values, (value, at) => value * (scale ? scale[Math.floor(at / size)] : 1));
  return tf.tidy(() => {
    const filter = tf.tensor4d(floats, /** @type {[number, number, number, number]} */ (dims));
    return /** @type {Tensor4D} */ (tf.transpose(filter, [2, 3, 1, 0]));
  });
}

/** @param {ReadonlyMap<string, Constant>} constants @param {string} name @returns {Constant} */
function constantOf(constants, name) {
  const constant = constants.get(name);
  if (!constant) throw new Error(`the network has no ${name}`);
  return constant;
}
