/**
 * What a pointing test measures, by ISO 9241-411:2012 and by R. W. Soukoreff and
 * I. S. MacKenzie, "Towards a standard for pointing device evaluation", Int. J.
 * Human-Computer Studies 61 (2004) 751-789. Pure.
 *
 *   We  = 4.133 SDx         effective width, from where the selections really fell
 *   IDe = log2(Ae / We + 1) effective index of difficulty, bits
 *   TP  = IDe / MT          throughput, bits a second
 *
 * Throughput is computed for each sequence and then averaged over sequences.
 * Misses count: in the error rate, in SDx and in the movement time.
 */

/** @import {Point, Ring} from './ring.js' */

/**
 * One movement: from the last target's centre to this one's; `end` is where the selection fell.
 * @typedef {{from: Point, to: Point, end: Point, movementMs: number, hit: boolean}} Trial
 */
export const SELECTS = /** @type {const} */ (['press', 'dwell', 'enter']);
/** @typedef {typeof SELECTS[number]} Select */

/**
 * @typedef {Object} Figures
 * @property {number} trials
 * @property {number} errors
 * @property {number} movementMs  mean; with dwell, the dwell is part of it
 * @property {number} effectiveAmplitude  mean distance covered along the task's axis, of the field
 * @property {number} effectiveWidth  of the field
 * @property {number} effectiveId  bits
 * @property {number} throughput  bits a second
 */

/** 96 % of normally distributed selections fall within 4.133 standard deviations. */
const WIDTHS_PER_SD = 4.133;
/** A width's share that stands for We where no selection deviates at all (Soukoreff and MacKenzie 2004, eq. 5). */
const UNDEVIATING = 0.5089;

/**
 * @param {readonly Trial[]} trials  at least two
 * @param {Ring} ring
 * @param {Select} select
 * @returns {Figures}
 * @throws {RangeError} when there are fewer than two trials
 */
export function sequenceFigures(trials, ring, select) {
  if (trials.length < 2) throw new RangeError(`need two trials or more, got ${trials.length}`);
  const deviations = trials.map(deviation);
  const effectiveAmplitude = mean(trials.map(({ from, to }, index) => distance(from, to) + deviations[index]));
  const effectiveWidth = widthOf(deviations, ring.width, select);
  const movementMs = mean(trials.map((trial) => trial.movementMs));
  const effectiveId = Math.log2(Math.max(0, effectiveAmplitude) / effectiveWidth + 1);
  return {
    trials: trials.length,
    errors: trials.filter(({ hit }) => !hit).length,
    movementMs,
    effectiveAmplitude,
    effectiveWidth,
    effectiveId,
    throughput: effectiveId / (movementMs / 1000),
  };
}

/**
 * How far beyond (or before) the target's centre the selection fell, along the line from the last target.
 * @param {Trial} trial
 */
function deviation({ from, to, end }) {
  const long = distance(from, to);
  return ((end.x - to.x) * (to.x - from.x) + (end.y - to.y) * (to.y - from.y)) / long;
}

/**
 * A target that is selected when it is entered ends every movement at its rim:
 * the spread says nothing about the player's precision, so the drawn width counts.
 * @param {readonly number[]} deviations
 * @param {number} width
 * @param {Select} select
 */
function widthOf(deviations, width, select) {
  if (select === 'enter') return width;
  return WIDTHS_PER_SD * standardDeviation(deviations) || UNDEVIATING * width;
}

/**
 * @param {readonly Figures[]} sequences  at least one
 * @returns {{throughput: number, movementMs: number, errorRate: number}}  errorRate 0..1
 */
export function testFigures(sequences) {
  const trials = sequences.reduce((sum, figures) => sum + figures.trials, 0);
  return {
    throughput: mean(sequences.map((figures) => figures.throughput)),
    movementMs: mean(sequences.map((figures) => figures.movementMs)),
    errorRate: sequences.reduce((sum, { errors }) => sum + errors, 0) / trials,
  };
}

/** @param {Point} a @param {Point} b */
export const distance = (a, b) => Math.hypot(a.x - b.x, a.y - b.y);

/** @param {readonly number[]} values */
const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;

/** Of a sample, with n - 1. @param {readonly number[]} values */
function standardDeviation(values) {
  const middle = mean(values);
  return Math.sqrt(values.reduce((sum, value) => sum + (value - middle) ** 2, 0) / (values.length - 1));
}
