/** Into which tiles a picture is cut, so that what is painted of each fits the next to the dot. Pure. */

/**
 * So far, in dots, reaches what a painted dot depends on: 4 of the first layer, 1 and 2 of the two that make the
 * picture smaller, 4 of each of twelve at a quarter of the size, 2, 1 and 4 of those that make it large again, and
 * what is missing to whole squares of FOUR. Whatever is nearer to a tile's edge than this is thrown away.
 */
export const EDGE = 64;
/** The network halves the picture twice. */
export const FOUR = 4;

/** @typedef {{from: number, to: number, begin: number, end: number}} Span  from..to is looked at, begin..end is kept */
/** @typedef {{across: Span, down: Span}} Tile */

/**
 * @param {number} width  a multiple of FOUR, as is the height
 * @param {number} height
 * @param {number} most  dots that a tile keeps at most on each side
 * @returns {Tile[]}
 */
export const cutTiles = (width, height, most) =>
  spansOf(height, most).flatMap((down) => spansOf(width, most).map((across) => ({ across, down })));

/** @param {number} length @param {number} most @returns {Span[]}  as equal as they can be */
function spansOf(length, most) {
  const step = upToFour(length / Math.ceil(length / most));
  return Array.from({ length: Math.ceil(length / step) }, (_, index) => {
    const [begin, end] = [index * step, Math.min(length, (index + 1) * step)];
    return { from: Math.max(0, begin - EDGE), to: Math.min(length, end + EDGE), begin, end };
  });
}

/** @param {number} length */
const upToFour = (length) => FOUR * Math.ceil(length / FOUR);

/** Neither side is made smaller than this: at the edges the network looks into a mirror, and needs something to see. */
const SHORTEST = 64;

/**
 * @param {{width: number, height: number}} picture
 * @param {number} longest  of the painting's two sides
 * @returns {{width: number, height: number}}  of the painting, multiples of FOUR
 */
export function sizeOfPainting({ width, height }, longest) {
  const scale = longest / Math.max(width, height);
  const side = (/** @type {number} */ length) => Math.max(SHORTEST, FOUR * Math.round((length * scale) / FOUR));
  return { width: side(width), height: side(height) };
}
