/** A drawing for each thing that the camera check looks at. The sentence beside it says the same, so it carries no words. */
import { html, svg } from '../vendor/lit.js';

/** @import {CameraProblem} from '../camera/check.js' */
/** @import {TemplateResult} from '../vendor/lit.js' */

/** @param {number} x  @param {number} y  @param {number} [size] */
const face = (x, y, size = 1) => svg`
  <g transform="translate(${x} ${y}) scale(${size})">
    <ellipse rx="13" ry="16" class="picture-skin"></ellipse>
    <circle cx="-5" cy="-3" r="1.8"></circle><circle cx="5" cy="-3" r="1.8"></circle>
    <path d="M-5 7 q5 4 10 0" class="picture-line"></path>
  </g>`;
const frame = svg`<rect x="8" y="6" width="84" height="63" rx="5" class="picture-screen"></rect>`;
/** What is beyond the camera's frame is cut off there. */
const inFrame = (/** @type {unknown} */ drawing) =>
  svg`<svg x="9" y="7" width="82" height="61" viewBox="9 7 82 61">${drawing}</svg>`;
const rays = (/** @type {number} */ x, /** @type {number} */ y) => svg`
  <circle cx=${x} cy=${y} r="7" class="picture-lamp"></circle>
  <path d="M${x} ${y - 10} v-5 M${x} ${y + 10} v5 M${x - 10} ${y} h-5 M${x + 10} ${y} h5" class="picture-line"></path>`;

const PICTURES = /** @type {Record<CameraProblem, TemplateResult>} */ ({
  dark: svg`${frame}${face(38, 38)}${rays(73, 26)}`,
  backlit: svg`${rays(26, 26)}${face(60, 38)}${frame}`,
  'two-faces': svg`${frame}${face(34, 40, 0.8)}${face(67, 40, 0.8)}<path d="M56 52 l22 -24" class="picture-line"></path>`,
  close: svg`${inFrame(face(50, 40, 2.3))}${frame}`,
  'cut-off': svg`${inFrame(face(14, 40, 1.3))}${frame}`,
  far: svg`${frame}${face(50, 42, 0.45)}`,
  slow: svg`${frame}${face(50, 38)}<path d="M14 62 h12 m8 0 h12 m8 0 h12 m8 0 h12" class="picture-line"></path>`,
});

/** @param {CameraProblem} check */
export const cameraPicture = (check) => html`
  <svg class="guide-picture" viewBox="0 0 100 75" aria-hidden="true" focusable="false">${PICTURES[check]}</svg>`;
