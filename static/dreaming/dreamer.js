/** A picture in, and what the network dreams into it, step after step. For the dreaming worker. */
import { brushOf } from '../core/brush.js';
import { loadLayers, makeLayers } from '../learning/embeddings/picture.js';
import { loadBodyLayers } from './body-layers.js';
import { dream } from './dream.js';

/** @import {Layer} from '../learning/embeddings/picture.js' */
/** @import {Step} from './dream.js' */
/** @import {DreamingModel} from './networks.js' */
/** @import {Size} from './sizes.js' */
/** @import {OnProgress} from '../vision/network-worker.js' */

/** How the networks want their numbers: -1..1 of 0..255. */
const MIDDLE = 127;
const HALF = 128;

/** layer: of the network's, from 0; longest: of the dream's sides, in dots. @typedef {{model: DreamingModel, layer: number, octaves: number, steps: number, longest: number}} Wish */
/** @typedef {Omit<Step, 'dots'|'size'> & {picture: ImageBitmap}} SeenStep */

/** @type {Readonly<Record<DreamingModel, (onProgress: OnProgress) => Promise<Layer[]>>>} */
const LOADERS = Object.freeze({
  'efficientnet-lite0': async (onProgress) => makeLayers(await loadLayers(onProgress)),
  posenet: loadBodyLayers,
});

/** @param {DreamingModel} model @param {OnProgress} onProgress @throws {DownloadError} */
export async function loadDreamer(model, onProgress) {
  const layers = await LOADERS[model](onProgress);
  return {
    /** @param {ImageBitmap} picture  closed @param {Omit<Wish, 'model'>} wish @param {(step: SeenStep) => void} onStep */
    async dream(picture, { layer, octaves, steps, longest }, onStep) {
      const size = sizeOf(picture, longest);
      await dream(layers.slice(0, layer + 1), dotsOf(picture, size), size, { octaves, steps }, (step) => {
        const { dots, size, ...about } = step;
        onStep({ ...about, picture: toPicture(dots, size) });
      });
    },
  };
}

/** @param {Size} picture @param {number} longest @returns {Size} */
function sizeOf({ width, height }, longest) {
  const scale = longest / Math.max(width, height);
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}

/** @param {ImageBitmap} picture @param {Size} size */
function dotsOf(picture, { width, height }) {
  const context = brushOf(new OffscreenCanvas(width, height), { alpha: false, willReadFrequently: true });
  context.imageSmoothingQuality = 'high';
  context.drawImage(picture, 0, 0, width, height);
  picture.close();
  const rgba = context.getImageData(0, 0, width, height).data;
  return Float32Array.from({ length: 3 * width * height }, (_, at) => {
    const dot = Math.floor(at / 3);
    return (rgba[4 * dot + (at % 3)] - MIDDLE) / HALF;
  });
}

/** @param {Float32Array} dots @param {Size} size @returns {ImageBitmap} */
function toPicture(dots, { width, height }) {
  const context = brushOf(new OffscreenCanvas(width, height), { alpha: false });
  const image = context.createImageData(width, height);
  for (let dot = 0; dot < width * height; dot += 1) {
    for (let colour = 0; colour < 3; colour += 1)
      image.data[4 * dot + colour] = HALF * dots[3 * dot + colour] + MIDDLE + 0.5;
    image.data[4 * dot + 3] = 255;
  }
  context.putImageData(image, 0, 0);
  return context.canvas.transferToImageBitmap();
}
