/**
 * A computer without a battery begins in 1970, until its clock is set. What was dated before would then be ages old,
 * and whatever goes after a while would go at once: its time begins when the clock is right.
 */

/** Nothing was kept here before. */
const FIRST_DAY_MS = Date.UTC(2025, 0, 1);

/** Whether a moment was told by a clock that was not set. @param {number} ms */
export const isUnset = (ms) => ms < FIRST_DAY_MS;
