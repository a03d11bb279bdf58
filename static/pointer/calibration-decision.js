/**
 * The end of a calibration: what was learnt is tried out, and moving to one end
 * and staying there says whether it is kept or done again. Pure.
 */
import { makeCalibration } from './calibration.js';
import { makeChoice } from './choice.js';
import { makeSteady } from './steady.js';

/** @import {Range} from './calibration.js' */
/** @import {Seen} from './learn-range.js' */
/** @import {Point, Rest} from './steady.js' */

/** @typedef {'again'|'keep'} Answer */
/** @typedef {{low: Answer|null, high: Answer|null}} Ends */

/** Long enough to try the dot at an end without choosing it. */
const HOLD_MS = 2000;

/**
 * @param {Object} parts
 * @param {Range} parts.range  by which the dot goes
 * @param {Rest|null} parts.rest  where the player rests, if that is known
 * @param {Seen|null} parts.seen  what was learnt from; null: nothing was
 */
export function makeDecision({ range, rest, seen }) {
  const mapping = makeCalibration({ ...range, centre: rest && { x: rest.x - range.rest.x, y: rest.y - range.rest.y } });
  const steady = makeSteady();
  const choose = makeChoice({ holdMs: HOLD_MS });
  const axis = axisOf(seen);
  const ends = endsOf(seen, axis);
  let place = { x: 0.5, y: 0.5 };
  /** @type {{end: 'low'|'high'|null, share: number}} */
  let choice = { end: null, share: 0 };
  return {
    axis,
    ends,
    get place() {
      return place;
    },
    get choice() {
      return choice;
    },
    /** The middle of the reach, as far as it is known. @returns {Point|null} */
    get centre() {
      return mapping.state.centre;
    },
    /**
     * @param {Point|null} point  of the picture
     * @param {number} atMs
     * @returns {Answer|null}  null: none yet
     */
    update(point, atMs) {
      if (point && !mapping.centred) mapping.recentre(steady.add(point, atMs));
      if (point && mapping.centred) {
        place = mapping.toStage(point);
        choice = choose(place[axis], atMs);
      }
      return choice.share === 1 && choice.end ? ends[choice.end] : null;
    },
  };
}

/** An axis along which the player moves to both sides, if there is one; to one side, if not. @param {Seen|null} seen @returns {'x'|'y'} */
function axisOf(seen) {
  if (!seen) return 'x';
  const sides = (/** @type {number|null} */ before, /** @type {number|null} */ after) =>
    Number(Boolean(before)) + Number(Boolean(after));
  return sides(seen.up, seen.down) > sides(seen.left, seen.right) ? 'y' : 'x';
}

/** The side on which a player rests cannot be said to have been moved to. @param {Seen|null} seen @param {'x'|'y'} axis @returns {Ends} */
function endsOf(seen, axis) {
  const [low, high] = !seen ? [null, null] : axis === 'x' ? [seen.left, seen.right] : [seen.up, seen.down];
  if (low === 0) return { low: null, high: 'keep' };
  if (high === 0) return { low: 'keep', high: null };
  return { low: 'again', high: 'keep' };
}
