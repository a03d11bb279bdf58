/**
 * The head: multinomial logistic regression on an embedding, with L2
 * regularisation and balanced classes.
 *
 * Convex, so that the same samples always give the same head, and trained in
 * the samples' span (gram.js): each sample has one weight a class, and the
 * gradient step on them is the one on the head's weights. Nesterov's
 * acceleration where a step sees all samples, plain steps where it sees a
 * batch. Chosen by measurement: docs/explanation/learning.md.
 */
import { largestEigenvalue } from './gram.js';
import { shuffled } from './random.js';

/** @import {HeadWeights} from '../types.js' */
/** @import {Gram} from './gram.js' */

/** Strength of the regularisation: what one sample's worth of evidence has against it. */
const L2 = 3;

/**
 * @typedef {Object} Fit
 * @property {Float64Array} shares  rows * classes: each trained sample's weight in each class
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
 * @property {readonly number[]} importance  of each class, against the others
 */

/** @typedef {{shares: Float64Array, bias: Float64Array}} Weights */

/**
 * @typedef {Object} Problem
 * @property {Float64Array} table  the samples' inner products, one row after the other
 * @property {readonly number[]} labels  of these samples
 * @property {readonly number[]} weights  so much each sample counts; mean 1
 * @property {number} classes
 * @property {number} step
 */

/**
 * One epoch after the other, so that the caller can look, breathe or stop.
 * @param {FitOptions} options
 * @returns {Generator<Fit, void>}  its arrays are written again in the next epoch
 */
export function* fit({ gram, labels, rows, classes, epochs, batchSize, learningRate, random, importance }) {
  const size = rows.length;
  const weights = balance(labels, rows, importance);
  const problem = {
    table: tableOf(gram, rows),
    labels: rows.map((row) => labels[row]),
    weights,
    classes,
    step: learningRate / ((0.5 * Math.max(...weights) * largestEigenvalue(gram, rows)) / size + L2 / size + 0.5),
  };
  const all = rows.map((_, index) => index);
  const epoch =
    batchSize > 0 && batchSize < size ? byBatches(problem, all, batchSize, random) : accelerated(problem, all);
  for (let done = 0; done < epochs; done += 1) yield { ...epoch(), rows, classes };
}

/**
 * @param {Problem} problem
 * @param {readonly number[]} all
 */
function accelerated(problem, all) {
  const now = noWeights(all.length, problem.classes);
  const ahead = noWeights(all.length, problem.classes);
  const before = noWeights(all.length, problem.classes);
  let momentum = 1;
  return () => {
    before.shares.set(now.shares);
    before.bias.set(now.bias);
    const seen = descend(problem, ahead, now, all);
    const next = (1 + Math.sqrt(1 + 4 * momentum * momentum)) / 2;
    extrapolate(ahead.shares, now.shares, before.shares, (momentum - 1) / next);
    extrapolate(ahead.bias, now.bias, before.bias, (momentum - 1) / next);
    momentum = next;
    return { ...now, ...seen };
  };
}

/**
 * @param {Problem} problem
 * @param {readonly number[]} all
 * @param {number} batchSize
 * @param {() => number} random
 */
function byBatches(problem, all, batchSize, random) {
  const now = noWeights(all.length, problem.classes);
  return () => {
    const order = shuffled(all, random);
    let [loss, accuracy] = [0, 0];
    for (let start = 0; start < order.length; start += batchSize) {
      const batch = order.slice(start, start + batchSize);
      const seen = descend(problem, now, now, batch);
      loss += (seen.loss * batch.length) / all.length;
      accuracy += (seen.accuracy * batch.length) / all.length;
    }
    return { ...now, loss, accuracy };
  };
}

/**
 * One step from `from`, written to `to`.
 * @param {Problem} problem
 * @param {Weights} from
 * @param {Weights} to
 * @param {readonly number[]} batch
 * @returns {{loss: number, accuracy: number}}  of the batch, before the step
 */
