/** All chosen pictures on one canvas that nobody sees: over one another, or each in a place of its own. */
import { brushOf } from '../core/brush.js';
import { inks } from './colours.js';
import { findVisualiser } from './index.js';
import { tiles } from './tiles.js';

/** @import {Box, Scene, Visualiser} from '../types.js' */
/** @typedef {{id: string, picture: Visualiser, box: Box}} Layer */

export class Composition {
  canvas = new OffscreenCanvas(1, 1);
  #brush = brushOf(this.canvas, { alpha: false });
  #find;
  /** @type {Layer[]} */
  #layers = [];
  #beside = false;
  #brightness = 1;
  /** Pixels of the canvas in a CSS pixel. */
  #ratio = 1;

  /** @param {typeof findVisualiser} [find]  a picture by its id */
  constructor(find = findVisualiser) {
    this.#find = find;
    // The browser has taken the pixels and given them back empty; what was painted is put on them again.
    this.canvas.addEventListener('contextrestored', () => this.place());
  }

  /** @param {readonly string[]} ids  in the registry's order; those that stay keep what they have drawn */
  setLayers(ids) {
    const before = new Map(this.#layers.map((layer) => [layer.id, layer]));
    this.#layers = ids.map((id) => before.get(id) ?? this.#makeLayer(id));
    for (const [id, { picture }] of before) if (!ids.includes(id)) picture.dispose();
    this.place();
  }

  /** @param {boolean} next */
  setBeside(next) {
    this.#beside = next;
    this.place();
  }

  /** @param {number} next  0..1 */
  setBrightness(next) {
    this.#brightness = next;
  }

  /**
   * @param {number} width  pixels
   * @param {number} height
   * @param {number} ratio  of them in a CSS pixel
   * @returns {boolean}  the size is another one now
   */
  resize(width, height, ratio) {
    this.#ratio = ratio;
    if (this.canvas.width === width && this.canvas.height === height) return false;
    this.canvas.width = width;
    this.canvas.height = height;
    this.place();
    return true;
  }

  /** Tells each picture how large it is, whereupon it draws anew what it has kept. */
  place() {
    const { width, height } = this.canvas;
    const boxes = this.#beside ? tiles(this.#layers.length, width, height) : [];
    this.#layers.forEach((layer, index) => {
      layer.box = boxes[index] ?? { x: 0, y: 0, width, height };
      layer.picture.resize(layer.box.width, layer.box.height, this.#ratio);
    });
  }

  /** @param {Scene} scene */
  draw(scene) {
    this.#cover(inks(scene).ground, 1);
    for (const layer of this.#layers) this.#drawLayer(layer, scene);
    if (this.#brightness < 1) this.#cover('#000000', 1 - this.#brightness);
  }

  /** @param {string} id @returns {Visualiser|undefined} */
  picture(id) {
    return this.#layers.find((layer) => layer.id === id)?.picture;
  }

  dispose() {
    this.#layers.forEach(({ picture }) => picture.dispose());
    this.#layers = [];
  }

  /** @param {string} id @returns {Layer} */
  #makeLayer(id) {
    const picture = this.#find(id).create(this.canvas);
    return { id, picture, box: { x: 0, y: 0, width: 1, height: 1 } };
  }

  /** @param {string} colour @param {number} alpha */
  #cover(colour, alpha) {
    this.#brush.globalAlpha = alpha;
    this.#brush.fillStyle = colour;
    this.#brush.fillRect(0, 0, this.canvas.width, this.canvas.height);
    this.#brush.globalAlpha = 1;
  }

  /** @param {Layer} layer @param {Scene} scene */
  #drawLayer({ picture, box }, scene) {
    const brush = this.#brush;
    brush.save();
    brush.beginPath();
    brush.rect(box.x, box.y, box.width, box.height);
    brush.clip();
    brush.translate(box.x, box.y);
    picture.draw({ ...scene, pointer: withinBox(scene.pointer, box, this.canvas) });
    brush.restore();
  }
}

/**
 * @param {{x: number, y: number}|null} pointer  0..1 of the whole
 * @param {Box} box  pixels
 * @param {{width: number, height: number}} whole
 */
function withinBox(pointer, box, whole) {
  if (!pointer) return null;
  return { x: (pointer.x * whole.width - box.x) / box.width, y: (pointer.y * whole.height - box.y) / box.height };
}
