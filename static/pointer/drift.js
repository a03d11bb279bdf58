/**
 * Follows a player who slips in the chair, so slowly that no held note changes.
 *
 * Only two things say that the place of rest has moved, and not that somebody
 * plays at the side: a head that is still for long near the middle, in both
 * directions at once; and a head that is still far outside the reach that was
 * learnt, where it cannot be unless everything has moved. What the first may
 * change is bounded for each rest and in all, so that somebody who always plays
 * the same keys is not led away. Pure; times from the frames.
 */
import { clamp } from '../core/numbers.js';

/** @import {Calibration} from './calibration.js' */

/** @typedef {{x: number, y: number}} Point */

/** All in reaches. Still: within so much. */
const STILL = 0.1;
const STILL_MS = 3000;
/** Near the place of rest: within so much of it. */
const NEAR = 0.3;
const PER_SECOND = 0.02;
/** Less than half a key, even of 15: a note that is held in the middle of its key goes on. */
const MOST_EACH_REST = 0.06;
const MOST_IN_ALL = 0.5;
/** The learnt reach ends at 1; the player's own end is at 1 / COMFORT = 1.18. */
const OUTSIDE = 1.4;
const OUTSIDE_PER_SECOND = 0.2;
const LONGEST_FRAME_MS = 200;

/** @param {Calibration} calibration  its centre is moved */
export function makeDrift(calibration) {
  /** @type {Point|null} */
  let anchor = null;
  let stillSinceMs = 0;
  let lastAtMs = 0;
  let given = 0;
  let total = { x: 0, y: 0 };

  /** @param {Point} offset  @param {number} atMs */
  function isStill(offset, atMs) {
    if (!anchor || atMs < lastAtMs || Math.hypot(offset.x - anchor.x, offset.y - anchor.y) > STILL) {
      anchor = offset;
      stillSinceMs = atMs;
      given = 0;
    }
    return atMs - stillSinceMs >= STILL_MS;
  }

  /** @param {Point} by  in reaches */
  function shift(by) {
    const { reach } = calibration.state;
    calibration.shift({
      x: by.x * (by.x < 0 ? reach.left : reach.right),
      y: by.y * (by.y < 0 ? reach.up : reach.down),
    });
    anchor = anchor && { x: anchor.x - by.x, y: anchor.y - by.y };
  }

  /** @param {Point} offset  @param {number} seconds */
  function followRest(offset, seconds) {
    const { rest, reach } = calibration.state;
    const away = { x: offset.x - rest.x / reach.right, y: offset.y - rest.y / reach.down };
    const distance = Math.hypot(away.x, away.y);
    const most = Math.min(PER_SECOND * seconds, MOST_EACH_REST - given, distance);
    if (distance > NEAR || !(most > 0)) return;
    const by = { x: bounded(total.x, (most * away.x) / distance), y: bounded(total.y, (most * away.y) / distance) };
    total = { x: total.x + by.x, y: total.y + by.y };
    given += most;
    shift(by);
  }

  /** @param {Point} offset  @param {number} seconds */
  function followOutside(offset, seconds) {
    const by = { x: beyond(offset.x, OUTSIDE_PER_SECOND * seconds), y: beyond(offset.y, OUTSIDE_PER_SECOND * seconds) };
    if (by.x || by.y) shift(by);
  }

  return {
    /**
     * @param {Point} point  of the picture
     * @param {number} atMs  when it was captured
     */
    follow(point, atMs) {
      if (!calibration.centred) return;
      const offset = calibration.toOffset(point);
      const still = isStill(offset, atMs);
      const seconds = Math.min(LONGEST_FRAME_MS, atMs - lastAtMs) / 1000;
      lastAtMs = atMs;
      if (!still) return;
      followRest(offset, seconds);
      followOutside(offset, seconds);
    },
    /** The player has said where the middle is. */
    reset() {
      anchor = null;
      total = { x: 0, y: 0 };
    },
  };
}

/**
 * @param {number} total
 * @param {number} by
 * @returns {number}  by, or less where the total would exceed what drift may do
 */
const bounded = (total, by) => clamp(total + by, -MOST_IN_ALL, MOST_IN_ALL) - total;

/**
 * @param {number} offset
 * @param {number} most
 * @returns {number}  what brings the offset back to OUTSIDE, or as much of it as is allowed
 */
function beyond(offset, most) {
  return Math.sign(offset) * clamp(Math.abs(offset) - OUTSIDE, 0, most);
}
