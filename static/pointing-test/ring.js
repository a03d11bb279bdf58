/**
 * The ring of targets of a multi-directional tapping test, and the order in
 * which they are tapped: each from one side of the ring to the other, until
 * all have been reached (ISO 9241-411:2012, annex B). Pure.
 *
 * Lengths are fractions of the square field that the ring lies in.
 */

/** @typedef {{x: number, y: number}} Point */
/** @typedef {{count: number, amplitude: number, width: number}} Ring  amplitude: from each target's centre to the next one's */

/** Odd, so that every movement of a ring is equally long. */
export const COUNTS = Object.freeze([9, 11, 13, 15]);

/**
 * What a size consists of: rings by their amplitude, and by how much of the
 * room between two neighbours a target fills. Targets never overlap.
 */
const SIZES = Object.freeze({
  large: [
    [0.73, 0.9],
    [0.73, 0.55],
    [0.45, 0.9],
  ],
  small: [
    [0.73, 0.45],
    [0.73, 0.28],
    [0.45, 0.45],
  ],
});
export const SIZE_NAMES = Object.freeze(Object.keys(SIZES));

/**
 * @param {number} count  one of COUNTS
 * @param {string} size  one of SIZE_NAMES
 * @returns {Ring[]}  one a sequence
 * @throws {RangeError} when there is no such count or size
 */
export function rings(count, size) {
  if (!COUNTS.includes(count)) throw new RangeError(`count must be one of ${COUNTS.join(', ')}, got ${count}`);
  if (!SIZE_NAMES.includes(size)) throw new RangeError(`size must be one of ${SIZE_NAMES.join(', ')}, got ${size}`);
  return SIZES[/** @type {keyof typeof SIZES} */ (size)].map(([amplitude, share]) => ({
    count,
    amplitude,
    width: share * diameter({ count, amplitude }) * Math.sin(Math.PI / count),
  }));
}

/**
 * Of the circle on which the centres lie. A target's opposite number stands half
 * a step aside, so the movement is a little shorter than the diameter.
 * @param {{count: number, amplitude: number}} ring
 */
function diameter({ count, amplitude }) {
  return amplitude / Math.cos(Math.PI / (2 * count));
}

/**
 * @param {Ring} ring
 * @returns {Point[]}  centres, clockwise from the top
 */
export function targetsOf(ring) {
  const radius = diameter(ring) / 2;
  return Array.from({ length: ring.count }, (_, index) => {
    const angle = (2 * Math.PI * index) / ring.count - Math.PI / 2;
    return { x: 0.5 + radius * Math.cos(angle), y: 0.5 + radius * Math.sin(angle) };
  });
}

/**
 * @param {number} count  odd
 * @returns {number[]}  count + 1 indices: where to begin, then one for each movement, back to the beginning
 */
export function tapOrder(count) {
  return Array.from({ length: count + 1 }, (_, step) => (step * ((count + 1) / 2)) % count);
}
