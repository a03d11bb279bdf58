/**
 * From what was seen in each direction to what fills the stage. Pure.
 */

/** @import {Range} from './calibration.js' */
/** @import {Direction} from './range-finder.js' */

/** @typedef {Record<Direction, number|null>} Seen  fractions of the picture; 0: no movement, null: skipped */

/** The stage ends before the player's own end does, so that its edges are reached without strain. */
export const COMFORT = 0.85;

/**
 * A direction that was skipped stays as it was, and so do both of an axis along
 * which nothing moved. Who moves to one side only gets the whole stage on that
 * side: the place of rest is then its edge.
 * @param {Seen} seen
 * @param {Range} previous
 * @returns {Range}
 */
export function learnRange(seen, previous) {
  const x = learnAxis([seen.left, seen.right], [previous.reach.left, previous.reach.right], previous.rest.x);
  const y = learnAxis([seen.up, seen.down], [previous.reach.up, previous.reach.down], previous.rest.y);
  return { reach: { left: x.before, right: x.after, up: y.before, down: y.after }, rest: { x: x.rest, y: y.rest } };
}

/** @param {Seen} seen  @returns {Direction[]}  asked for, but not seen */
export const unseen = (seen) => /** @type {Direction[]} */ (Object.keys(seen)).filter((side) => seen[side] === 0);

/**
 * @param {readonly [number|null, number|null]} seen  before and after the centre
 * @param {readonly [number, number]} previous
 * @param {number} previousRest
 */
function learnAxis([before, after], previous, previousRest) {
  if (!before && !after) return { before: previous[0], after: previous[1], rest: previousRest };
  if (before === 0 || after === 0) {
    const half = (COMFORT * ((before ?? 0) + (after ?? 0))) / 2;
    return { before: half, after: half, rest: before ? half : -half };
  }
  return {
    before: before === null ? previous[0] : COMFORT * before,
    after: after === null ? previous[1] : COMFORT * after,
    rest: 0,
  };
}
