/**
 * The head as a joystick: how far it is from its place of rest says how fast
 * the pointer goes, not where it is. For players who cannot hold a position:
 * back at rest, the pointer stays where it was brought.
 */
import { clamp } from '../core/numbers.js';

/** @typedef {{x: number, y: number}} Point */

/** More is gentler near the rest zone: exact there, quick far out. */
const CURVE = 1.5;
/** After a gap (the player was lost, the page slept) the pointer does not jump. */
const LONGEST_FRAME_MS = 200;
const MIDDLE = Object.freeze({ x: 0.5, y: 0.5 });

export function makeJoystick() {
  /** @type {Readonly<Point>} */
  let place = MIDDLE;
  let lastAtMs = NaN;
  return {
    /**
     * @param {Point} offset  in reaches from the place of rest
     * @param {number} atMs  when it was captured; one that is not later than the last moves nothing
     * @param {{rest: number, speed: number}} options  rest: part of the reach, 0..1, where nothing moves;
     *   speed: of the pointer, stages a second, at the end of the reach and beyond
     * @returns {Point}  0..1 of the stage
     */
    move(offset, atMs, { rest, speed }) {
      const elapsedMs = atMs - lastAtMs;
      lastAtMs = atMs;
      // Written so that the first sample, which has no elapsed time, moves nothing either.
      if (!(elapsedMs > 0 && elapsedMs <= LONGEST_FRAME_MS)) return place;
      const step = (speed * elapsedMs) / 1000;
      place = { x: clamp(place.x + step * push(offset.x, rest)), y: clamp(place.y + step * push(offset.y, rest)) };
      return place;
    },
    reset() {
      place = MIDDLE;
    },
  };
}

/**
 * @param {number} offset  in reaches
 * @param {number} rest
 * @returns {number}  -1..1 of the full speed
 */
function push(offset, rest) {
  const beyond = Math.min(1, (Math.abs(offset) - rest) / (1 - rest));
  return beyond > 0 ? Math.sign(offset) * beyond ** CURVE : 0;
}
