/**
 * From a place in the camera's picture to a place on the stage.
 *
 * A head moves only a little way across the picture. A calibration names the
 * point that means the middle of the stage and how far from it, in each of four
 * directions, the stage ends. Left and right may differ, as they do for many
 * players. Fractions of the picture (mirrored) in, fractions of the stage out.
 */
import { clamp } from '../core/numbers.js';
import { isOnHead } from '../trackers/parts.js';

/** @import {PlayingPart} from '../types.js' */

/** @typedef {{x: number, y: number}} Point */
/** @typedef {{left: number, right: number, up: number, down: number}} Reach  fractions of the picture, each above 0 */
/**
 * What a player can do, wherever the player sits. `rest` is where the player
 * rests, seen from the middle of the reach, in fractions of the picture: other
 * than 0 for somebody who can move to one side only.
 * @typedef {{reach: Readonly<Reach>, rest: Readonly<Point>}} Range
 */
/** @typedef {{centre: Point|null, reach: Reach, rest: Point}} CalibrationState  plain data */

/** @type {Readonly<Reach>} */
export const HEAD_REACH = Object.freeze({ left: 0.15, right: 0.15, up: 0.125, down: 0.125 });
/** Arms and legs reach farther than a nose. @type {Readonly<Reach>} */
export const LIMB_REACH = Object.freeze({ left: 0.3, right: 0.3, up: 0.3, down: 0.3 });
/** @type {Readonly<Point>} */
export const REST_IN_THE_MIDDLE = Object.freeze({ x: 0, y: 0 });

/**
 * @param {PlayingPart} part
 * @returns {Readonly<Reach>}
 */
export function defaultReach(part) {
  return isOnHead(part) || part === 'shoulders' ? HEAD_REACH : LIMB_REACH;
}

/** @typedef {ReturnType<typeof makeCalibration>} Calibration */

/**
 * @param {Partial<{centre: Point|null, reach: Readonly<Reach>, rest: Readonly<Point>}>} [initial]  centre null: not known yet
 * @throws {RangeError} when a reach is not above 0, or the rest is no place
 */
export function makeCalibration({
  centre: givenCentre = null,
  reach: givenReach = HEAD_REACH,
  rest: givenRest = REST_IN_THE_MIDDLE,
} = {}) {
  let centre = givenCentre;
  let { reach, rest } = checked(givenReach, givenRest);

  /**
   * How far a point is from the centre, in reaches: -1 and 1 are the stage's edges.
   * @param {Point} point  of the picture
   * @returns {Point}  0, 0 while the centre is unknown
   */
  function toOffset(point) {
    if (!centre) return { x: 0, y: 0 };
    return {
      x: inReaches(point.x - centre.x, reach.left, reach.right),
      y: inReaches(point.y - centre.y, reach.up, reach.down),
    };
  }

  return {
    /** @returns {CalibrationState} a copy, to be stored */
    get state() {
      return { centre: centre && { ...centre }, reach: { ...reach }, rest: { ...rest } };
    },

    /** @returns {boolean} */
    get centred() {
      return centre !== null;
    },

    toOffset,

    /**
     * @param {Point} point  of the picture
     * @returns {Point}  of the stage, 0..1; the middle while the centre is unknown
     */
    toStage(point) {
      const offset = toOffset(point);
      return { x: onStage(offset.x), y: onStage(offset.y) };
    },

    /** @returns {Point|null}  where the player rests, in the picture */
    get resting() {
      return centre && { x: centre.x + rest.x, y: centre.y + rest.y };
    },

    /** @param {Point|null} point  where the player rests; null: the next steady place */
    recentre(point) {
      centre = point && { x: point.x - rest.x, y: point.y - rest.y };
    },

    /** @param {Point} by  fractions of the picture; nothing happens while the centre is unknown */
    shift(by) {
      if (centre) centre = { x: centre.x + by.x, y: centre.y + by.y };
    },

    /**
     * The player rests where the player rested before; the centre follows from that.
     * @param {Range} range
     * @throws {RangeError} when a reach is not above 0, or the rest is no place
     */
    setRange(range) {
      const { resting } = this;
      ({ reach, rest } = checked(range.reach, range.rest));
      this.recentre(resting);
    },
  };
}

/**
 * @param {number} offset  from the centre
 * @param {number} before  reach in the negative direction
 * @param {number} after
 */
const inReaches = (offset, before, after) => offset / (offset < 0 ? before : after);

/**
 * @param {number} offset  in reaches
 * @returns {number}  0..1
 */
export const onStage = (offset) => clamp(0.5 + 0.5 * offset);

/**
 * @param {Readonly<Reach>} reach
 * @param {Readonly<Point>} rest
 */
function checked({ left, right, up, down }, { x, y }) {
  for (const [side, value] of Object.entries({ left, right, up, down })) {
    if (!(value > 0 && value < Infinity)) throw new RangeError(`reach.${side} must be above 0, got ${value}`);
  }
  for (const [axis, value] of Object.entries({ x, y })) {
    if (!Number.isFinite(value)) throw new RangeError(`rest.${axis} must be a number, got ${value}`);
  }
  return { reach: { left, right, up, down }, rest: { x, y } };
}
