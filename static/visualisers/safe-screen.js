/** The canvas that is seen: of what is to be shown it takes as much as is safe for eyes that flashes harm. */
import { brushOf } from '../core/brush.js';
import { GRID, makeFlashLimiter } from './flash-limiter.js';

export class SafeScreen {
  #canvas;
  #brush;
  /** A small copy of what is to be shown, whose pixels are read. */
  #copy = brushOf(new OffscreenCanvas(GRID.columns, GRID.rows), { alpha: false, willReadFrequently: true });
  #limiter = makeFlashLimiter();
  #admitted = 1;

  /** @param {HTMLCanvasElement} canvas */
  constructor(canvas) {
    this.#canvas = canvas;
    this.#brush = brushOf(canvas, { alpha: false });
  }

  /** How much of the last picture was let through. @returns {number}  0..1 */
  get admitted() {
    return this.#admitted;
  }

  /** @param {OffscreenCanvas} picture  of the same size @param {number} nowMs */
  show(picture, nowMs) {
    const { columns, rows } = GRID;
    this.#copy.imageSmoothingQuality = 'medium';
    this.#copy.drawImage(picture, 0, 0, columns, rows);
    this.#admitted = this.#limiter.admit(this.#copy.getImageData(0, 0, columns, rows).data, nowMs);
    this.#brush.globalAlpha = this.#admitted;
    if (this.#admitted > 0) this.#brush.drawImage(picture, 0, 0);
  }

  /** What is seen stays to be seen: an empty canvas between two pictures would be a flash of its own. @param {number} width  pixels @param {number} height */
  resize(width, height) {
    const canvas = this.#canvas;
    const seen = new OffscreenCanvas(canvas.width, canvas.height);
    seen.getContext('2d')?.drawImage(canvas, 0, 0);
    [canvas.width, canvas.height] = [width, height];
    this.#brush.globalAlpha = 1;
    this.#brush.drawImage(seen, 0, 0, width, height);
  }
}
