/**
 * Ratings: steps of scales that somebody entered by hand for a session. Nothing computes one. Pure; the server's rules
 * are in creatable/ratings.py. Of Sounds of Intent no more is here than its domains and the numbers of its levels.
 */
import { dateText, fields, listOf, textThat, uuid, wholeNumber } from '../core/documents.js';
import { oneLine } from '../core/one-line.js';
import { severalLines } from '../core/several-lines.js';
import { literal, picklist, union } from '../vendor/valibot.js';

/** @import {InferOutput} from '../vendor/valibot.js' */

/** @typedef {InferOutput<typeof RATING>} Rating */
/** @template T @typedef {T extends unknown ? Omit<T, 'id'|'at'|'note'> : never} ScaleOf */
/** What was entered, without when, and what was noted of it. @typedef {ScaleOf<Rating>} Entered */
/** A scale of one's own. @typedef {{name: string, steps: string[]}} OwnScale */

export const DOMAINS = /** @type {const} */ (['reactive', 'proactive', 'interactive']);
export const LEVELS = Object.freeze([1, 2, 3, 4, 5, 6]);
export const ATTAINED = Object.freeze([-2, -1, 0, 1, 2]);
export const STEPS = Object.freeze({ least: 3, most: 7 });
/** Characters, as people count them. */
export const LONGEST_OF_RATING = Object.freeze({ note: 300, goal: 300, name: 60, step: 40 });

const anyText = textThat(() => true, '…');
const entered = { id: uuid, at: dateText, note: anyText };

export const RATING = union([
  fields({ type: literal('sounds-of-intent'), ...entered, domain: picklist(DOMAINS), level: wholeNumber(1, 6) }),
  fields({ type: literal('goal-attainment'), ...entered, goal: anyText, value: wholeNumber(-2, 2) }),
  fields({
    type: literal('own-scale'),
    ...entered,
    name: anyText,
    steps: listOf(anyText, STEPS.least, STEPS.most),
    step: wholeNumber(1, STEPS.most),
  }),
]);

/** As the server takes it. @param {Rating} rating @returns {Rating} */
export function cleanRating(rating) {
  const note = severalLines(rating.note, LONGEST_OF_RATING.note);
  if (rating.type === 'goal-attainment') return { ...rating, note, goal: oneLine(rating.goal, LONGEST_OF_RATING.goal) };
  if (rating.type === 'own-scale') return { ...rating, note, ...cleanScale(rating) };
  return { ...rating, note };
}

/** Without the steps that have no name. @param {OwnScale} scale @returns {OwnScale} */
export const cleanScale = ({ name, steps }) => ({
  name: oneLine(name, LONGEST_OF_RATING.name),
  steps: steps
    .map((step) => oneLine(step, LONGEST_OF_RATING.step))
    .filter((step) => step !== '')
    .slice(0, STEPS.most),
});

/** Whether it can be used: it has a name, and as many steps as a scale has. @param {OwnScale} scale  a clean one */
export const isScale = ({ name, steps }) => name !== '' && steps.length >= STEPS.least;

/** What somebody wrote in it. @param {Rating} rating @returns {string[]} */
export const wordsOf = (rating) => textsOf(rating).filter((text) => text !== '');

/** @param {Rating} rating */
function textsOf(rating) {
  if (rating.type === 'goal-attainment') return [rating.goal, rating.note];
  return rating.type === 'own-scale' ? [rating.name, ...rating.steps, rating.note] : [rating.note];
}

/** Other words in their places. @param {Rating} rating @param {(text: string) => string} change @returns {Rating} */
export function withOtherWords(rating, change) {
  const note = change(rating.note);
  if (rating.type === 'goal-attainment') return { ...rating, note, goal: change(rating.goal) };
  if (rating.type !== 'own-scale') return { ...rating, note };
  return { ...rating, note, name: change(rating.name), steps: rating.steps.map(change) };
}

/** Those of one's own that were used, newest first, each once. @param {readonly {ratings?: readonly Rating[]}[]} sessions @returns {OwnScale[]} */
export function ownScalesOf(sessions) {
  const used = sessions
    .flatMap(({ ratings = [] }) => ratings)
    .flatMap((rating) => (rating.type === 'own-scale' ? [rating] : []))
    .sort((one, other) => Date.parse(other.at) - Date.parse(one.at));
  return [...new Map(used.map(({ name, steps }) => [keyOf({ name, steps }), { name, steps }])).values()];
}

/** By which two are the same. @param {OwnScale} scale */
export const keyOf = ({ name, steps }) => JSON.stringify([name, ...steps].map((text) => text.toLowerCase()));
