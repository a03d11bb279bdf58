/**
 * What was changed of a player's choices, and the same change made to what
 * another tab has kept meanwhile: whoever did not touch a setting does not
 * write it. Pure.
 */

/** @import {Choices} from './player-choices.js' */

/** One of what `Choices` holds: names, and what was chosen for each. @typedef {Readonly<Record<string, unknown>>} Chosen */
/** By its name in `Choices`; undefined: the name is gone. @typedef {Record<string, Chosen>} ChoiceChanges */

const PARTS = /** @type {const} */ (['settings', 'reaches', 'gestures']);

/** @param {Choices} before @param {Choices} now @returns {ChoiceChanges} */
export const changesBetween = (before, now) =>
  Object.fromEntries(PARTS.map((part) => [part, namesChanged(recordOf(before[part]), recordOf(now[part]))]));

/**
 * @template {Choices} T
 * @param {T} kept
 * @param {ChoiceChanges} changes
 * @returns {T}
 */
export const withChanges = (kept, changes) => ({
  ...kept,
  ...Object.fromEntries(PARTS.map((part) => [part, changed(recordOf(kept[part]), changes[part])])),
});

/** @param {Chosen} before @param {Chosen} now */
function namesChanged(before, now) {
  const names = [...new Set([...Object.keys(before), ...Object.keys(now)])];
  return Object.fromEntries(names.filter((name) => !isSame(before[name], now[name])).map((name) => [name, now[name]]));
}

/** @param {Chosen} kept @param {Chosen} changes */
const changed = (kept, changes) =>
  Object.fromEntries(Object.entries({ ...kept, ...changes }).filter(([, value]) => value !== undefined));

/** @param {unknown} given */
const recordOf = (given) => /** @type {Chosen} */ (given ?? {});

/** @param {unknown} one @param {unknown} other */
const isSame = (one, other) => JSON.stringify(one) === JSON.stringify(other);
