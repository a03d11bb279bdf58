/**
 * A set of gestures with their snapshots, and what can be done with it. Pure:
 * every change gives a new set, and shares what stayed the same with the old
 * one, so that undoing is keeping the old one.
 */
import { oneLine } from '../core/one-line.js';
import { newUuid } from '../core/uuid.js';

/** @import {EmbeddingKind, Gesture, Sample} from '../types.js' */

/**
 * @typedef {Object} GestureSet
 * @property {string} id
 * @property {string} name  the player's words; '' for one without a name
 * @property {EmbeddingKind} kind  what its gestures are told apart by
 * @property {readonly Gesture[]} gestures  'nothing' first
 * @property {readonly Sample[]} samples
 */

export const NOTHING = 'nothing';
export const MOST_GESTURES = 30;
/** Of all gestures together; more would only make everything slower. */
export const MOST_SAMPLES = 1200;
export const LONGEST_NAME = 40;
export const COLOURS = 8;
const ID = /^[a-z0-9-]{1,40}$/;

/** @param {unknown} id */
export const isId = (id) => typeof id === 'string' && ID.test(id);

export const newId = () => newUuid().slice(0, 13);

/** @returns {GestureSet} */
export function emptySet() {
  return {
    id: newUuid(),
    name: '',
    kind: 'body',
    gestures: [{ id: NOTHING, name: '', colour: 0, order: 0 }],
    samples: [],
  };
}

/** @param {string} text @returns {string}  as it is kept; '' where nothing can be read */
export const cleanGestureName = (text) => oneLine(text, LONGEST_NAME);

/**
 * @param {GestureSet} set
 * @param {string} name  cleaned
 * @param {string} [id]
 * @returns {GestureSet|null}  null: there are as many as there may be, or the name is empty
 */
export function addGesture(set, name, id = newId()) {
  if (name === '' || set.gestures.length > MOST_GESTURES) return null;
  const order = 1 + Math.max(...set.gestures.map((gesture) => gesture.order));
  return { ...set, gestures: [...set.gestures, { id, name, colour: 1 + ((order - 1) % (COLOURS - 1)), order }] };
}

/** @param {GestureSet} set @param {string} id @param {string} name @returns {GestureSet} */
export function renameGesture(set, id, name) {
  return { ...set, gestures: set.gestures.map((gesture) => (gesture.id === id ? { ...gesture, name } : gesture)) };
}

/** With its snapshots. @param {GestureSet} set @param {string} id @returns {GestureSet} */
export function removeGesture(set, id) {
  if (id === NOTHING) return { ...set, samples: set.samples.filter(({ gestureId }) => gestureId !== id) };
  return {
    ...set,
    gestures: set.gestures.filter((gesture) => gesture.id !== id),
    samples: set.samples.filter(({ gestureId }) => gestureId !== id),
  };
}

/** @param {GestureSet} set @param {readonly Sample[]} samples @returns {GestureSet}  as many of them as there is room for */
export function addSamples(set, samples) {
  return { ...set, samples: [...set.samples, ...samples].slice(0, MOST_SAMPLES) };
}

/** @param {GestureSet} set @param {ReadonlySet<string>} ids @returns {GestureSet} */
export function removeSamples(set, ids) {
  return { ...set, samples: set.samples.filter(({ id }) => !ids.has(id)) };
}

/** @param {GestureSet} set @param {ReadonlySet<string>} ids @param {string} gestureId @returns {GestureSet} */
export function moveSamples(set, ids, gestureId) {
  return { ...set, samples: set.samples.map((sample) => (ids.has(sample.id) ? { ...sample, gestureId } : sample)) };
}

/** What was learnt stays, the pictures go. @param {GestureSet} set @returns {GestureSet} */
export function withoutPictures(set) {
  return { ...set, samples: set.samples.map(({ thumbnail: _gone, ...sample }) => sample) };
}

/**
 * The server keeps no pictures: those of snapshots that are in both sets are here.
 * @param {GestureSet} set
 * @param {GestureSet} pictured
 * @returns {GestureSet}
 */
export function withPicturesOf(set, pictured) {
  const here = new Map(pictured.samples.map(({ id, thumbnail }) => [id, thumbnail]));
  const samples = set.samples.map((sample) => ({ thumbnail: here.get(sample.id), ...sample }));
  return {
    ...set,
    samples: samples.map(({ thumbnail, ...sample }) => ({ ...sample, ...(thumbnail && { thumbnail }) })),
  };
}

/** @param {GestureSet} set @param {string} gestureId @param {EmbeddingKind} [kind]  only those that have this embedding */
export function samplesOf({ samples }, gestureId, kind) {
  return samples.filter((sample) => sample.gestureId === gestureId && (!kind || sample.embeddings[kind]));
}

/**
 * What can be learnt from: 'nothing' only when it has snapshots, and no gesture without any.
 * @param {GestureSet} set
 * @returns {{gestureIds: string[], samples: Sample[], empty: string[]}}
 */
export function trainable(set) {
  const has = new Set(set.samples.filter(({ embeddings }) => embeddings[set.kind]).map(({ gestureId }) => gestureId));
  const gestureIds = set.gestures.map(({ id }) => id).filter((id) => has.has(id));
  return {
    gestureIds,
    samples: set.samples.filter(({ embeddings }) => embeddings[set.kind]),
    empty: set.gestures.map(({ id }) => id).filter((id) => !has.has(id)),
  };
}

/** @typedef {{key: string, count: number}} Lesson  key: another one where something else would be learnt; count: snapshots */

/** What a model of this set is learnt from. A snapshot never changes but for whose it is. @param {GestureSet} set @returns {Lesson} */
export function lessonOf(set) {
  const { gestureIds, samples } = trainable(set);
  const taught = [set.kind, ...gestureIds, ...samples.map(({ id, gestureId }) => `${id} ${gestureId}`)].join('\n');
  return { key: digest(taught), count: samples.length };
}

/** Another one where a set says something else; pictures say nothing. @param {GestureSet} set */
export const contentDigest = ({ name, kind, gestures, samples }) =>
  digest(
    JSON.stringify([
      name,
      kind,
      gestures.map(({ id, name: called, colour, order }) => [id, called, colour, order]),
      samples.map(({ id, gestureId }) => [id, gestureId]),
    ]),
  );

/** Two FNV-1a hashes, forwards and backwards: no two sets of one player will share both. @param {string} text */
function digest(text) {
  let [one, two] = [0x811c9dc5, 0x811c9dc5];
  for (let at = 0; at < text.length; at += 1) {
    one = Math.imul(one ^ text.charCodeAt(at), 0x01000193);
    two = Math.imul(two ^ text.charCodeAt(text.length - 1 - at), 0x01000193);
  }
  return [one, two].map((half) => (half >>> 0).toString(16)).join('-');
}
