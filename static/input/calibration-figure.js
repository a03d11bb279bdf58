/** The large figure that shows what to move and where to. It repeats the sentence below it, so it carries no words. */
import { isOnHead } from '../trackers/parts.js';
import { html, nothing, svg } from '../vendor/lit.js';

/** @import {Step} from '../pointer/calibration-flow.js' */
/** @import {PlayingPart} from '../types.js' */

const HEAD = svg`
  <ellipse rx="34" ry="42" class="picture-skin"></ellipse>
  <circle cx="-12" cy="-10" r="4"></circle><circle cx="12" cy="-10" r="4"></circle>
  <path d="M-12 19 q12 9 24 0" class="picture-line"></path>
  <circle cy="4" r="7" class="picture-nose"></circle>`;
const HAND = svg`
  <path d="M-24 44 v-40 a7 7 0 0 1 14 0 v-24 a7 7 0 0 1 14 0 v24 a7 7 0 0 1 14 0 v40 q-21 18 -42 0 z" class="picture-skin"></path>
  <circle cy="16" r="7" class="picture-nose"></circle>`;
const SHOULDERS = svg`<path d="M88 196 q0 -42 72 -42 q72 0 72 42" class="picture-screen"></path>`;
const ARROW = svg`<path d="M0 0 h52 m-18 -18 l18 18 l-18 18" class="picture-line figure-arrow"></path>`;
/** Where the arrow begins, and its turn in degrees. */
const ARROWS = /** @type {Partial<Record<Step, [number, number, number]>>} */ ({
  left: [88, 90, 180],
  right: [232, 90, 0],
  up: [262, 120, -90],
  down: [262, 70, 90],
});

/**
 * @param {Step} step
 * @param {PlayingPart} part  that plays
 */
export function calibrationFigure(step, part) {
  const arrow = ARROWS[step];
  const onHead = isOnHead(part) || part === 'shoulders';
  return html`
    <svg class="figure guide-picture" data-step=${step} viewBox="30 36 260 164" aria-hidden="true" focusable="false">
      ${onHead ? SHOULDERS : nothing}
      <g transform="translate(160 92)"><g class="figure-mover">${onHead ? HEAD : HAND}</g></g>
      ${arrow ? svg`<g transform="translate(${arrow[0]} ${arrow[1]}) rotate(${arrow[2]})">${ARROW}</g>` : nothing}
    </svg>`;
}
