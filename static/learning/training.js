/**
 * From samples to a model: check, train with a part held out, evaluate by
 * cross-validation, train on everything. Pure but for the clock; the same
 * samples and seed give the same model.
 */
import { augment } from './augmentation.js';
import { checkSamples } from './check-samples.js';
import { makeFolds, summarise } from './evaluation.js';
import { NOTHING } from './gesture-set.js';
import { makeGram } from './gram.js';
import { fit, logits, probabilities, toHead } from './head.js';
import { makeReach } from './novelty.js';
import { makeRandom, shuffled } from './random.js';
import { bestSharpness } from './sharpness.js';

/** @import {CurvePoint, EmbeddingKind, Evaluation, HeadWeights, Sample, TrainedModel} from '../types.js' */
/** @import {Fit, FitOptions} from './head.js' */

const MOST_EPOCHS = 200;
const LEAST_EPOCHS = 30;
/** Multiplications that training may take without the player noticing. */
const BUDGET = 3e8;
const FOLDS = 5;
/** Above so many samples one fold must do: the share is exact enough, and time is short. */
const MANY = 300;
/** How much more than a gesture "nothing special" may count. */
const MOST_NOTHING = 6;
/** Epochs without a better loss on the held-out part after which training ends. */
const PATIENCE = 25;

/**
 * @typedef {Object} TrainOptions
 * @property {EmbeddingKind} kind
 * @property {string[]} gestureIds
 * @property {number} [epochs]
 * @property {number} [batchSize]  0: all samples at once
 * @property {number} [learningRate]
 * @property {number} [seed]
 */

/**
 * @param {readonly Sample[]} samples
 * @param {TrainOptions} options
 * @param {{onCurve?: (point: CurvePoint) => void, breathe?: () => Promise<void>}} [hooks]
 *   breathe: awaited now and then; it may throw to end the training
 * @returns {Promise<TrainedModel>}
 * @throws {LearningError}
 */
export async function trainModel(samples, options, hooks = {}) {
  const { kind, gestureIds, seed = 1, batchSize = 0, learningRate = 1 } = options;
  const { inputs, labels } = checkSamples(samples, options);
  const random = makeRandom(seed);
  const copies = augment(inputs, labels, kind, random);
  const { head, evaluation, epochs } = await trainHead({ ...options, inputs, labels, copies, random }, hooks);
  return {
    kind,
    gestureIds: [...gestureIds],
    head,
    evaluation,
    reach: makeReach(inputs, labels, gestureIds.length, kind),
    trainedAt: new Date().toISOString(),
    seed,
    settings: { epochs, batchSize, learningRate },
  };
}

/** @typedef {{onCurve?: (point: CurvePoint) => void, breathe?: () => Promise<void>}} Hooks */

/**
 * The head alone, on inputs of any kind.
 * @param {{inputs: readonly Float32Array[], labels: readonly number[], gestureIds: readonly string[],
 *   copies?: {inputs: Float32Array[], labels: number[]}, random?: () => number}
 *   & Pick<TrainOptions, 'epochs'|'batchSize'|'learningRate'>} given  copies: varied ones, which are never tested on
 * @param {Hooks} [hooks]
 * @returns {Promise<{head: HeadWeights, evaluation: Evaluation, epochs: number}>}
 */
export async function trainHead(given, { onCurve = () => {}, breathe = async () => {} } = {}) {
  const { inputs: real, labels: realLabels, gestureIds, copies = { inputs: [], labels: [] } } = given;
  const { random = makeRandom(1), batchSize = 0, learningRate = 1 } = given;
  const inputs = [...real, ...copies.inputs];
  const labels = [...realLabels, ...copies.labels];
  await breathe();
  const gram = makeGram(inputs);
  await breathe();
  const classes = gestureIds.length;
  const epochs = given.epochs ?? affordableEpochs(inputs.length, classes);
  const how = {
    gram,
    labels,
    classes,
    epochs,
    batchSize,
    learningRate,
    random,
    importance: importanceOf(realLabels, gestureIds),
  };
  const folds = makeFolds(
    realLabels,
    shuffled(
      realLabels.map((_, row) => row),
      random,
    ),
    FOLDS,
  );
  const { curves, guesses, best } = await crossValidate(how, folds, real.length, copies.labels.length > 0, {
    onCurve,
    breathe,
  });
  const rows = inputs.map((_, row) => row);
  const fitted = await lastOf(fit({ ...how, rows, epochs: best }), breathe);
  const sharpness = bestSharpness(
    guesses.length > 0 ? guesses : real.map((_, row) => ({ logits: logits(gram, fitted, row), label: labels[row] })),
  );
  const evaluation = {
    ...summarise(
      guesses.map((guess) => ({ label: guess.label, guess: largest(guess.logits) })),
      gestureIds,
    ),
    ...curves,
  };
  return { head: toHead(gram, fitted, inputs, sharpness), evaluation, epochs };
}

/**
 * @typedef {Pick<Evaluation, 'loss'|'validationLoss'|'trainAccuracy'|'validationAccuracy'>} Curves
 * @typedef {Omit<FitOptions, 'rows'>} How
 */

/**
 * The first fold is trained with curves and early stopping, the others for as
 * many epochs as it turned out to need.
 * @param {How} how
 * @param {number[][]} folds
 * @param {number} realCount  samples before this row are real, those from it on are varied copies
 * @param {boolean} hasCopies
 * @param {{onCurve: (point: CurvePoint) => void, breathe: () => Promise<void>}} hooks
 */
