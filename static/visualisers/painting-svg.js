/** A painting as a file that stays sharp at any size. Pure. */
import { inks } from './colours.js';

/** @import {Mark} from './painting.js' */

const [WIDTH, HEIGHT] = [1600, 900];
const number = (/** @type {number} */ value) => String(Math.round(value * 10) / 10);

/**
 * @param {readonly Mark[]} marks
 * @returns {string}  SVG 1.1
 */
export function paintingToSvg(marks) {
  const { ground } = inks({ forcedColours: false });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}">
<rect width="${WIDTH}" height="${HEIGHT}" fill="${ground}"/>
<g stroke-linecap="round">
${marks.map(markToSvg).join('\n')}
</g>
</svg>
`;
}

/** @param {Mark} mark */
function markToSvg({ kind, from, to, breadth, colour, alpha }) {
  const [x, y, wide] = [from.x * WIDTH, from.y * HEIGHT, breadth * HEIGHT].map(number);
  if (kind === 'drop')
    return `<circle cx="${x}" cy="${y}" r="${number((breadth * HEIGHT) / 2)}" fill="${colour}" fill-opacity="${alpha}"/>`;
  return `<path d="M${x} ${y}L${number(to.x * WIDTH)} ${number(to.y * HEIGHT)}" stroke="${colour}" stroke-opacity="${alpha}" stroke-width="${wide}"/>`;
}
