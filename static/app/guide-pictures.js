/** The guide's three drawings. They repeat what the sentence beside them says, so they carry no words. */
import { html, svg } from '../vendor/lit.js';

/** @import {TemplateResult} from '../vendor/lit.js' */

const face = (/** @type {number} */ x, /** @type {number} */ y) => svg`
  <g transform="translate(${x} ${y})">
    <ellipse rx="17" ry="21" class="picture-skin"></ellipse>
    <circle cx="-6" cy="-5" r="2"></circle><circle cx="6" cy="-5" r="2"></circle>
    <path d="M-6 9 q6 5 12 0" class="picture-line"></path>
    <circle r="4" cy="2" class="picture-nose"></circle>
  </g>`;

const keys = (/** @type {number} */ lit) => svg`
  ${[0, 1, 2, 3, 4].map(
    (index) => svg`
    <rect x=${12 + index * 19.5} y="62" width="17" height="32" rx="3"
      class=${index === lit ? 'picture-key is-on' : 'picture-key'}></rect>`,
  )}`;

const PICTURES = /** @type {Record<string, TemplateResult>} */ ({
  sit: svg`
    <rect x="22" y="6" width="76" height="60" rx="6" class="picture-screen"></rect>
    ${face(60, 36)}
    <path d="M44 80 h32 M60 66 v14" class="picture-line"></path>`,
  move: svg`
    ${face(60, 28)}
    <path d="M34 28 h-20 m7 -7 l-7 7 l7 7 M86 28 h20 m-7 -7 l7 7 l-7 7" class="picture-line"></path>
    ${keys(3)}`,
  rest: svg`
    ${face(60, 26)}
    <path d="M92 46 v-32 m-7 7 l7 -7 l7 7" class="picture-line"></path>
    ${keys(-1)}`,
});

/** @param {string} step */
export const guidePicture = (step) => html`
  <svg class="guide-picture" viewBox="0 0 120 100" aria-hidden="true" focusable="false">${PICTURES[step]}</svg>`;
