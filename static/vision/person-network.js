/** MediaPipe's person mask in tfjs: one call of the network. For the mask worker; the weights are fetched when it is loaded. */
import { loadGraphFiles } from '../trackers/graph-files.js';
import * as tf from '../vendor/tfjs.js';
import { SIDE } from './person-mask.js';

/** @import {Tensor} from '../vendor/tfjs.js' */

const FOLDER = 'selfie-segmentation';

/** As it is kept. @param {(loadedBytes: number, totalBytes: number) => void} onProgress @throws {DownloadError} */
export const loadPersonModel = (onProgress) => loadGraphFiles(FOLDER, onProgress);

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
