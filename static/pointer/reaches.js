/**
 * What each body part of this player can reach, as it was learnt. Kept in this
 * browser; plain data for a profile. Entries that make no sense are left out,
 * so a damaged store never keeps anybody from playing.
 */
import { fields, isRecord, namedBy, numberThat, readBy } from '../core/documents.js';
import { makeListeners } from '../core/listeners.js';
import { recall, remember } from '../core/remembered.js';
import { PLAYING_PARTS } from '../trackers/parts.js';
import { picklist } from '../vendor/valibot.js';
import { defaultReach, REST_IN_THE_MIDDLE } from './calibration.js';

/** @import {PlayingPart} from '../types.js' */
/** @import {Range} from './calibration.js' */

/** @typedef {Partial<Record<PlayingPart, Range>>} ReachesState */
/** @typedef {ReturnType<typeof createReaches>} Reaches */

const STORE = 'reaches';
/** Of whoever plays beside the player: this browser's, and of no profile. */
export const SECOND_STORE = 'second-reaches';
/** Fractions of the picture; beyond 1 nobody is in it. */
const SIDE = numberThat((value) => value > 0 && value <= 1, '0..1');
const PLACE = numberThat((value) => Math.abs(value) <= 1, '-1..1');

/** By part of the body. */
export const REACHES = namedBy(
  picklist(PLAYING_PARTS, PLAYING_PARTS.join(', ')),
  fields({ reach: fields({ left: SIDE, right: SIDE, up: SIDE, down: SIDE }), rest: fields({ x: PLACE, y: PLACE }) }),
);

/**
 * @param {{recall: (name: string) => unknown, remember: (name: string, value: unknown) => void}} [store]
 * @param {string} [name]  under which they are kept
 */
export function createReaches(store = { recall, remember }, name = STORE) {
  let state = goodReaches(store.recall(name));
  const changes = makeListeners();

  /** @param {ReachesState} next */
  function change(next) {
    state = next;
    store.remember(name, state);
    changes.tell();
  }

  return {
    /**
     * @param {PlayingPart} part
     * @returns {Range}  what was learnt, else what people usually reach
     */
    of: (part) => state[part] ?? { reach: defaultReach(part), rest: REST_IN_THE_MIDDLE },
    /** @param {PlayingPart} part  @param {Range} range */
    learn: (part, range) => change({ ...state, [part]: range }),
    /** @returns {ReachesState}  plain data, to be stored */
    getState: () => structuredClone(state),
    /** @param {unknown} given  as getState gave it; {} forgets everything that was learnt */
    setState: (given) => change(goodReaches(given)),
    /** @param {() => void} listener */
    onChange: changes.listen,
  };
}

/**
 * @param {unknown} given
 * @returns {ReachesState}
 */
export function goodReaches(given) {
  const entries = isRecord(given) ? Object.entries(given) : [];
  return Object.fromEntries(
    entries.flatMap(([part, range]) => {
      // The first version kept no rest.
      const { value } = readBy(REACHES, { [part]: isRecord(range) ? { rest: REST_IN_THE_MIDDLE, ...range } : range });
      return value ? Object.entries(value) : [];
    }),
  );
}
