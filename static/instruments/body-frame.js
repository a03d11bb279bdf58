/**
 * The player's own measure of a picture: where the shoulders are, and how far
 * they are apart. Whoever sits near or far, low or in a wheelchair, moves as
 * many shoulder widths.
 *
 * Places here are in heights of the picture, so that both directions count the
 * same.
 */
import { headOf, NECK, SHOULDERS } from '../trackers/head.js';
import { PARTS, placeOf } from '../trackers/parts.js';

/** @import {BodyPose, Place, PlayingPart} from '../types.js' */

/** @typedef {{origin: Place, unit: number}} Frame  origin: between the shoulders; unit: their distance */
/** @typedef {Place & {score: number}} Seen */

/** The distance is that of a second, since it shrinks when somebody turns to the side. */
const UNIT_MS = 1000;
/** So far beyond the picture's border the tracker only guesses. */
const BEYOND = 0.02;
const LEAST_SCORE = 0.4;

/**
 * @param {BodyPose} body
 * @returns {(part: PlayingPart) => Seen}  score 0: not seen, outside the picture, or no place at all
 */
export function seenIn({ keypoints, present, aspect }) {
  const isIn = (/** @type {number} */ value) => value >= -BEYOND && value <= 1 + BEYOND;
  return (part) => {
    const found = present ? placeOf(keypoints, part) : undefined;
    if (!found || !isIn(found.x) || !isIn(found.y) || !(found.score > 0)) return { x: 0, y: 0, score: 0 };
    return { x: found.x * aspect, y: found.y, score: found.score };
  };
}

/** @returns {(seen: (part: PlayingPart) => Seen, atMs: number) => Frame|null}  null before anybody was seen */
export function makeBodyFrame() {
  /** @type {Frame|null} */
  let frame = null;
  let lastAtMs = 0;
  return (seen, atMs) => {
    const found = look(seen);
    if (!found) return frame;
    const part = frame ? 1 - Math.exp(-Math.max(0, atMs - lastAtMs) / UNIT_MS) : 1;
    const before = frame?.unit ?? found.unit;
    lastAtMs = atMs;
    frame = { origin: found.origin, unit: before + part * (found.unit - before) };
    return frame;
  };
}

/**
 * The middle of the head; estimated from the shoulders while it is hidden, by a hand perhaps.
 * @param {(part: PlayingPart) => Seen} seen
 */
export function headIn(seen) {
  const parts = PARTS.map(seen);
  const all = (/** @type {'x'|'y'|'score'} */ name) => Float32Array.from(parts, (each) => each[name]);
  return headOf({ x: all('x'), y: all('y'), score: all('score'), total: 0 }, LEAST_SCORE);
}

/** @param {(part: PlayingPart) => Seen} seen @returns {Frame|null} */
function look(seen) {
  const head = headIn(seen);
  if (!head?.width) return null;
  const shoulders = seen('shoulders');
  const isSure = shoulders.score >= LEAST_SCORE;
  return {
    origin: isSure ? { x: shoulders.x, y: shoulders.y } : { x: head.x, y: head.y + NECK * head.width },
    unit: head.width * SHOULDERS,
  };
}
