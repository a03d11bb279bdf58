/** What was made in the studio becomes the cover of a take. */
import { t } from '../core/i18n.js';
import { codeOf } from '../core/statuses.js';
import { html } from '../vendor/lit.js';

/** @import {Page} from '../parts.js' */
/** @import {CoverKind} from '../recorder/take-covers.js' */
/** @import {CoverChoice} from './cover-choice.js' */

/** canvas: what is seen of it @typedef {{canvas: HTMLCanvasElement, kind: CoverKind}} Made */

/** @param {boolean} isThere  there is something to make one of @param {() => void} make */
export const coverButton = (isThere, make) =>
  html`<button type="button" ?disabled=${!isThere} @click=${make}>${t('cover-choose')}</button>`;

/** @param {Pick<Page, 'takes'|'covers'|'report'>} page @param {CoverChoice} choice @returns {(made: Made) => Promise<void>} */
export function makeCovers({ takes, covers, report }, choice) {
  return async ({ canvas, kind }) => {
    const offered = takes.list().filter(({ state }) => state !== 'recording');
    if (!offered.length) return report('cover-no-take');
    // As it is now: the camera's goes on.
    const making = toPng(canvas, kind === 'who');
    const id = await choice.put(offered);
    const picture = await making;
    if (id === null || !picture) return;
    try {
      await covers.put({ id, picture, kind });
      report('cover-kept', { name: offered.find((take) => take.id === id)?.name ?? '' });
    } catch (error) {
      report(codeOf(error, 'cover-not-kept'));
    }
  };
}

/** @param {HTMLCanvasElement} canvas @param {boolean} mirrored  as it is shown @returns {Promise<Blob|null>} */
function toPng(canvas, mirrored) {
  const { width, height } = canvas;
  const copy = Object.assign(document.createElement('canvas'), { width, height });
  const context = copy.getContext('2d');
  if (mirrored) context?.setTransform(-1, 0, 0, 1, width, 0);
  context?.drawImage(canvas, 0, 0);
  return new Promise((resolve) => copy.toBlob(resolve));
}
