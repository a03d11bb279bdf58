/** Dots and lines in a square, drawn as a picture with a sentence for who does not see it. */
import { svg } from '../vendor/lit.js';

/** In the drawing's own units, from the lower left to the upper right. */
const SIDE = 100;
const DOT = 2.6;

/**
 * @typedef {Object} Plot
 * @property {readonly {x: number, y: number, kind?: string}[]} dots  `square` is drawn as one
 * @property {readonly {kind: string, from: {x: number, y: number}, to: {x: number, y: number}}[]} lines
 * @property {number} lowest  of both axes
 * @property {number} highest
 * @property {string} words
 */

/** @param {Plot} plot */
export function renderPlot({ dots, lines, lowest, highest, words }) {
  const along = (/** @type {number} */ value) => ((value - lowest) / (highest - lowest)) * SIDE;
  const up = (/** @type {number} */ value) => SIDE - along(value);
  return svg`
    <svg class="dot-plot" viewBox="0 0 ${SIDE} ${SIDE}" role="img" aria-label=${words}>
      ${dots.map(({ x, y, kind = 'round' }) =>
        kind === 'square'
          ? svg`<rect class="plot-dot is-square" x=${along(x) - DOT} y=${up(y) - DOT} width=${2 * DOT} height=${2 * DOT}></rect>`
          : svg`<circle class="plot-dot is-round" cx=${along(x)} cy=${up(y)} r=${DOT}></circle>`,
      )}
      ${lines.map(
        ({ kind, from, to }) =>
          svg`<line class="plot-line is-${kind}" x1=${along(from.x)} y1=${up(from.y)} x2=${along(to.x)} y2=${up(to.y)}></line>`,
      )}
    </svg>`;
}
