/** A Teachable Machine project as its three files in one zip, for our classifiers. */
import { strToU8, zipSync } from '../../vendor/fflate.js';

/** @import {ClassifierWeights} from '../../types.js' */

/** @typedef {{name: string, shape: number[], dtype: 'float32'}} Spec */

/**
 * @param {Object} parts
 * @param {object} parts.modelTopology  tfjs' layers format
 * @param {readonly Spec[]} parts.specs
 * @param {readonly Float32Array[]} parts.arrays  in the order of the specs
 * @param {{packageName: string, packageVersion: string, timeStamp: string, modelName: string, labels: readonly string[]}
 *   & Record<string, unknown>} parts.metadata
 * @returns {Uint8Array}  a zip of model.json, weights.bin and metadata.json
 */
export function writeProject({ modelTopology, specs, arrays, metadata }) {
  const files = {
    'model.json': strToU8(
      JSON.stringify({
        modelTopology: { keras_version: 'tfjs-layers 1.3.1', backend: 'tensor_flow.js', ...modelTopology },
        weightsManifest: [{ paths: ['weights.bin'], weights: specs }],
      }),
    ),
    'weights.bin': concatenate(arrays),
    'metadata.json': strToU8(
      JSON.stringify({ tfjsVersion: '1.3.1', tmVersion: '2.4.5', userMetadata: {}, ...metadata }),
    ),
  };
  // Float32 weights hardly shrink; the library's other way starts workers from blobs, which the page forbids.
  return zipSync(files, { level: 1 });
}

/**
 * ((input * scale) - mean) W + b as one layer on the bare input.
 * @param {ClassifierWeights} classifier  of one layer
 * @param {(index: number) => number} scaleAt  of each input
 * @returns {[weights: Float32Array, bias: Float32Array]}
 */
export function foldedClassifier({ mean, layers: [layer] }, scaleAt) {
  const bias = layer.bias ? layer.bias.slice() : new Float32Array(layer.outputs);
  const weights = layer.weights.map((weight, at) => {
    const index = Math.floor(at / layer.outputs);
    bias[at % layer.outputs] -= weight * (mean?.[index] ?? 0);
    return weight * scaleAt(index);
  });
  return [weights, bias];
}

/** @param {readonly Float32Array[]} arrays  @returns {Uint8Array} */
function concatenate(arrays) {
  const all = new Float32Array(arrays.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const array of arrays) {
    all.set(array, at);
    at += array.length;
  }
  return new Uint8Array(all.buffer);
}