async function crossValidate(how, folds, realCount, hasCopies, { onCurve, breathe }) {
  const { gram, labels } = how;
  /** @type {Guess[]} */
  const guesses = [];
  /** @type {Curves} */
  let curves = { loss: [], validationLoss: [], trainAccuracy: [], validationAccuracy: [] };
  let best = how.epochs;
  const tested = realCount > MANY ? folds.slice(0, 1) : folds;
  for (const [number, fold] of tested.entries()) {
    // Copies would tell the head what the held-out samples look like.
    const rows = otherRows(labels.slice(0, realCount), fold);
    if (rows === null) continue;
    const epochs = fit({ ...how, rows, epochs: best });
    if (number === 0) {
      const followed = await follow(how, epochs, fold, { onCurve, breathe });
      ({ curves, best } = followed);
      guesses.push(...followed.guesses);
    } else {
      const fitted = await lastOf(epochs, breathe);
      guesses.push(...fold.map((row) => ({ logits: logits(gram, fitted, row), label: labels[row] })));
    }
  }
  if (curves.loss.length === 0) {
    const rows = labels.map((_, row) => row);
    curves = (await follow(how, fit({ ...how, rows }), [], { onCurve, breathe })).curves;
  }
  return { curves, guesses, best: hasCopies ? how.epochs : best };
}

/**
 * @param {readonly number[]} labels
 * @param {readonly number[]} fold
 * @returns {number[]|null}  null when a gesture would have nothing left to learn from
 */
function otherRows(labels, fold) {
  const held = new Set(fold);
  const rows = labels.map((_, row) => row).filter((row) => !held.has(row));
  return new Set(rows.map((row) => labels[row])).size === new Set(labels).size ? rows : null;
}

/** @typedef {{logits: Float64Array, label: number}} Guess */

/**
 * @param {How} how
 * @param {Generator<Fit, void>} epochs
 * @param {readonly number[]} held
 * @param {{onCurve: (point: CurvePoint) => void, breathe: () => Promise<void>}} hooks
 * @returns {Promise<{curves: Curves, best: number, guesses: Guess[]}>}  best: epochs to the least loss on the
 *   held-out part; guesses: about that part, at that epoch
 */
async function follow({ gram, labels }, epochs, held, { onCurve, breathe }) {
  /** @type {Curves} */
  const curves = { loss: [], validationLoss: [], trainAccuracy: [], validationAccuracy: [] };
  /** @type {Guess[]} */
  let guesses = [];
  let [best, least, epoch] = [0, Infinity, 0];
  for (const fitted of epochs) {
    epoch += 1;
    const found = held.map((row) => ({ logits: logits(gram, fitted, row), label: labels[row] }));
    const validation = held.length > 0 ? score(found) : null;
    curves.loss.push(fitted.loss);
    curves.trainAccuracy.push(fitted.accuracy);
    if (validation) {
      curves.validationLoss.push(validation.loss);
      curves.validationAccuracy.push(validation.accuracy);
    }
    onCurve({
      epoch,
      loss: fitted.loss,
      accuracy: fitted.accuracy,
      validationLoss: validation?.loss ?? null,
      validationAccuracy: validation?.accuracy ?? null,
    });
    const watched = (validation ?? fitted).loss;
    if (watched < least - 1e-4) [best, least, guesses] = [epoch, watched, found];
    if (epoch - best >= PATIENCE) break;
    if (epoch % 10 === 0) await breathe();
  }
  return { curves, best: Math.max(best, Math.min(LEAST_EPOCHS, epoch)), guesses };
}

/** @param {readonly Guess[]} guesses */
function score(guesses) {
  let [loss, right] = [0, 0];
  for (const guess of guesses) {
    right += Number(largest(guess.logits) === guess.label);
    loss -= Math.log(Math.max(1e-12, probabilities(guess.logits.slice())[guess.label]));
  }
  return { loss: loss / guesses.length, accuracy: right / guesses.length };
}

/**
 * @param {Generator<Fit, void>} epochs
 * @param {() => Promise<void>} breathe
 */
async function lastOf(epochs, breathe) {
  /** @type {Fit|undefined} */
  let last;
  let count = 0;
  for (const fitted of epochs) {
    last = fitted;
    count += 1;
    if (count % 10 === 0) await breathe();
  }
  if (!last) throw new RangeError('epochs must be 1 or more');
  return last;
}

/** @param {number} samples  @param {number} classes */
function affordableEpochs(samples, classes) {
  return Math.round(Math.min(MOST_EPOCHS, Math.max(LEAST_EPOCHS, BUDGET / (samples * samples * classes))));
}

/**
 * Gestures count the same. What is no gesture is as large as the player has
 * shown: the more snapshots of it, the rarer a gesture is seen in what is none.
 * @param {readonly number[]} labels
 * @param {readonly string[]} gestureIds
 * @returns {number[]}  one a class
 */
function importanceOf(labels, gestureIds) {
  const nothing = gestureIds.indexOf(NOTHING);
  const count = labels.filter((label) => label === nothing).length;
  const usual = (labels.length - count) / (gestureIds.length - 1);
  return gestureIds.map((_, label) => (label === nothing ? Math.min(MOST_NOTHING, Math.max(1, count / usual)) : 1));
}

/** @param {ArrayLike<number>} values */
function largest(values) {
  let best = 0;
  for (let index = 1; index < values.length; index += 1) if (values[index] > values[best]) best = index;
  return best;
}
