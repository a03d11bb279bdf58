/**
 * A picture painted by a network, whole or in tiles. For the painting worker.
 *
 * What the network makes of a dot depends on its surroundings and on how bright and how lively the whole picture is.
 * The first a tile has, as its edge is thrown away; the second is measured once of the whole picture, made small, and
 * given to each tile: so no seam can come about, and nothing has to be blended (models/build/painting.py).
 */
import { brushOf } from '../core/brush.js';
import { cutTiles, sizeOfPainting } from './tiles.js';

/** @import {Tile} from './tiles.js' */

/** A picture of no more dots than this is painted at once: it takes some 200 MB meanwhile. */
const MOST_AT_ONCE = 512 * 512;
/** What a tile keeps of itself, in dots on each side: with its edge it is no larger than that. */
const TILE = 384;

/** Red, then green, then blue, 0..1 each, row by row. @typedef {{values: Float32Array, width: number, height: number}} Planes */
/**
 * One call of the network.
 * @typedef {(picture: Planes, style: Float32Array, statistics: Float32Array|null) =>
 *   Promise<{painted: Float32Array, measured: Float32Array}>} Paint  statistics: of the whole, where the picture is a part
 */

/**
 * @param {Paint} paint
 * @param {(longest: number) => Planes} picture  the same picture in any size
 * @param {{longest: number, style: Float32Array}} wish  longest: of the painting's sides, in dots
 * @param {(done: number, all: number) => void} onProgress  in calls of the network
 * @returns {Promise<Planes>}
 */
export async function paintPicture(paint, picture, { longest, style }, onProgress) {
  const whole = picture(longest);
  const { width, height } = whole;
  if (width * height <= MOST_AT_ONCE) {
    onProgress(0, 1);
    const { painted } = await paint(whole, style, null);
    return { values: painted, width, height };
  }
  const tiles = cutTiles(width, height, TILE);
  const all = tiles.length + 1;
  onProgress(0, all);
  const { measured } = await paint(picture(Math.sqrt(MOST_AT_ONCE)), style, null);
  const values = new Float32Array(whole.values.length);
  for (const [index, tile] of tiles.entries()) {
    onProgress(index + 1, all);
    const { painted } = await paint(cutOut(whole, tile), style, measured);
    putBack({ values, width, height }, tile, painted);
  }
  return { values, width, height };
}

/** @param {Planes} whole @param {Tile} tile @returns {Planes} */
export function cutOut({ values, width, height }, { across, down }) {
  const [tileWidth, tileHeight] = [across.to - across.from, down.to - down.from];
  const cut = new Float32Array(3 * tileWidth * tileHeight);
  for (let row = 0; row < 3 * tileHeight; row += 1) {
    const [plane, y] = [Math.floor(row / tileHeight), down.from + (row % tileHeight)];
    const at = (plane * height + y) * width;
    cut.set(values.subarray(at + across.from, at + across.to), row * tileWidth);
  }
  return { values: cut, width: tileWidth, height: tileHeight };
}

/** @param {Planes} whole  is written to @param {Tile} tile @param {Float32Array} painted  all of the tile */
export function putBack({ values, width, height }, { across, down }, painted) {
  const [tileWidth, tileHeight] = [across.to - across.from, down.to - down.from];
  for (let plane = 0; plane < 3; plane += 1) {
    for (let y = down.begin; y < down.end; y += 1) {
      const at = (plane * tileHeight + y - down.from) * tileWidth - across.from;
      values.set(painted.subarray(at + across.begin, at + across.end), (plane * height + y) * width + across.begin);
    }
  }
}

/** @param {ImageBitmap} picture @returns {(longest: number) => Planes} */
export function planesOf(picture) {
  return (longest) => {
    const { width, height } = sizeOfPainting(picture, longest);
    const context = contextOf(width, height);
    context.drawImage(picture, 0, 0, width, height);
    return { values: toPlanes(context.getImageData(0, 0, width, height).data), width, height };
  };
}

/** The middle square. @param {ImageBitmap} picture @param {number} side @returns {Planes} */
export function squarePlanes(picture, side) {
  const context = contextOf(side, side);
  const from = Math.min(picture.width, picture.height);
  context.drawImage(picture, (picture.width - from) / 2, (picture.height - from) / 2, from, from, 0, 0, side, side);
  return { values: toPlanes(context.getImageData(0, 0, side, side).data), width: side, height: side };
}

/** @param {Planes} planes @returns {ImageBitmap} */
export function toPicture({ values, width, height }) {
  const context = contextOf(width, height);
  const image = context.createImageData(width, height);
  const dots = width * height;
  for (let dot = 0; dot < dots; dot += 1) {
    for (let plane = 0; plane < 3; plane += 1) image.data[4 * dot + plane] = 255 * values[plane * dots + dot] + 0.5;
    image.data[4 * dot + 3] = 255;
  }
  context.putImageData(image, 0, 0);
  return context.canvas.transferToImageBitmap();
}

/** @param {Uint8ClampedArray} rgba */
function toPlanes(rgba) {
  const dots = rgba.length / 4;
  const values = new Float32Array(3 * dots);
  for (let dot = 0; dot < dots; dot += 1) {
    for (let plane = 0; plane < 3; plane += 1) values[plane * dots + dot] = rgba[4 * dot + plane] / 255;
  }
  return values;
}

/** @param {number} width @param {number} height */
function contextOf(width, height) {
  const context = brushOf(new OffscreenCanvas(width, height), { alpha: false, willReadFrequently: true });
  context.imageSmoothingQuality = 'high';
  return context;
}
