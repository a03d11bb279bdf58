/** MediaPipe's person mask in tfjs: one call of the network. For the mask worker; the weights are fetched when it is loaded. */
import { loadVerified } from '../core/downloads.js';
import * as tf from '../vendor/tfjs.js';
import { SIDE } from './person-mask.js';

/** @import {Tensor} from '../vendor/tfjs.js' */

const FOLDER = 'selfie-segmentation';

/** shape: of a convolution height, width, inputs, outputs @typedef {{name: string, shape: number[], dtype: 'float32'|'int32'}} WeightSpec */
/** @typedef {{name: string, op: string, input?: string[], attr?: {strides?: {list: {i: string[]}}}}} TopologyNode */

/**
 * The network as it is kept: tfjs' graph, and its weights in a row, of 16 bits where they are floats.
 * @param {(loadedBytes: number, totalBytes: number) => void} onProgress
 * @returns {Promise<{modelTopology: {node: TopologyNode[]}, weightSpecs: WeightSpec[], weightData: ArrayBuffer, format: string}>}
 * @throws {DownloadError}
 */
export async function loadPersonModel(onProgress) {
  const [text, weightData] = await Promise.all([
    loadVerified(`${FOLDER}/model.json`),
    loadVerified(`${FOLDER}/weights.bin`, { onProgress }),
  ]);
  const { modelTopology, weightsManifest, format } = JSON.parse(new TextDecoder().decode(text));
  return { modelTopology, weightSpecs: weightsManifest[0].weights, weightData, format };
}

/**
 * @param {(loadedBytes: number, totalBytes: number) => void} onProgress
 * @throws {DownloadError}
 */
export async function loadPersonNetwork(onProgress) {
  const kept = await loadPersonModel(onProgress);
  const model = await tf.loadGraphModel({ load: async () => kept });
  return {
    /** @param {Uint8ClampedArray} rgba  SIDE * SIDE dots @returns {Promise<Float32Array>}  0..1 each */
    async mask(rgba) {
      const output = tf.tidy(() => /** @type {Tensor} */ (model.execute(tf.tensor4d(toRgb(rgba), [1, SIDE, SIDE, 3]))));
      const values = /** @type {Float32Array} */ (await output.data());
      output.dispose();
      return values;
    },
    tensors: () => tf.memory().numTensors,
  };
}

/** @param {Uint8ClampedArray} rgba */
function toRgb(rgba) {
  const pixels = new Float32Array((rgba.length / 4) * 3);
  for (let from = 0, to = 0; from < rgba.length; from += 4, to += 3) {
    for (let channel = 0; channel < 3; channel += 1) pixels[to + channel] = rgba[from + channel] / 255;
  }
  return pixels;
}
