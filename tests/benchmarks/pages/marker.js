/** Reads the number that tests/browser/faces.py writes into the corner of every frame. */
const MARKER_SIZE = 8;
const MARKER_BLOCKS = 14;
export const MARKER_WIDTH = MARKER_SIZE * MARKER_BLOCKS;
export const MARKER_HEIGHT = MARKER_SIZE;

/**
 * @param {(column: number) => number} brightness  0..255 in the middle row of the marker
 * @returns {number|null}  null when there is no marker
 */
export function readMarker(brightness) {
  const bits = Array.from({ length: MARKER_BLOCKS }, (_, k) =>
    Number(brightness(k * MARKER_SIZE + MARKER_SIZE / 2) > 127),
  );
  return bits[0] === 1 && bits[1] === 0 ? parseInt(bits.slice(2).join(''), 2) : null;
}
