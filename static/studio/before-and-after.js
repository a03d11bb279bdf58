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

/** A canvas that is so large. @param {HTMLCanvasElement|null} canvas @param {number} width @param {number} height */
export function contextOf(canvas, width, height) {
  if (canvas && (canvas.width !== width || canvas.height !== height)) Object.assign(canvas, { width, height });
  const context = canvas?.getContext('2d') ?? null;
  if (context) context.imageSmoothingQuality = 'high';
  return context;
}
