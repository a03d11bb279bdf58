/**
 * Deep dream (Mordvintsev and others, 2015): a picture is changed, step by step, so that a layer of a network answers
 * more to it. First small, then larger: what was dreamt into a small picture is the beginning of larger shapes.
 */
import { run } from '../learning/embeddings/picture.js';
import { makeRandom } from '../learning/random.js';
import * as tf from '../vendor/tfjs.js';
import { climb } from './gradient.js';
import { sizesOf } from './sizes.js';

/** @import {Layer} from '../learning/embeddings/picture.js' */
/** @import {Size} from './sizes.js' */
/** @import {Tensor, Tensor4D} from '../vendor/tfjs.js' */

/** Of the picture's -1..1, the mean of what a step changes. */
const STEP = 0.015;
/** The picture is moved so far at each step, so that the network's own grid is not dreamt into it. */
const JITTER = 16;

/**
 * @typedef {Object} Step
 * @property {number} done
 * @property {number} all
 * @property {number} times  how many times as much the layer answers as to the picture itself: the mean of its squares, before
 *   this step
 * @property {Size} size
 * @property {Float32Array} dots  the picture after it: size.width * size.height * 3 numbers of -1..1
 */

/**
 * @param {readonly Layer[]} layers  up to the one that is to answer
 * @param {Float32Array} dots  of `whole`, as in Step
 * @param {Size} whole
 * @param {{octaves: number, steps: number}} wish  steps: at each size
 * @param {(step: Step) => void} onStep
 * @returns {Promise<void>}  the last step's picture is the dream
 */
export async function dream(layers, dots, whole, { octaves, steps }, onStep) {
  const sizes = sizesOf(whole, octaves);
  const random = makeRandom(1);
  const picture = tf.tensor4d(dots, [1, whole.height, whole.width, 3]);
  let dreamt = /** @type {Tensor4D} */ (tf.zeros([1, 1, 1, 3]));
  for (const [index, size] of sizes.entries()) {
    const before = dreamt;
    const base = resized(picture, size);
    dreamt = tf.tidy(() => resized(before, size));
    before.dispose();
    const plain = await numberOf(tf.tidy(() => strengthOf(run(layers, base))));
    for (let step = 0; step < steps; step += 1) {
      const shift = [Math.floor(random() * JITTER), Math.floor(random() * JITTER)];
      const now = tf.tidy(() => stepOn(layers, base, dreamt, shift));
      dreamt.dispose();
      dreamt = now.dreamt;
      const times = (await numberOf(now.answer)) / plain;
      const seen = /** @type {Float32Array} */ (await now.seen.data());
      now.seen.dispose();
      onStep({ done: index * steps + step + 1, all: sizes.length * steps, times, size, dots: seen });
    }
    base.dispose();
  }
  tf.dispose([picture, dreamt]);
}

/** @param {readonly Layer[]} layers @param {Tensor4D} base @param {Tensor4D} dreamt @param {number[]} shift */
function stepOn(layers, base, dreamt, [down, across]) {
  const moved = roll(roll(/** @type {Tensor4D} */ (tf.add(base, dreamt)), 1, down), 2, across);
  const { answer, slope } = climb(layers, moved);
  const back = roll(roll(slope, 1, -down), 2, -across);
  const step = tf.mul(back, tf.div(STEP, tf.add(tf.mean(tf.abs(back)), 1e-8)));
  const seen = tf.clipByValue(tf.add(tf.add(base, dreamt), step), -1, 1);
  return { answer: tf.mean(tf.square(answer)), seen, dreamt: /** @type {Tensor4D} */ (tf.sub(seen, base)) };
}

/** @param {Tensor4D} picture @param {Size} size @returns {Tensor4D} */
const resized = (picture, { width, height }) => tf.image.resizeBilinear(picture, [height, width]);

/** @param {Tensor4D} answer */
const strengthOf = (answer) => tf.mean(tf.square(answer));

/** @param {Tensor} one  disposed */
async function numberOf(one) {
  const [number] = await one.data();
  one.dispose();
  return number;
}

/** What goes out on one side comes in on the other. @param {Tensor4D} picture @param {1|2} axis @param {number} by @returns {Tensor4D} */
function roll(picture, axis, by) {
  const length = picture.shape[axis];
  const cut = ((by % length) + length) % length;
  if (!cut) return picture;
  const [end, start] = tf.split(picture, [length - cut, cut], axis);
  return /** @type {Tensor4D} */ (tf.concat([start, end], axis));
}
