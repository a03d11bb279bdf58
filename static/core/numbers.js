/** Small sums that many parts need. */

/** @param {number} value @param {number} [lowest] @param {number} [highest] */
export const clamp = (value, lowest = 0, highest = 1) => Math.min(highest, Math.max(lowest, value));

/**
 * @param {readonly number[]} values  at least one
 * @returns {number}  of an even number the mean of the two in the middle
 */
export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  return (sorted[Math.ceil(middle) - 1] + sorted[Math.floor(middle)]) / 2;
}
