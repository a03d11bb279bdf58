/**
 * Snapshots that were not taken: the same posture a little farther to the
 * side, nearer, in other light. Only for gestures with few snapshots; whoever
 * took many has varied them better than chance does.
 */
import { FACE_AT, PLACE_AT } from '../trackers/body-embedding.js';
import { gaussian } from './random.js';

/** @import {EmbeddingKind} from '../types.js' */

/** From so many snapshots of a gesture on, nothing is added. */
const ENOUGH = 8;
/** Variations of each snapshot. */
const VARIATIONS = 3;
/** Deviations, in an embedding's own units of noise. */
const SHIFT = 0.7;
const NOISE = 0.5;
/** Light changes how certain the network is of every part, by so much. */
const LIGHT = 0.15;

/**
 * @param {readonly Float32Array[]} inputs
 * @param {readonly number[]} labels
 * @param {EmbeddingKind} kind
 * @param {() => number} random
 * @returns {{inputs: Float32Array[], labels: number[]}}  the augmented samples alone; none where there is enough
 */
export function augment(inputs, labels, kind, random) {
  const counts = new Map();
  for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1);
  const few = inputs.map((_, index) => index).filter((index) => counts.get(labels[index]) < ENOUGH);
  const chosen = few.flatMap((index) => new Array(VARIATIONS).fill(index));
  const vary = VARY[kind];
  return { inputs: chosen.map((index) => vary(inputs[index], random)), labels: chosen.map((index) => labels[index]) };
}

/** @type {Record<EmbeddingKind, (input: Float32Array, random: () => number) => Float32Array>} */
const VARY = {
  body(input, random) {
    const light = 1 + LIGHT * gaussian(random);
    return input.map((value, index) => {
      if (index < FACE_AT) return value * light;
      return value + (index < PLACE_AT ? NOISE : SHIFT) * gaussian(random);
    });
  },
  picture: (input, random) => input.map((value) => value * (1 + LIGHT * gaussian(random))),
};
