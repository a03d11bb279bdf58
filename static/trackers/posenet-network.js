/**
 * PoseNet's weights in tfjs, and one call of the network.
 *
 * The published graph ends in four small convolutions side by side. They are
 * joined to one here, which saves three calls and, what counts on a graphics
 * chip, three of four read-backs.
 */
import * as tf from '../vendor/tfjs.js';
import { loadGraphFiles } from './graph-files.js';
import { CHANNELS, HEADS, STRIDE } from './posenet-decode.js';

/** @import {GraphModel, Tensor1D, Tensor4D} from '../vendor/tfjs.js' */
/** @import {GraphFiles} from './graph-files.js' */
/** @import {NetworkOutput} from './posenet-decode.js' */

/** What the four answers are made of. */
export const FEATURES = 'MobilenetV1/MobilenetV1/Conv2d_13_pointwise/Relu6';

/** @typedef {GraphFiles['modelTopology']} Topology */
/**
 * @typedef {Object} Network
 * @property {(pixels: Float32Array, width: number, height: number) => Promise<NetworkOutput>} run
 *   pixels: width * height * 3 values in -1..1
 * @property {() => number} tensors  how many tensors are alive
 * @property {() => void} dispose
 */

/**
 * Fetch, check and prepare the network on tfjs' present backend.
 * @param {{onProgress?: (loadedBytes: number, totalBytes: number) => void}} [options]
 * @returns {Promise<Network>}
 * @throws {DownloadError}
 */
export async function loadNetwork({ onProgress = () => {} } = {}) {
  const { model, topology } = await loadModel(onProgress);
  const head = tf.tidy(() => joinHeads(model, topology));
  return {
    async run(pixels, width, height) {
      const output = tf.tidy(() => {
        const image = tf.tensor4d(pixels, [1, height, width, 3]);
        const features = /** @type {Tensor4D} */ (model.execute(image, FEATURES));
        return tf.fused.conv2d({ x: features, filter: head.filter, bias: head.bias, strides: 1, pad: 'same' });
      });
      const values = /** @type {Float32Array} */ (await output.data());
      output.dispose();
      return { values, rows: (height - 1) / STRIDE + 1, columns: (width - 1) / STRIDE + 1 };
    },
    tensors: () => tf.memory().numTensors,
    dispose() {
      tf.dispose(head);
      model.dispose();
    },
  };
}

/** As it is kept. @param {(loadedBytes: number, totalBytes: number) => void} onProgress @throws {DownloadError} */
export const loadFiles = (onProgress) => loadGraphFiles('posenet', onProgress);

/**
 * @param {(loadedBytes: number, totalBytes: number) => void} onProgress
 * @returns {Promise<{model: GraphModel, topology: Topology}>}
 */
export async function loadModel(onProgress) {
  const kept = await loadFiles(onProgress);
  return { model: await tf.loadGraphModel({ load: async () => kept }), topology: kept.modelTopology };
}

/**
 * @param {GraphModel} model
 * @param {Topology} topology
 */
function joinHeads(model, topology) {
  const inputs = HEADS.map((name) => topology.node.find((node) => node.name === `MobilenetV1/${name}/BiasAdd`)?.input);
  const weight = (/** @type {number} */ place) => inputs.map((names) => model.weights[names?.[place] ?? ''][0]);
  const filter = /** @type {Tensor4D} */ (tf.concat(weight(1), 3));
  const bias = /** @type {Tensor1D} */ (tf.concat(weight(2), 0));
  if (bias.size !== CHANNELS) throw new RangeError(`expected ${CHANNELS} channels, got ${bias.size}`);
  return { filter, bias };
}
