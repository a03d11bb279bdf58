/**
 * Tells people from what is behind them, off the page's thread, and paints the picture anew: the page gets the
 * finished one.
 */

import { brushOf } from '../core/brush.js';
import { fetchModule } from '../core/fetch-module.js';
import { answerPictures, makeNetwork } from '../vision/network-worker.js';
import { SIDE, smoothed } from '../vision/person-mask.js';
import { makePainter } from '../vision/person-painter.js';

/** @import {PaintStyle} from '../vision/person-painter.js' */

/** @typedef {{type: 'load'}|{type: 'paint', picture: ImageBitmap, style: PaintStyle}|{type: 'backdrop', picture: ImageBitmap}|{type: 'mask', picture: ImageBitmap}} Request */

const network = makeNetwork(
  async () => (await fetchModule(() => import('../vision/person-network.js'))).loadPersonNetwork,
);
const painter = makePainter();
const square = brushOf(new OffscreenCanvas(SIDE, SIDE), { alpha: false, willReadFrequently: true });
square.imageSmoothingQuality = 'medium';
/** Of the frame before. @type {Float32Array|null} */
let before = null;

/** @param {ImageBitmap} picture */
async function maskOf(picture) {
  const { mask } = await network(() => {});
  square.drawImage(picture, 0, 0, SIDE, SIDE);
  return mask(square.getImageData(0, 0, SIDE, SIDE).data);
}

answerPictures(async (/** @type {Request} */ request, { tell }) => {
  const { tensors } = await network(tell);
  if (request.type === 'load') return { tensors: tensors() };
  const { picture } = request;
  if (request.type === 'backdrop') return painter.setBackdrop(picture) ?? null;
  try {
    const mask = await maskOf(picture);
    if (request.type === 'mask') return { mask };
    before = smoothed(before, mask);
    return { picture: painter.paint(picture, before, request.style), tensors: tensors() };
  } finally {
    picture.close();
  }
});
