/**
 * Dense layers, forwards: an embedding in, confidences out. For our own
 * classifiers and for the ones of Teachable Machine.
 */

/** @import {DenseLayer, ClassifierWeights} from '../types.js' */

/**
 * @param {ClassifierWeights} classifier
 * @param {Float32Array} input
 * @returns {Float32Array}
 * @throws {RangeError} when the input's length is not the classifier's
 */
export function forward({ mean, scale, layers }, input) {
  if (input.length !== layers[0].inputs) {
    throw new RangeError(`embedding must have ${layers[0].inputs} values, got ${input.length}`);
  }
  const first = input.map((value, index) => (value - (mean?.[index] ?? 0)) * (scale?.[index] ?? 1));
  return layers.reduce(runLayer, first);
}

/**
 * @param {Float32Array} input
 * @param {DenseLayer} layer
 */
function runLayer(input, { outputs, weights, bias, activation }) {
  const sums = bias ? Float64Array.from(bias) : new Float64Array(outputs);
  for (let from = 0; from < input.length; from += 1) {
    const value = input[from];
    // Most of a heat map, and half of what comes out of a relu, is nothing.
    if (value === 0) continue;
    const start = from * outputs;
    for (let to = 0; to < outputs; to += 1) sums[to] += value * weights[start + to];
  }
  return ACTIVATIONS[activation](sums);
}

/** @type {Record<DenseLayer['activation'], (sums: Float64Array) => Float32Array>} */
const ACTIVATIONS = {
  linear: (sums) => Float32Array.from(sums),
  relu: (sums) => Float32Array.from(sums, (value) => Math.max(0, value)),
  softmax(sums) {
    const largest = Math.max(...sums);
    const powers = sums.map((value) => Math.exp(value - largest));
    const total = powers.reduce((sum, value) => sum + value, 0);
    return Float32Array.from(powers, (value) => value / total);
  },
};
