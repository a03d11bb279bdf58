/** In what sizes a picture is dreamt into. Pure. */

/** Each size is so many times the one before. */
const GROWTH = 1.4;
/** No side is smaller, where there is a larger size: the network makes one number of 32 dots. */
const LEAST = 64;

/** @typedef {{width: number, height: number}} Size */

/**
 * @param {Size} whole  the largest @param {number} octaves
 * @returns {Size[]}  from small to large
 */
export function sizesOf(whole, octaves) {
  const sizes = Array.from({ length: octaves }, (_, index) => {
    const scale = GROWTH ** (index + 1 - octaves);
    return { width: Math.round(whole.width * scale), height: Math.round(whole.height * scale) };
  });
  return sizes.filter((size, index) => index === octaves - 1 || Math.min(size.width, size.height) >= LEAST);
}
