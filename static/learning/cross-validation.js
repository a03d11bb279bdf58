/**
 * Train with a part held out, and guess about that part: how good the
 * classifier is on what it has not seen, and when more epochs do not help.
 */
import { fit, logits } from './classifier.js';
import { crossEntropy, softmax } from './gradient-descent.js';

/** @import {CurvePoint, Evaluation} from '../types.js' */
/** @import {Fit, FitOptions} from './classifier.js' */

/** Above so many samples one fold must do: the share is exact enough, and time is short. */
const MANY = 300;
/** Epochs without a better loss on the held-out part after which training ends, */
const PATIENCE = 25;
/** and a loss is better only when it is so much less. */
const BETTER = 1e-4;
/** Fewer epochs than these are not believed to be enough. */
const LEAST_EPOCHS = 30;
/** The caller may look after so many epochs. */
const BREATH = 10;

/** @typedef {{logits: Float64Array, label: number}} Guess */
/** @typedef {Pick<Evaluation, 'loss'|'validationLoss'|'trainAccuracy'|'validationAccuracy'>} Curves */
/** @typedef {Omit<FitOptions, 'rows'>} Options */
/** @typedef {{onCurve: (point: CurvePoint) => void, breathe: () => Promise<void>}} Hooks */

/**
 * The first fold is trained with curves and early stopping, the others for as
 * many epochs as it turned out to need.
 * @param {Options} options
 * @param {{folds: number[][], realCount: number}} split  samples before row realCount are real, those from it on augmented
 * @param {Hooks} hooks
 * @returns {Promise<{curves: Curves, guesses: Guess[], bestEpochs: number}>}  guesses: about what was held out
 */
export async function crossValidate(options, { folds, realCount }, hooks) {
  const { labels } = options;
  const tested = realCount > MANY ? folds.slice(0, 1) : folds;
  const [first, ...others] = tested.map((fold) => ({ fold, rows: otherRows(labels.slice(0, realCount), fold) }));
  // Where nothing can be held out there are curves all the same.
  const followed = first.rows
    ? await follow(options, fit({ ...options, rows: first.rows }), first.fold, hooks)
    : {
        ...(await follow(options, fit({ ...options, rows: [...labels.keys()] }), [], hooks)),
        bestEpochs: options.epochs,
      };
  const guesses = [...followed.guesses];
  for (const { rows, fold } of others) {
    if (!rows) continue;
    const fitted = await lastOf(fit({ ...options, rows, epochs: followed.bestEpochs }), hooks.breathe);
    guesses.push(...guessesAbout(options, fitted, fold));
  }
  return { curves: followed.curves, guesses, bestEpochs: followed.bestEpochs };
}

/**
 * Augmented samples are left out: they would tell the classifier what the held-out ones look like.
 * @param {readonly number[]} labels  of the real samples
 * @param {readonly number[]} fold
 * @returns {number[]|null}  null when a gesture would have nothing left to learn from
 */
function otherRows(labels, fold) {
  const held = new Set(fold);
  const rows = [...labels.keys()].filter((row) => !held.has(row));
  return new Set(rows.map((row) => labels[row])).size === new Set(labels).size ? rows : null;
}

/** @param {Options} options  @param {Fit} fitted  @param {readonly number[]} rows  @returns {Guess[]} */
const guessesAbout = ({ gram, labels }, fitted, rows) =>
  rows.map((row) => ({ logits: logits(gram, fitted, row), label: labels[row] }));

/**
 * @param {Options} options
 * @param {Generator<Fit, void>} epochs
 * @param {readonly number[]} held
 * @param {Hooks} hooks
 * @returns {Promise<{curves: Curves, bestEpochs: number, guesses: Guess[]}>}  bestEpochs: to the least loss on the
 *   held-out part; guesses: about that part, at that epoch
 */
async function follow(options, epochs, held, { onCurve, breathe }) {
  /** @type {CurvePoint[]} */
  const points = [];
  /** @type {Guess[]} */
  let guesses = [];
  let [best, least] = [0, Infinity];
  for (const fitted of epochs) {
    const found = guessesAbout(options, fitted, held);
    const point = pointOf(points.length + 1, fitted, found);
    points.push(point);
    onCurve(point);
    const watched = point.validationLoss ?? point.loss;
    if (watched < least - BETTER) [best, least, guesses] = [point.epoch, watched, found];
    if (point.epoch - best >= PATIENCE) break;
    if (point.epoch % BREATH === 0) await breathe();
  }
  return { curves: curvesOf(points), bestEpochs: Math.max(best, Math.min(LEAST_EPOCHS, points.length)), guesses };
}

/** @param {number} epoch  @param {Fit} fitted  @param {readonly Guess[]} found  about what is held out  @returns {CurvePoint} */
function pointOf(epoch, { loss, accuracy }, found) {
  const validation = found.length > 0 ? score(found) : { loss: null, accuracy: null };
  return { epoch, loss, accuracy, validationLoss: validation.loss, validationAccuracy: validation.accuracy };
}

/** @param {readonly CurvePoint[]} points  @returns {Curves} */
const curvesOf = (points) => ({
  loss: points.map(({ loss }) => loss),
  validationLoss: points.flatMap(({ validationLoss }) => validationLoss ?? []),
  trainAccuracy: points.map(({ accuracy }) => accuracy),
  validationAccuracy: points.flatMap(({ validationAccuracy }) => validationAccuracy ?? []),
});

/** @param {readonly Guess[]} guesses */
function score(guesses) {
  let [loss, right] = [0, 0];
  for (const guess of guesses) {
    right += Number(largest(guess.logits) === guess.label);
    loss += crossEntropy(softmax(guess.logits.slice())[guess.label]);
  }
  return { loss: loss / guesses.length, accuracy: right / guesses.length };
}

/**
 * @param {Generator<Fit, void>} epochs
 * @param {() => Promise<void>} breathe
 */
export async function lastOf(epochs, breathe) {
  /** @type {Fit|undefined} */
  let last;
  let count = 0;
  for (const fitted of epochs) {
    last = fitted;
    count += 1;
    if (count % BREATH === 0) await breathe();
  }
  if (!last) throw new RangeError('epochs must be 1 or more');
  return last;
}

/** @param {ArrayLike<number>} values  @returns {number}  its index */
export function largest(values) {
  let best = 0;
  for (let index = 1; index < values.length; index += 1) if (values[index] > values[best]) best = index;
  return best;
}
