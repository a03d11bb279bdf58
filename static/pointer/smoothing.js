/**
 * How steady the pointer is, as one number a player can understand.
 *
 * Both cut-offs of the 1 euro filter (filters/one-euro.js) go down together: a
 * tremor is quick, so a filter that opens up with speed would let it through.
 */
import { whole } from '../core/ranges.js';
import { ONE_EURO } from '../filters/one-euro.js';

/** @import {OneEuroSettings} from '../filters/one-euro.js' */

/** 5 is what was chosen on recorded keypoints. */
export const SMOOTHING_RANGE = whole(0, 10, 5);
/** Three steps are a factor of ten. */
const STEPS_PER_DECADE = 3;

/**
 * @param {number} smoothing  of SMOOTHING_RANGE; more is steadier and later
 * @returns {Pick<OneEuroSettings, 'minCutoff'|'beta'>}
 */
export function smoothingSettings(smoothing) {
  const factor = 10 ** ((SMOOTHING_RANGE.default - smoothing) / STEPS_PER_DECADE);
  return { minCutoff: ONE_EURO.minCutoff * factor, beta: ONE_EURO.beta * factor };
}
