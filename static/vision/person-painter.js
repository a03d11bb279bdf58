/**
 * A picture painted anew with its mask: what is behind blurred, replaced or gone. In a worker, on canvases that stay.
 * Nothing of the picture gets past the mask: what is behind is thrown away before it is drawn large again.
 */
import { brushOf } from '../core/brush.js';
import { BODY_PARTS, limbsOf, partMap } from './body-parts.js';
import { onlyThose, opacity, outline, SIDE } from './person-mask.js';

/** @import {Keypoint, Place} from '../types.js' */

export const EFFECTS = /** @type {const} */ (['blur', 'colour', 'picture', 'silhouette', 'outline', 'parts']);
/**
 * @typedef {Object} PaintStyle
 * @property {typeof EFFECTS[number]} effect
 * @property {number} blur  0..1: from slight to nothing but colours
 * @property {string} colour  of CSS: behind, or of silhouette and outline
 * @property {readonly Place[]|null} only  who of several people is in front: by places of them in fractions of the picture,
 *   not mirrored; null: everybody
 * @property {readonly Keypoint[]} keypoints  not mirrored; for the map of parts
 */

/** Told apart without colours by how light they are too. In the order of BODY_PARTS. */
export const PART_COLOURS = Object.freeze(['#ffd54a', '#7a4fd0', '#1fa7c9', '#e2572b', '#2f8f4e', '#b01e6b']);
/** What is behind a blurred picture is kept in so many squares across. */
const SQUARES = Object.freeze({ least: 6, most: 40 });
const OUTLINE = 2;
const DARK = '#101018';

export function makePainter() {
  const out = makeCanvas(1, 1);
  const cut = makeCanvas(1, 1);
  const small = makeCanvas(1, 1);
  const stencil = makeCanvas(SIDE, SIDE);
  /** @type {ImageBitmap|null} */
  let backdrop = null;

  /** @param {Float32Array} alphas @param {(at: number) => readonly number[]} colourOf  red, green, blue */
  const fillStencil = (alphas, colourOf) => {
    const image = stencil.createImageData(SIDE, SIDE);
    alphas.forEach((alpha, at) => {
      if (alpha) image.data.set([...colourOf(at), 255 * alpha], 4 * at);
    });
    stencil.putImageData(image, 0, 0);
  };

  /** @param {ImageBitmap} picture @param {number} blur */
  const drawBlurred = (picture, blur) => {
    const { width, height } = out.canvas;
    const across = Math.round(SQUARES.most - (SQUARES.most - SQUARES.least) * blur);
    const down = Math.max(1, Math.round((across * height) / width));
    Object.assign(small.canvas, { width: across, height: down });
    small.imageSmoothingQuality = 'medium';
    small.drawImage(picture, 0, 0, across, down);
    out.drawImage(small.canvas, 0, 0, width, height);
  };

  /** @param {ImageBitmap} picture @param {Float32Array} mask */
  const drawCut = (picture, mask) => {
    const { width, height } = out.canvas;
    fillStencil(mask.map(opacity), () => [0, 0, 0]);
    cut.globalCompositeOperation = 'copy';
    cut.drawImage(stencil.canvas, 0, 0, width, height);
    cut.globalCompositeOperation = 'source-in';
    cut.drawImage(picture, 0, 0, width, height);
    out.drawImage(cut.canvas, 0, 0);
  };

  /** @param {string} colour */
  const fill = (colour) => {
    out.fillStyle = colour;
    out.fillRect(0, 0, out.canvas.width, out.canvas.height);
  };

  /** @param {Float32Array} alphas @param {(at: number) => readonly number[]} colourOf */
  const drawShape = (alphas, colourOf) => {
    fill(DARK);
    fillStencil(alphas, colourOf);
    out.drawImage(stencil.canvas, 0, 0, out.canvas.width, out.canvas.height);
  };

  /** @param {ImageBitmap} picture @param {Float32Array} mask @param {PaintStyle} style */
  const drawParts = (picture, mask, { keypoints }) => {
    const aspect = picture.width / picture.height;
    const map = partMap(mask, limbsOf(keypoints, aspect), aspect);
    drawShape(Float32Array.from(map, Math.sign), (at) => PARTS[map[at] - 1]);
  };

  /** @type {Record<PaintStyle['effect'], (picture: ImageBitmap, mask: Float32Array, style: PaintStyle) => void>} */
  const paint = {
    blur(picture, mask, { blur }) {
      drawBlurred(picture, blur);
      drawCut(picture, mask);
    },
    colour(picture, mask, { colour }) {
      fill(colour);
      drawCut(picture, mask);
    },
    picture(picture, mask, { colour }) {
      fill(colour);
      if (backdrop) cover(out, backdrop);
      drawCut(picture, mask);
    },
    silhouette: (_, mask, { colour }) => drawShape(mask.map(opacity), () => numbersOf(colour)),
    outline: (_, mask, { colour }) => drawShape(outline(mask, OUTLINE), () => numbersOf(colour)),
    parts: drawParts,
  };

  return {
    /** @param {ImageBitmap} picture @param {Float32Array} mask @param {PaintStyle} style @returns {ImageBitmap} */
    paint(picture, mask, style) {
      const { width, height } = picture;
      for (const { canvas } of [out, cut]) {
        if (canvas.width !== width || canvas.height !== height) Object.assign(canvas, { width, height });
      }
      paint[style.effect](picture, style.only ? onlyThose(mask, style.only) : mask, style);
      return out.canvas.transferToImageBitmap();
    },
    /** What is put behind. @param {ImageBitmap} next */
    setBackdrop(next) {
      backdrop?.close();
      backdrop = next;
    },
  };
}

/** @param {number} width @param {number} height */
const makeCanvas = (width, height) => brushOf(new OffscreenCanvas(width, height));

/** Over all of the canvas, cut where the shape is another one. @param {OffscreenCanvasRenderingContext2D} context @param {ImageBitmap} picture */
function cover(context, picture) {
  const { width, height } = context.canvas;
  const scale = Math.max(width / picture.width, height / picture.height);
  const [w, h] = [picture.width * scale, picture.height * scale];
  context.drawImage(picture, (width - w) / 2, (height - h) / 2, w, h);
}

/** @param {string} colour  #rrggbb */
const numbersOf = (colour) => [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
const PARTS = BODY_PARTS.map((_, index) => numbersOf(PART_COLOURS[index]));
