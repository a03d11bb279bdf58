/**
 * The trackers there are: one line each. See docs/how-to/add-a-tracker.md.
 *
 * The page lists them, and where there is more than one a player chooses; the
 * module itself is loaded by the tracking worker, and only the chosen one.
 */

import { fetchModule } from '../core/fetch-module.js';

/** @import {Frame} from '../camera/frame-size.js' */
/** @import {Box, Embedding, PlayingPart, Pose} from '../types.js' */

/**
 * @typedef {Object} Estimate
 * @property {Pose|null} pose  mirrored, fractions of the picture; null when nobody is there
 * @property {Pose|null} [second]  while two play: the other one's, likewise
 * @property {Box} crop  what of the picture was looked at, likewise
 * @property {number} inferenceMs  model call, read-back and decoding
 * @property {number} [people]  faces; only when all of the picture was looked at
 * @property {Embedding} [embedding]  of the player, while it is asked for
 */

/**
 * A tracker that is ready. Frames stay the caller's: it closes none.
 * @typedef {Object} Tracker
 * @property {number} warmMs  one frame, measured while nothing else ran
 * @property {(frame: Frame, atMs: number) => Promise<Estimate>} estimate  atMs: when the frame was captured
 * @property {(frame: Frame, atMs: number) => Promise<void>} lookAround  what the next embeddings need besides the pose;
 *   called after each estimate, when its pose is on its way already
 * @property {(frame: Frame) => Promise<number>} countPeople  faces in all of the picture; called every few seconds
 * @property {(part: PlayingPart) => void} setPart  the part that plays
 * @property {(count: 1|2) => void} [setPlayers]  how many play at once; a tracker without it follows one
 * @property {(on: boolean) => void} setEmbedding  estimates bring what gestures are learned from
 * @property {() => void} forgetPlayer  forget the player: whoever is found first is the next one
 * @property {() => {tensors: number, inputSize: number, view: string}} stats
 * @property {() => void} dispose
 */

/**
 * @typedef {Object} TrackerModule
 * @property {(options: {onProgress?: (loadedBytes: number, totalBytes: number) => void}) => Promise<Tracker>} load
 *   in the worker, when tfjs computes on the chosen backend already
 */

/**
 * @typedef {Object} TrackerChoice
 * @property {string} id
 * @property {string} name  a proper name, the same in all languages
 * @property {string} [model]  in models/manifest.json, fetched when the player starts; without one there is nothing to fetch
 * @property {() => Promise<TrackerModule>} open
 */

/** @type {readonly TrackerChoice[]} */
export const TRACKERS = [
  { id: 'posenet', name: 'PoseNet', model: 'posenet', open: () => fetchModule(() => import('./posenet.js')) },
];

/**
 * @param {string} id
 * @returns {TrackerChoice}
 * @throws {RangeError} when there is none of that name
 */
export function findTracker(id) {
  const found = TRACKERS.find((tracker) => tracker.id === id);
  if (!found) throw new RangeError(`tracker must be one of ${TRACKERS.map((known) => known.id).join(', ')}, got ${id}`);
  return found;
}
