/**
 * What is missing: what the player could show, so that gestures are recognised
 * elsewhere and later too. Gives codes; the words are `advice-<code>`.
 */
import { PLACE_AT } from '../trackers/body-embedding.js';
import { NOTHING } from './gesture-set.js';

/** @import {EmbeddingKind, Evaluation, Gesture, Sample} from '../types.js' */

/**
 * @typedef {{code: 'gesture-has-none'|'gesture-has-few'|'nothing-has-few'|'nothing-elsewhere'|'nothing-still'|'one-distance'|'one-light'|'unbalanced'|'mixed-up',
 *   gestureId: string, count?: number, wanted?: number, most?: number, other?: string, percent?: number}} Advice
 */

/** From so many snapshots on a gesture is recognised well. */
const WANTED = 10;
/** Whatever is not a gesture is more varied than any gesture. */
const WANTED_NOTHING = 15;
/** Snapshots of it older than this were taken in another light, perhaps in another room, */
const ANOTHER_DAY_MS = 12 * 3600 * 1000;
/** and below this range of places (in the body embedding's units: about 3 % of the picture each) the player sat still. */
const STILL = 3;
/** What then helps: measured by tests/benchmarks/false_triggers.py. */
const [WANTED_HERE, WANTED_MOVING] = [15, 50];
/** One gesture with so many times the snapshots of another makes the other rare. */
const UNBALANCED = 6;
/** Below this range of sizes (in the body embedding's units: about 8 % each) it was one distance, */
const ONE_DISTANCE = 1;
/** and below this range of brightness (0..255) it was one light. */
const ONE_LIGHT = 25;
const MOST = 5;

/**
 * @param {{samples: readonly Sample[], gestures: readonly Gesture[], evaluation?: Evaluation|null,
 *   kind: EmbeddingKind, nowMs: number}} set  nowMs: `Date.now()`
 * @returns {Advice[]}  the most useful first, MOST at most
 */
export function adviceFor({ samples, gestures, evaluation = null, kind, nowMs }) {
  const known = gestures.map(({ id }) => ({
    id,
    own: samples.filter(({ gestureId, embeddings }) => gestureId === id && embeddings[kind]),
  }));
  return [
    ...known.flatMap(tooFew),
    ...mixedUp(evaluation),
    ...unbalanced(known),
    ...known.flatMap((each) => nothingElsewhere(each, nowMs)),
    ...known.flatMap(nothingStill),
    ...known.flatMap(oneDistance),
    ...oneLight(samples),
  ].slice(0, MOST);
}

/** @typedef {{id: string, own: Sample[]}} Known */

/** @param {Known} known  @returns {Advice[]} */
function tooFew({ id, own }) {
  const count = own.length;
  if (id === NOTHING)
    return count < WANTED_NOTHING ? [{ code: 'nothing-has-few', gestureId: id, count, wanted: WANTED_NOTHING }] : [];
  if (count === 0) return [{ code: 'gesture-has-none', gestureId: id }];
  return count < WANTED ? [{ code: 'gesture-has-few', gestureId: id, count, wanted: WANTED }] : [];
}

/** What stands in another room can look like a gesture. @param {Known} known  @param {number} nowMs  @returns {Advice[]} */
function nothingElsewhere({ id, own }, nowMs) {
  const isOld =
    id === NOTHING && own.length >= WANTED_NOTHING && own.every(({ atMs }) => atMs < nowMs - ANOTHER_DAY_MS);
  return isOld ? [{ code: 'nothing-elsewhere', gestureId: id, wanted: WANTED_HERE }] : [];
}

/** Whoever moves comes near to a gesture. @param {Known} known  @returns {Advice[]} */
function nothingStill({ id, own }) {
  const places = own.flatMap(({ embeddings }) => (embeddings.body ? [embeddings.body[PLACE_AT]] : []));
  const isStill = id === NOTHING && places.length >= WANTED_NOTHING && range(places) < STILL;
  return isStill ? [{ code: 'nothing-still', gestureId: id, wanted: WANTED_MOVING }] : [];
}

/** @param {Evaluation|null} evaluation  @returns {Advice[]} */
function mixedUp(evaluation) {
  return (evaluation?.mixedUp ?? []).map(({ a, b, share }) => ({
    code: 'mixed-up',
    gestureId: a,
    other: b,
    percent: Math.round(share * 100),
  }));
}

/** @param {readonly Known[]} known  @returns {Advice[]} */
function unbalanced(known) {
  const most = Math.max(0, ...known.filter(({ id }) => id !== NOTHING).map(({ own }) => own.length));
  return known
    .filter(({ id, own }) => id !== NOTHING && own.length >= WANTED && most >= UNBALANCED * own.length)
    .map(({ id, own }) => ({ code: 'unbalanced', gestureId: id, count: own.length, most }));
}

/** Only the body's embedding knows how near the player sat. @param {Known} known  @returns {Advice[]} */
function oneDistance({ id, own }) {
  const sizes = own.flatMap(({ embeddings }) => (embeddings.body ? [embeddings.body[PLACE_AT + 2]] : []));
  return sizes.length >= WANTED && range(sizes) < ONE_DISTANCE ? [{ code: 'one-distance', gestureId: id }] : [];
}

/**
 * Light changes for all gestures together: said once, of the gesture taught last.
 * @param {readonly Sample[]} samples
 * @returns {Advice[]}
 */
function oneLight(samples) {
  const lit = samples.flatMap(({ light }) => (light === undefined ? [] : [light]));
  if (lit.length < 2 * WANTED || range(lit) >= ONE_LIGHT) return [];
  return [{ code: 'one-light', gestureId: samples[samples.length - 1].gestureId }];
}

/** @param {readonly number[]} values */
function range(values) {
  return Math.max(...values) - Math.min(...values);
}
