/**
 * From samples to a model: check, evaluate by cross-validation, train on
 * everything. Pure but for the clock; the same samples and seed give the same
 * model.
 */
import { clamp } from '../core/numbers.js';
import { augment } from './augmentation.js';
import { checkSamples } from './check-samples.js';
import { fit, logits, toClassifier } from './classifier.js';
import { crossValidate, largest, lastOf } from './cross-validation.js';
import { makeFolds, summarise } from './evaluation.js';
import { NOTHING } from './gesture-set.js';
import { makeGram } from './gram.js';
import { makeNovelty } from './novelty.js';
import { makeRandom, shuffled } from './random.js';
import { bestTemperature } from './temperature.js';

/** @import {ClassifierWeights, CurvePoint, EmbeddingKind, Evaluation, Sample, TrainedModel} from '../types.js' */

const EPOCHS = { least: 30, most: 200 };
/** Multiplications that training may take without the player noticing. */
const BUDGET = 3e8;
const FOLDS = 5;
/** How much more than a gesture "nothing special" may count. */
const MOST_NOTHING = 6;

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
 * @typedef {Object} Hooks
 * @property {(point: CurvePoint) => void} [onCurve]
 * @property {() => Promise<void>} [breathe]  awaited now and then; it may throw to end the training
 */

/**
 * @param {readonly Sample[]} samples
 * @param {TrainOptions} options
 * @param {Hooks} [hooks]
 * @returns {Promise<TrainedModel>}
 * @throws {LearningError}
 */
export async function trainModel(samples, options, hooks = {}) {
  const { kind, gestureIds, seed = 1, batchSize = 0, learningRate = 1 } = options;
  const { inputs, labels } = checkSamples(samples, options);
  const random = makeRandom(seed);
  const augmented = augment(inputs, labels, kind, random);
  const trained = await trainClassifier({ ...options, inputs, labels, augmented, random }, hooks);
  return {
    kind,
    gestureIds: [...gestureIds],
    classifier: trained.classifier,
    evaluation: trained.evaluation,
    novelty: makeNovelty(inputs, labels, gestureIds.length, kind),
    trainedAt: new Date().toISOString(),
    seed,
    settings: { epochs: trained.epochs, batchSize, learningRate },
  };
}

/**
 * The classifier alone, on inputs of any kind.
 * @param {{inputs: readonly Float32Array[], labels: readonly number[], gestureIds: readonly string[],
 *   augmented?: {inputs: Float32Array[], labels: number[]}, random?: () => number}
 *   & Pick<TrainOptions, 'epochs'|'batchSize'|'learningRate'>} given  augmented: further samples, which are never tested on
 * @param {Hooks} [hooks]
 * @returns {Promise<{classifier: ClassifierWeights, evaluation: Evaluation, epochs: number}>}
 */
export async function trainClassifier(given, { onCurve = () => {}, breathe = async () => {} } = {}) {
  const { inputs: real, labels: realLabels, gestureIds, augmented = { inputs: [], labels: [] } } = given;
  const { random = makeRandom(1), batchSize = 0, learningRate = 1 } = given;
  const inputs = [...real, ...augmented.inputs];
  const labels = [...realLabels, ...augmented.labels];
  await breathe();
  const gram = makeGram(inputs);
  await breathe();
  const classes = gestureIds.length;
  const epochs = given.epochs ?? affordableEpochs(inputs.length, classes);
  const classWeights = classWeightsOf(realLabels, gestureIds);
  const options = { gram, labels, classes, epochs, batchSize, learningRate, random, classWeights };
  const folds = makeFolds(realLabels, shuffled([...realLabels.keys()], random), FOLDS);
  const tested = await crossValidate(options, { folds, realCount: real.length }, { onCurve, breathe });
  // Augmented samples hide what the held-out part says about the number of epochs.
  const enough = augmented.labels.length > 0 ? epochs : tested.bestEpochs;
  const fitted = await lastOf(fit({ ...options, rows: [...inputs.keys()], epochs: enough }), breathe);
  const known = real.map((_, row) => ({ logits: logits(gram, fitted, row), label: labels[row] }));
  const temperature = bestTemperature(tested.guesses.length > 0 ? tested.guesses : known);
  const guesses = tested.guesses.map((guess) => ({ label: guess.label, guess: largest(guess.logits) }));
  return {
    classifier: toClassifier(gram, fitted, inputs, temperature),
    evaluation: { ...summarise(guesses, gestureIds), ...tested.curves },
    epochs,
  };
}

/** @param {number} samples  @param {number} classes */
function affordableEpochs(samples, classes) {
  return Math.round(clamp(BUDGET / (samples * samples * classes), EPOCHS.least, EPOCHS.most));
}

/**
 * Gestures count the same. What is no gesture is as large as the player has
 * shown: the more snapshots of it, the rarer a gesture is seen in what is none.
 * @param {readonly number[]} labels
 * @param {readonly string[]} gestureIds
 * @returns {number[]}  one a class
 */
function classWeightsOf(labels, gestureIds) {
  const nothing = gestureIds.indexOf(NOTHING);
  const count = labels.filter((label) => label === nothing).length;
  const usual = (labels.length - count) / (gestureIds.length - 1);
  return gestureIds.map((_, label) => (label === nothing ? clamp(count / usual, 1, MOST_NOTHING) : 1));
}
