/**
 * Two changes of one set put together, as when it is taught in two tabs: what
 * either has added, renamed, moved or deleted since both began. Pure.
 */
import { mergeLists } from '../core/merge-lists.js';
import { MOST_GESTURES, MOST_SAMPLES } from './gesture-set.js';

/** @import {Gesture, Sample} from '../types.js' */
/** @import {GestureSet} from './gesture-set.js' */

/**
 * @param {Pick<GestureSet, 'name'|'kind'|'gestures'|'samples'>} base  what both were made from
 * @param {GestureSet} mine  counts where both have changed the same
 * @param {GestureSet} theirs
 * @returns {GestureSet}
 */
export function mergeSets(base, mine, theirs) {
  const gestures = mergeLists(base.gestures, mine.gestures, theirs.gestures, {
    keyOf: idOf,
    isSame: sameGesture,
  }).slice(0, MOST_GESTURES + 1);
  const known = new Set(gestures.map(({ id }) => id));
  const samples = mergeLists(base.samples, mine.samples, theirs.samples, { keyOf: idOf, isSame: sameSample })
    .filter(({ gestureId }) => known.has(gestureId))
    .slice(0, MOST_SAMPLES);
  return {
    ...mine,
    name: mine.name === base.name ? theirs.name : mine.name,
    kind: mine.kind === base.kind ? theirs.kind : mine.kind,
    gestures,
    samples,
  };
}

/** @param {Gesture} one @param {Gesture} other */
const sameGesture = (one, other) => one.name === other.name && one.colour === other.colour && one.order === other.order;

/** What a snapshot shows never changes; whose it is does, and its picture can be thrown away. @param {Sample} one @param {Sample} other */
const sameSample = (one, other) => one.gestureId === other.gestureId && !one.thumbnail === !other.thumbnail;

/** @param {{id: string}} each */
const idOf = ({ id }) => id;
