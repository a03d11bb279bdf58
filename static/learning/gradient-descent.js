/**
 * Gradient descent on the dual weights of a classifier (classifier.js):
 * Nesterov's acceleration where a step sees all samples, plain steps where it
 * sees a batch.
 */
import { largestEigenvalue } from './gram.js';
import { shuffled } from './random.js';

/** @import {Gram} from './gram.js' */

/** Strength of the regularisation: what one sample's worth of evidence has against it. */
const L2 = 3;
/** The logarithm of nothing is endless; a loss is not. */
const LEAST_PROBABILITY = 1e-12;

/** @typedef {{dualWeights: Float64Array, bias: Float64Array}} Weights */

/**
 * @typedef {Object} Problem
 * @property {Float64Array} table  the samples' inner products, one row after the other
 * @property {readonly number[]} labels  of these samples
 * @property {readonly number[]} sampleWeights  so much each sample counts; mean 1
 * @property {number} classes
 * @property {number} step
 */

/** @typedef {{loss: number, accuracy: number}} Progress  of what was seen, before the step */

/**
 * The largest step that is sure to go down: one over the curvature.
 * @param {Gram} gram
 * @param {readonly number[]} rows
 * @param {number} heaviest  of the samples' weights
 */
export function stepSize(gram, rows, heaviest) {
  const size = rows.length;
  return 1 / ((0.5 * heaviest * largestEigenvalue(gram, rows)) / size + L2 / size + 0.5);
}

/**
 * @param {Problem} problem
 * @returns {() => Weights & Progress}  one epoch a call
 */
export function accelerated(problem) {
  const all = problem.labels.map((_, index) => index);
  const now = noWeights(problem);
  const ahead = noWeights(problem);
  const before = noWeights(problem);
  let momentum = 1;
  return () => {
    copy(now, before);
    const seen = descend(problem, ahead, now, all);
    const next = (1 + Math.sqrt(1 + 4 * momentum * momentum)) / 2;
    extrapolate(ahead.dualWeights, now.dualWeights, before.dualWeights, (momentum - 1) / next);
    extrapolate(ahead.bias, now.bias, before.bias, (momentum - 1) / next);
    momentum = next;
    return { ...now, ...seen };
  };
}

/**
 * @param {Problem} problem
 * @param {number} batchSize
 * @param {() => number} random
 * @returns {() => Weights & Progress}  one epoch a call
 */
export function byBatches(problem, batchSize, random) {
  const all = problem.labels.map((_, index) => index);
  const now = noWeights(problem);
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
 * @returns {Progress}
 */
function descend(problem, from, to, batch) {
  const { classes, labels, step } = problem;
  const { errors, ...progress } = errorsOf(problem, from, batch);
  if (to !== from) copy(from, to);
  const shrink = 1 - (step * (batch.length / labels.length) * L2) / labels.length;
  for (let at = 0; at < to.dualWeights.length; at += 1) to.dualWeights[at] *= shrink;
  for (let k = 0; k < batch.length; k += 1) {
    for (let c = 0; c < classes; c += 1) {
      to.dualWeights[batch[k] * classes + c] -= step * errors[k * classes + c];
      to.bias[c] -= step * errors[k * classes + c];
    }
  }
  return progress;
}

/**
 * What is guessed of each sample, less what is right: the gradient.
 * @param {Problem} problem
 * @param {Weights} weights
 * @param {readonly number[]} batch
 */
function errorsOf({ table, labels, sampleWeights, classes }, weights, batch) {
  const errors = new Float64Array(batch.length * classes);
  let [loss, right] = [0, 0];
  for (let k = 0; k < batch.length; k += 1) {
    const guess = errors.subarray(k * classes, (k + 1) * classes);
    guess.set(weights.bias);
    addProducts(guess, table, batch[k] * labels.length, weights.dualWeights);
    const label = labels[batch[k]];
    right += Number(guess[label] === Math.max(...guess));
    loss += crossEntropy(softmax(guess)[label]);
    guess[label] -= 1;
    for (let c = 0; c < classes; c += 1) guess[c] *= sampleWeights[batch[k]] / batch.length;
  }
  return { errors, loss: loss / batch.length, accuracy: right / batch.length };
}

/**
 * @param {Float64Array} sums  one a class
 * @param {Float64Array} table
 * @param {number} start  of the row in the table
 * @param {Float64Array} dualWeights
 */
function addProducts(sums, table, start, dualWeights) {
  const classes = sums.length;
  for (let at = 0, index = start; at < dualWeights.length; index += 1) {
    const product = table[index];
    for (let c = 0; c < classes; c += 1, at += 1) sums[c] += product * dualWeights[at];
  }
}

/** @param {number} probability  of what is right */
export const crossEntropy = (probability) => -Math.log(Math.max(LEAST_PROBABILITY, probability));

/**
 * @param {Float64Array} values  overwritten
 * @returns {Float64Array}  the same array: positive, sum 1
 */
export function softmax(values) {
  const largest = Math.max(...values);
  let sum = 0;
  for (let index = 0; index < values.length; index += 1) sum += values[index] = Math.exp(values[index] - largest);
  for (let index = 0; index < values.length; index += 1) values[index] /= sum;
  return values;
}

/** @param {Problem} problem  @returns {Weights} */
const noWeights = ({ labels, classes }) => ({
  dualWeights: new Float64Array(labels.length * classes),
  bias: new Float64Array(classes),
});

/** @param {Weights} from  @param {Weights} to */
function copy(from, to) {
  to.dualWeights.set(from.dualWeights);
  to.bias.set(from.bias);
}

/**
 * @param {Float64Array} out
 * @param {Float64Array} now
 * @param {Float64Array} before
 * @param {number} factor
 */
function extrapolate(out, now, before, factor) {
  for (let index = 0; index < out.length; index += 1) out[index] = now[index] + factor * (now[index] - before[index]);
}
