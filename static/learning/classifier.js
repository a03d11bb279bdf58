/**
 * The classifier: multinomial logistic regression on an embedding, with L2
 * regularisation and balanced classes.
 *
 * Convex, so that the same samples always give the same classifier, and
 * trained in the samples' span (gram.js): each sample has one dual weight a
 * class, and the gradient step on these is the one on the classifier's own
 * weights. Chosen by measurement: docs/explanation/learning.md.
 */
import { accelerated, byBatches, stepSize } from './gradient-descent.js';

/** @import {ClassifierWeights} from '../types.js' */
/** @import {Gram} from './gram.js' */

/**
 * @typedef {Object} Fit
 * @property {Float64Array} dualWeights  rows * classes: each trained sample's weight in each class
 * @property {Float64Array} bias  one a class
 * @property {readonly number[]} rows  the samples trained on
 * @property {number} classes
 * @property {number} loss  mean cross-entropy of what this epoch saw
 * @property {number} accuracy  likewise
 */

/**
 * @typedef {Object} FitOptions
 * @property {Gram} gram
 * @property {readonly number[]} labels  of every sample in the table
 * @property {readonly number[]} rows  samples to train on
 * @property {number} classes
 * @property {number} epochs
 * @property {number} batchSize  0: all at once
 * @property {number} learningRate  1: the largest step that is sure to go down
 * @property {() => number} random
 * @property {readonly number[]} classWeights  how much each class counts against the others
 */

/**
 * One epoch after the other, so that the caller can look, breathe or stop.
 * @param {FitOptions} options
 * @returns {Generator<Fit, void>}  its arrays are written again in the next epoch
 */
export function* fit({ gram, labels, rows, classes, epochs, batchSize, learningRate, random, classWeights }) {
  const size = rows.length;
  const sampleWeights = balanced(labels, rows, classWeights);
  const problem = {
    table: tableOf(gram, rows),
    labels: rows.map((row) => labels[row]),
    sampleWeights,
    classes,
    step: learningRate * stepSize(gram, rows, Math.max(...sampleWeights)),
  };
  const epoch = batchSize > 0 && batchSize < size ? byBatches(problem, batchSize, random) : accelerated(problem);
  for (let done = 0; done < epochs; done += 1) yield { ...epoch(), rows, classes };
}

/** @param {Gram} gram  @param {readonly number[]} rows */
function tableOf(gram, rows) {
  const table = new Float64Array(rows.length * rows.length);
  rows.forEach((row, i) =>
    rows.forEach((column, j) => {
      table[i * rows.length + j] = gram.values[row * gram.size + column];
    }),
  );
  return table;
}

/**
 * Each class counts as it should, however many samples it has.
 * @param {readonly number[]} labels
 * @param {readonly number[]} rows
 * @param {readonly number[]} classWeights
 * @returns {number[]}  one a row, mean 1
 */
function balanced(labels, rows, classWeights) {
  const counts = new Array(classWeights.length).fill(0);
  for (const row of rows) counts[labels[row]] += 1;
  const weights = rows.map((row) => classWeights[labels[row]] / counts[labels[row]]);
  const mean = weights.reduce((sum, weight) => sum + weight, 0) / rows.length;
  return weights.map((weight) => weight / mean);
}

/**
 * @param {Gram} gram
 * @param {Fit} fitted
 * @param {number} row  any sample of the table, trained on or not
 * @returns {Float64Array}
 */
export function logits(gram, { dualWeights, bias, rows, classes }, row) {
  const result = bias.slice();
  const start = row * gram.size;
  for (let index = 0; index < rows.length; index += 1) {
    const product = gram.values[start + rows[index]];
    for (let c = 0; c < classes; c += 1) result[c] += product * dualWeights[index * classes + c];
  }
  return result;
}

/**
 * From weights a sample to weights a number of the embedding.
 * @param {Gram} gram
 * @param {Fit} fitted
 * @param {readonly Float32Array[]} inputs  of the whole table
 * @param {number} temperature  divides the logits
 * @returns {ClassifierWeights}
 */
export function toClassifier(gram, { dualWeights, bias, rows, classes }, inputs, temperature) {
  const dimensions = gram.mean.length;
  const weights = new Float32Array(dimensions * classes);
  rows.forEach((row, index) => {
    const input = inputs[row];
    for (let d = 0; d < dimensions; d += 1) {
      const value = (input[d] - gram.mean[d]) / temperature;
      for (let c = 0; c < classes; c += 1) weights[d * classes + c] += value * dualWeights[index * classes + c];
    }
  });
  const calibrated = Float32Array.from(bias, (value) => value / temperature);
  return {
    mean: gram.mean,
    scale: null,
    layers: [{ inputs: dimensions, outputs: classes, weights, bias: calibrated, activation: 'softmax' }],
  };
}
