/** From the probabilities of ImageNet's 1000 names to those of everyday words: a group is as likely as all its names together. Pure. */
import { GROUPS } from './groups.js';

/** @typedef {{id: string, share: number}} Guess  share: 0..1 */

/** The groups in the order of a menu, with the kind of each. @type {readonly {id: string, kind: string, numbers: readonly number[]}[]} */
export const ALL_GROUPS = Object.freeze(
  Object.entries(GROUPS).flatMap(([kind, groups]) =>
    Object.entries(groups).map(([id, spans]) => Object.freeze({ id, kind, numbers: numbersOf(spans) })),
  ),
);

export const GROUP_IDS = Object.freeze(ALL_GROUPS.map(({ id }) => id));

/** @param {string} spans  '7-8 30' @returns {readonly number[]} */
function numbersOf(spans) {
  return spans.split(' ').flatMap((span) => {
    const [first, last = first] = span.split('-').map(Number);
    return Array.from({ length: last - first + 1 }, (_, index) => first + index);
  });
}

/**
 * @param {ArrayLike<number>} probabilities  of the 1000 names
 * @returns {Guess[]}  of every group, the likeliest first
 */
export function guessGroups(probabilities) {
  return ALL_GROUPS.map(({ id, numbers }) => ({
    id,
    share: numbers.reduce((sum, number) => sum + probabilities[number], 0),
  })).sort((one, other) => other.share - one.share);
}
