/**
 * Lemons and limes: one small task for a rule that somebody thinks of, and for
 * a neuron that learns from examples. A lemon is larger and yellower than a
 * lime of its tree, but trees differ, so neither tells them apart by itself.
 */
import { gaussian, makeRandom } from '../random.js';

/** @typedef {{size: number, yellow: number, isLemon: boolean}} Fruit  both about 0 to 1 */
/** @typedef {{by: 'size'|'yellow', above: number}} Rule  a lemon is what is above */
/** @typedef {{size: number, yellow: number, bias: number}} Neuron  a lemon is where their sum is above 0 */

export const KNOWN_COUNT = 24;
const NEW_COUNT = 200;
const [KNOWN_SEED, NEW_SEED] = [11, 8];
/** How far the kinds lie apart, how alike those of a kind are, and how trees differ. */
const [APART, SPREAD, TREES] = [0.1, 0.08, 0.2];
const MIDDLE = 0.5;
const STEPS = 400;
const RATE = 4;

/** @param {number} count @param {number} seed @returns {Fruit[]}  one kind after the other */
function pick(count, seed) {
  const random = makeRandom(seed);
  return Array.from({ length: count }, (_, index) => {
    const isLemon = index % 2 === 0;
    const tree = gaussian(random) * TREES;
    const middle = MIDDLE + (isLemon ? APART : -APART);
    return {
      size: middle + tree + gaussian(random) * SPREAD,
      yellow: middle - tree + gaussian(random) * SPREAD,
      isLemon,
    };
  });
}

/** Those that can be learnt from, and those that come later. */
export const KNOWN = Object.freeze(pick(KNOWN_COUNT, KNOWN_SEED));
export const NEW = Object.freeze(pick(NEW_COUNT, NEW_SEED));

/** @param {Rule} rule @returns {(fruit: Fruit) => boolean}  whether it calls it a lemon */
export const byRule =
  ({ by, above }) =>
  (fruit) =>
    fruit[by] > above;

/** @param {Neuron} neuron @returns {(fruit: Fruit) => boolean} */
export const byNeuron = (neuron) => (fruit) => sumOf(neuron, fruit) > 0;

/**
 * Logistic regression by gradient descent, all examples at each step.
 * @param {readonly Fruit[]} examples  at least one of each kind
 * @returns {Neuron}
 */
export function learn(examples) {
  let neuron = { size: 0, yellow: 0, bias: 0 };
  for (let done = 0; done < STEPS; done += 1) {
    const misses = examples.map((fruit) => ({ fruit, miss: share(sumOf(neuron, fruit)) - Number(fruit.isLemon) }));
    const slopeBy = (/** @type {(fruit: Fruit) => number} */ input) =>
      misses.reduce((sum, { fruit, miss }) => sum + miss * input(fruit), 0) / examples.length;
    neuron = {
      size: neuron.size - RATE * slopeBy(({ size }) => size - MIDDLE),
      yellow: neuron.yellow - RATE * slopeBy(({ yellow }) => yellow - MIDDLE),
      bias: neuron.bias - RATE * slopeBy(() => 1),
    };
  }
  return neuron;
}

/** @param {Neuron} neuron @param {number} size @returns {number}  how yellow a fruit of this size is where it is either */
export const borderAt = (neuron, size) =>
  MIDDLE - (neuron.size * (size - MIDDLE) + neuron.bias) / (neuron.yellow || Number.EPSILON);

/** @param {(fruit: Fruit) => boolean} judge @param {readonly Fruit[]} fruits */
export const countRight = (judge, fruits) => fruits.filter((fruit) => judge(fruit) === fruit.isLemon).length;

/** @param {Neuron} neuron @param {Fruit} fruit */
const sumOf = (neuron, { size, yellow }) =>
  neuron.size * (size - MIDDLE) + neuron.yellow * (yellow - MIDDLE) + neuron.bias;

/** @param {number} sum */
const share = (sum) => 1 / (1 + Math.exp(-sum));
