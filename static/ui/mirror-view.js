/**
 * The little mirror at the top of the stage: the camera's picture, or only a
 * silhouette drawn from the tracked body, or nothing, as the player likes.
 * A ring marks each part that plays; a frame shows how far it reaches.
 */

import { t } from '../core/i18n.js';
import { html } from '../vendor/lit.js';
import { LightElement } from './element.js';
import { drawSilhouette } from './silhouette.js';

/** @import {Box, Place, Pose} from '../types.js' */

export class MirrorView extends LightElement {
  static properties = { picture: { attribute: false }, stream: { attribute: false } };

  constructor() {
    super();
    /** @type {string} */
    this.picture = 'camera';
    /** @type {MediaStream|null} */
    this.stream = null;
  }

  render() {
    const shown = this.stream && this.picture !== 'none';
    return html`
      <div class="mirror" ?hidden=${!shown} role="img" aria-label=${t(`mirror-${this.picture}`)}>
        <video muted autoplay playsinline .srcObject=${shown && this.picture === 'camera' ? this.stream : null}
          ?hidden=${this.picture !== 'camera'}></video>
        <canvas width="320" height="240"></canvas>
      </div>`;
  }

  /**
   * @param {Pose|null} pose
   * @param {{played: readonly Place[], reach: Box|null}} options  in the picture's fractions: what is played with, and
   *   what fills the stage
   */
  draw(pose, { played, reach }) {
    const canvas = this.querySelector('canvas');
    const context = canvas?.getContext('2d');
    if (!canvas || !context || !this.stream || this.picture === 'none') return;
    const { width, height } = canvas;
    context.clearRect(0, 0, width, height);
    if (this.picture === 'silhouette' && pose) drawSilhouette(context, pose);
    if (reach) drawReach(context, reach);
    for (const { x, y } of played) drawRing(context, x * width, y * height);
  }
}

/**
 * @param {CanvasRenderingContext2D} context
 * @param {Box} reach
 */
function drawReach(context, { x, y, width, height }) {
  const { width: w, height: h } = context.canvas;
  for (const [lineWidth, colour] of /** @type {const} */ ([
    [5, '#000'],
    [2, '#fff'],
  ])) {
    context.lineWidth = lineWidth;
    context.strokeStyle = colour;
    context.strokeRect(x * w, y * h, width * w, height * h);
  }
}

/**
 * A ring of light and dark, visible on any picture.
 * @param {CanvasRenderingContext2D} context
 * @param {number} x
 * @param {number} y
 */
function drawRing(context, x, y) {
  for (const [radius, colour] of /** @type {const} */ ([
    [12, '#000'],
    [9, '#fff'],
    [6, '#3a36d6'],
  ])) {
    context.fillStyle = colour;
    context.beginPath();
    context.arc(x, y, radius, 0, 2 * Math.PI);
    context.fill();
  }
}

customElements.define('mirror-view', MirrorView);
