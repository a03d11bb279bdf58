/**
 * From a place in the camera's picture to a place on the stage.
 *
 * A head moves only a little way across the picture. A calibration names the
 * point that means the middle of the stage and how far from it, in each of four
 * directions, the stage ends. Left and right may differ, as they do for many
 * players. Fractions of the picture (mirrored) in, fractions of the stage out.
 */
import { isOnHead } from '../trackers/parts.js';

/** @typedef {{x: number, y: number}} Point */
/** @typedef {{left: number, right: number, up: number, down: number}} Reach  fractions of the picture, each above 0 */
/** @typedef {{centre: Point|null, reach: Reach}} CalibrationState  plain data, to be stored */

/** @type {Readonly<Reach>} */
export const HEAD_REACH = Object.freeze({ left: 0.15, right: 0.15, up: 0.125, down: 0.125 });
/** Arms and legs reach farther than a nose. @type {Readonly<Reach>} */
export const LIMB_REACH = Object.freeze({ left: 0.3, right: 0.3, up: 0.3, down: 0.3 });

/**
 * @param {import('../types.js').Part} part
 * @returns {Readonly<Reach>}
 */
export function defaultReach(part) {
  return isOnHead(part) ? HEAD_REACH : LIMB_REACH;
}

/**
 * @param {Partial<CalibrationState>} [initial]  centre null: not known yet
 * @throws {RangeError} when a reach is not above 0
 */
export function makeCalibration({ centre: givenCentre = null, reach: givenReach = HEAD_REACH } = {}) {
  let centre = givenCentre;
  let reach = checked(givenReach);
  return {
    /** @returns {CalibrationState} a copy, to be stored */
    get state() { return { centre: centre && { ...centre }, reach: { ...reach } }; },

    /** @returns {boolean} */
    get centred() { return centre !== null; },

    /**
     * @param {Point} point  of the picture
     * @returns {Point}  of the stage, 0..1; the middle while the centre is unknown
     */
    toStage(point) {
      if (!centre) return { x: 0.5, y: 0.5 };
      return {
        x: along(point.x - centre.x, reach.left, reach.right),
        y: along(point.y - centre.y, reach.up, reach.down),
      };
    },

    /** @param {Point|null} point  what shall be the middle of the stage; null: the next steady place */
    recentre(point) {
      centre = point && { x: point.x, y: point.y };
    },

    /**
     * @param {Reach} newReach
     * @throws {RangeError} when a reach is not above 0
     */
    setReach(newReach) {
      reach = checked(newReach);
    },
  };
}

/**
 * @param {number} offset  from the centre
 * @param {number} before  reach in the negative direction
 * @param {number} after
 */
function along(offset, before, after) {
  return Math.min(1, Math.max(0, 0.5 + 0.5 * offset / (offset < 0 ? before : after)));
}

/** @param {Reach} reach */
function checked({ left, right, up, down }) {
  for (const [side, value] of Object.entries({ left, right, up, down })) {
    if (!(value > 0 && value < Infinity)) throw new RangeError(`reach.${side} must be above 0, got ${value}`);
  }
  return { left, right, up, down };
}
