/** Relative luminance, as WCAG 2.2 defines it. */

/** What a byte of sRGB is in light. */
export const LINEAR = Float64Array.from({ length: 256 }, (_, byte) => {
  const share = byte / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
});

/**
 * @param {ArrayLike<number>} colour  red, green and blue, 0..255 each
 * @returns {number}  0 (black) .. 1 (white)
 */
export const luminanceOf = (colour) =>
  0.2126 * LINEAR[colour[0]] + 0.7152 * LINEAR[colour[1]] + 0.0722 * LINEAR[colour[2]];

/** @param {string} colour  '#rrggbb' */
export const luminance = (colour) => luminanceOf([1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16)));
