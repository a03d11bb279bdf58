/** A picture of the player's, and beside it what became of it. */
import { t } from '../core/i18n.js';
import { html } from '../vendor/lit.js';

/**
 * @param {{hidden: string, after: string, isEmpty: boolean, isHidden: boolean, isThere: boolean}} about  hidden: what
 *   stands for the camera's picture where the player does not want to see it; isThere: the second picture, called after
 */
export const beforeAndAfter = ({ hidden, after, isEmpty, isHidden, isThere }) => html`
  <div class="paint-pictures">
    <figure class="what-picture paint-before">
      <canvas width="4" height="4" role="img" aria-label=${t('paint-picture-before')} ?hidden=${isEmpty || isHidden}></canvas>
      <p ?hidden=${isEmpty || !isHidden}>${hidden}</p>
      <p ?hidden=${!isEmpty}>${t('paint-drop')}</p>
      <figcaption>${t('paint-before')}</figcaption>
    </figure>
    <figure class="what-picture paint-after">
      <canvas width="4" height="4" role="img" aria-label=${after} ?hidden=${!isThere}></canvas>
      <figcaption>${t('paint-after')}</figcaption>
    </figure>
  </div>`;

/** Where it was chosen, small: on a phone the picture itself lies far below. @param {boolean} isShown */
export const chosenPicture = (isShown) =>
  html`<canvas class="chosen-picture" width="4" height="4" aria-hidden="true" ?hidden=${!isShown}></canvas>`;

/** Dots of the small one at most; a strip one dot high is as small as anything else. */
const CHOSEN = Object.freeze({ width: 480, height: 160 });

/** Both places where the picture is as it was. @param {HTMLElement} view @param {OffscreenCanvas} picture @param {{width: number, height: number}} size  of what comes of it */
export function drawBefore(view, picture, { width, height }) {
  drawOnce(view.querySelector('.paint-before canvas'), picture, width, height);
  const scale = Math.min(CHOSEN.width / width, CHOSEN.height / height);
  const [chosenWidth, chosenHeight] = [width, height].map((side) => Math.max(1, Math.round(scale * side)));
  drawOnce(view.querySelector('.chosen-picture'), picture, chosenWidth, chosenHeight);
}

/** A canvas that is so large. @param {HTMLCanvasElement|null} canvas @param {number} width @param {number} height */
export function contextOf(canvas, width, height) {
  if (canvas && (canvas.width !== width || canvas.height !== height)) Object.assign(canvas, { width, height });
  const context = canvas?.getContext('2d') ?? null;
  if (context) context.imageSmoothingQuality = 'high';
  return context;
}

/** What was drawn on a canvas last; a picture that is let go of is not held by that. @type {WeakMap<HTMLCanvasElement, WeakRef<object>>} */
const drawn = new WeakMap();

/**
 * Draws a picture that fills its canvas. With each step of a painting it is the same one: to draw it anew each time would
 * be most of the work.
 * @param {HTMLCanvasElement|null} canvas @param {OffscreenCanvas} picture @param {number} width @param {number} height
 */
function drawOnce(canvas, picture, width, height) {
  if (!canvas) return;
  const isThere = drawn.get(canvas)?.deref() === picture && canvas.width === width && canvas.height === height;
  if (isThere) return;
  contextOf(canvas, width, height)?.drawImage(picture, 0, 0, width, height);
  drawn.set(canvas, new WeakRef(picture));
}
