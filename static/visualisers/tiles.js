/** Places for pictures beside one another: as near to 3:2 each as the window allows. Pure. */

/** @import {Box} from '../types.js' */

const SHAPE = 1.5;

/**
 * @param {number} count
 * @param {number} width  pixels
 * @param {number} height
 * @returns {Box[]}  row by row; the last row is shared by those that are in it
 */
export function tiles(count, width, height) {
  const badness = (/** @type {number} */ columns) =>
    Math.abs(Math.log(width / columns / (height / Math.ceil(count / columns)) / SHAPE));
  const choices = Array.from({ length: count }, (_, index) => index + 1);
  const columns = choices.reduce((best, next) => (badness(next) < badness(best) ? next : best), 1);
  const rows = Math.ceil(count / columns);
  return choices.map((_, index) => {
    const row = Math.floor(index / columns);
    const inRow = row === rows - 1 ? count - row * columns : columns;
    return {
      x: ((index % columns) * width) / inRow,
      y: (row * height) / rows,
      width: width / inRow,
      height: height / rows,
    };
  });
}
