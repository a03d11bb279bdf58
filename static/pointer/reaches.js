/**
 * What each body part of this player can reach, as it was learnt. Kept in this
 * browser; plain data for a profile. Entries that make no sense are left out,
 * so a damaged store never keeps anybody from playing.
 */
import { recall, remember } from '../core/remembered.js';
import { PARTS } from '../trackers/parts.js';
import { defaultReach, REST_IN_THE_MIDDLE } from './calibration.js';

/** @import {Part} from '../types.js' */
/** @import {Range} from './calibration.js' */

/** @typedef {Partial<Record<Part, Range>>} ReachesState */
/** @typedef {ReturnType<typeof createReaches>} Reaches */

const STORE = 'reaches';
const SIDES = /** @type {const} */ (['left', 'right', 'up', 'down']);

/**
 * @param {{recall: (name: string) => unknown, remember: (name: string, value: unknown) => void}} [store]
 */
export function createReaches(store = { recall, remember }) {
  let state = onlyGood(store.recall(STORE));
  const changes = new EventTarget();

  /** @param {ReachesState} next */
  function change(next) {
    state = next;
    store.remember(STORE, state);
    changes.dispatchEvent(new Event('change'));
  }

  return {
    /**
     * @param {Part} part
     * @returns {Range}  what was learnt, else what people usually reach
     */
    of: (part) => state[part] ?? { reach: defaultReach(part), rest: REST_IN_THE_MIDDLE },
    /** @param {Part} part  @param {Range} range */
    learn: (part, range) => change({ ...state, [part]: range }),
    /** @returns {ReachesState}  plain data, to be stored */
    getState: () => structuredClone(state),
    /** @param {unknown} given  as getState gave it; {} forgets everything that was learnt */
    setState: (given) => change(onlyGood(given)),
    /** @param {() => void} listener */
    onChange: (listener) => changes.addEventListener('change', listener),
  };
}

/**
 * @param {unknown} given
 * @returns {ReachesState}
 */
function onlyGood(given) {
  const entries = given && typeof given === 'object' ? Object.entries(given) : [];
  return Object.fromEntries(
    entries.flatMap(([part, range]) => {
      const good = isPart(part) && toRange(range);
      return good ? [[part, good]] : [];
    }),
  );
}

/** @param {string} part */
const isPart = (part) => PARTS.includes(/** @type {Part} */ (part));

/**
 * @param {any} given
 * @returns {Range|null}
 */
function toRange(given) {
  const reach = given?.reach;
  const rest = given?.rest ?? REST_IN_THE_MIDDLE;
  const isFraction = (/** @type {unknown} */ value) => typeof value === 'number' && value > 0 && value <= 1;
  if (!reach || !SIDES.every((side) => isFraction(reach[side]))) return null;
  if (![rest.x, rest.y].every((value) => typeof value === 'number' && Math.abs(value) <= 1)) return null;
  const { left, right, up, down } = reach;
  return { reach: { left, right, up, down }, rest: { x: rest.x, y: rest.y } };
}
