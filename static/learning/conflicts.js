/**
 * What in a player's mapping gets into its own way. Pure. A conflict is shown,
 * never forbidden: two gestures for one note can be just what somebody wants.
 */

/** @import {Evaluation} from '../types.js' */
/** @import {Mapping} from './choices.js' */

/**
 * `same`: one gesture does the same thing twice; `opposite`: one gesture does
 * a thing and undoes it; `shared`: two gestures pull at one control or switch;
 * `mixed-up`: two gestures with actions are often taken for one another.
 * @typedef {{code: 'same'|'opposite'|'shared'|'mixed-up', gestureIds: string[]}} Conflict
 */

/** Of the snapshots of the two gestures. */
const OFTEN = 0.1;
/** Commands that two gestures cannot do at once: by which arguments they are one thing. */
const EXCLUSIVE = /** @type {Record<string, string>} */ ({
  'control-change': 'controller',
  'pitch-bend': '',
  'scan-switch': 'number',
});
/** Commands that are undone by another choice of the same field. */
const OPPOSITES = /** @type {Record<string, [string, string, string]>} */ ({
  'change-setting': ['direction', 'next', 'previous'],
  record: ['what', 'start', 'stop'],
  'pitch-bend': ['direction', 'up', 'down'],
});

/**
 * @param {readonly Mapping[]} mappings
 * @param {Pick<Evaluation, 'mixedUp'>|null} evaluation
 * @returns {Conflict[]}
 */
export function conflictsOf(mappings, evaluation) {
  const pairs = mappings.flatMap((one, index) =>
    mappings.slice(index + 1).map((other) => /** @type {const} */ ([one, other])),
  );
  const found = pairs.flatMap(([one, other]) => conflictOf(one, other) ?? []);
  const mapped = new Set(mappings.map(({ gestureId }) => gestureId));
  const mixed = (evaluation?.mixedUp ?? [])
    .filter(({ a, b, share }) => share >= OFTEN && mapped.has(a) && mapped.has(b))
    .map(({ a, b }) => /** @type {Conflict} */ ({ code: 'mixed-up', gestureIds: [a, b] }));
  return [...found, ...mixed];
}

/** @param {Mapping} one @param {Mapping} other @returns {Conflict|null} */
function conflictOf(one, other) {
  if (one.command !== other.command) return null;
  const gestureIds = [...new Set([one.gestureId, other.gestureId])];
  if (gestureIds.length === 1) {
    if (sameArgs(one, other)) return { code: 'same', gestureIds };
    return isOpposite(one, other) ? { code: 'opposite', gestureIds } : null;
  }
  const field = EXCLUSIVE[one.command];
  // Up by one gesture and down by another is how a bend is played.
  if (field === undefined || isOpposite(one, other)) return null;
  return field === '' || one.args[field] === other.args[field] ? { code: 'shared', gestureIds } : null;
}

/** @param {Mapping} one @param {Mapping} other */
const sameArgs = (one, other) =>
  JSON.stringify(Object.entries(one.args).sort()) === JSON.stringify(Object.entries(other.args).sort());

/** @param {Mapping} one @param {Mapping} other */
function isOpposite(one, other) {
  const [field, ...values] = OPPOSITES[one.command] ?? [];
  if (field === undefined) return false;
  const [a, b] = [one.args[field], other.args[field]].map(String);
  const same = sameArgs(
    { ...one, args: { ...one.args, [field]: 0 } },
    { ...other, args: { ...other.args, [field]: 0 } },
  );
  return same && a !== b && values.includes(a) && values.includes(b);
}