function descend({ table, labels, weights, classes, step }, from, to, batch) {
  const size = labels.length;
  const errors = new Float64Array(batch.length * classes);
  let [loss, right] = [0, 0];
  for (let k = 0; k < batch.length; k += 1) {
    const guess = errors.subarray(k * classes, (k + 1) * classes);
    guess.set(from.bias);
    addProducts(guess, table, batch[k] * size, from.shares);
    const label = labels[batch[k]];
    right += Number(guess[label] === Math.max(...guess));
    loss -= Math.log(Math.max(1e-12, probabilities(guess)[label]));
    guess[label] -= 1;
    for (let c = 0; c < classes; c += 1) guess[c] *= weights[batch[k]] / batch.length;
  }
  if (to !== from) {
    to.shares.set(from.shares);
    to.bias.set(from.bias);
  }
  const shrink = 1 - (step * (batch.length / size) * L2) / size;
  for (let at = 0; at < to.shares.length; at += 1) to.shares[at] *= shrink;
  for (let k = 0; k < batch.length; k += 1) {
    for (let c = 0; c < classes; c += 1) {
      to.shares[batch[k] * classes + c] -= step * errors[k * classes + c];
      to.bias[c] -= step * errors[k * classes + c];
    }
  }
  return { loss: loss / batch.length, accuracy: right / batch.length };
}

/**
 * @param {Float64Array} sums  one a class
 * @param {Float64Array} table
 * @param {number} start  of the row in the table
 * @param {Float64Array} shares
 */
function addProducts(sums, table, start, shares) {
  const classes = sums.length;
  for (let at = 0, index = start; at < shares.length; index += 1) {
    const product = table[index];
    for (let c = 0; c < classes; c += 1, at += 1) sums[c] += product * shares[at];
  }
}

/** @param {number} size  @param {number} classes  @returns {Weights} */
function noWeights(size, classes) {
  return { shares: new Float64Array(size * classes), bias: new Float64Array(classes) };
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
 * @param {Gram} gram
 * @param {Fit} fitted
 * @param {number} row  any sample of the table, trained on or not
 * @returns {Float64Array}
 */
export function logits(gram, { shares, bias, rows, classes }, row) {
  const result = bias.slice();
  const start = row * gram.size;
  for (let index = 0; index < rows.length; index += 1) {
    const product = gram.values[start + rows[index]];
    for (let c = 0; c < classes; c += 1) result[c] += product * shares[index * classes + c];
  }
  return result;
}

/**
 * @param {Float64Array} values  overwritten
 * @returns {Float64Array}  the same array: positive, sum 1
 */
export function probabilities(values) {
  const largest = Math.max(...values);
  let sum = 0;
  for (let index = 0; index < values.length; index += 1) sum += values[index] = Math.exp(values[index] - largest);
  for (let index = 0; index < values.length; index += 1) values[index] /= sum;
  return values;
}

/**
 * From weights a sample to weights a number of the embedding.
 * @param {Gram} gram
 * @param {Fit} fitted
 * @param {readonly Float32Array[]} inputs  of the whole table
 * @param {number} sharpness  multiplies the logits
 * @returns {HeadWeights}
 */
export function toHead(gram, { shares, bias, rows, classes }, inputs, sharpness) {
  const dimensions = gram.mean.length;
  const weights = new Float32Array(dimensions * classes);
  rows.forEach((row, index) => {
    const input = inputs[row];
    for (let d = 0; d < dimensions; d += 1) {
      const value = sharpness * (input[d] - gram.mean[d]);
      for (let c = 0; c < classes; c += 1) weights[d * classes + c] += value * shares[index * classes + c];
    }
  });
  const sharp = Float32Array.from(bias, (value) => sharpness * value);
  return {
    mean: gram.mean,
    scale: null,
    layers: [{ inputs: dimensions, outputs: classes, weights, bias: sharp, activation: 'softmax' }],
  };
}

/**
 * Each class counts as it should, however many samples it has.
 * @param {readonly number[]} labels
 * @param {readonly number[]} rows
 * @param {readonly number[]} importance
 * @returns {number[]}  one a row, mean 1
 */
function balance(labels, rows, importance) {
  const counts = new Array(importance.length).fill(0);
  for (const row of rows) counts[labels[row]] += 1;
  const shares = rows.map((row) => importance[labels[row]] / counts[labels[row]]);
  const mean = shares.reduce((sum, share) => sum + share, 0) / rows.length;
  return shares.map((share) => share / mean);
}

/**
 * @param {Float64Array} out
 * @param {Float64Array} now
 * @param {Float64Array} before
 * @param {number} share
 */
function extrapolate(out, now, before, share) {
  for (let index = 0; index < out.length; index += 1) out[index] = now[index] + share * (now[index] - before[index]);
}
