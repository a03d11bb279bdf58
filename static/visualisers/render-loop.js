/**
 * Draws all chosen pictures, once for each picture of the screen: first where
 * nobody sees them, then through the flash limiter onto the visible canvas.
 * Stands still while the page is hidden. Where drawing takes too long, it is
 * drawn coarser.
 */
import { Composition } from './composition.js';
import { makePace } from './pace.js';
import { SafeScreen } from './safe-screen.js';

/** @import {Scene} from '../types.js' */

/** More pixels than a projector of full HD has are not worth the time, nor as many where that is too slow: the browser enlarges them. */
const MOST_PIXELS = 1920 * 1080;

/**
 * @typedef {Object} RenderLoopParts
 * @property {HTMLCanvasElement} canvas  the one that is seen
 * @property {() => Scene} scene  asked for once a picture
 */

/** @param {RenderLoopParts} parts */
export const createRenderLoop = (parts) => new RenderLoop(parts);

class RenderLoop {
  #composition = new Composition();
  #screen;
  #scene;
  #pace = makePace();
  /** Of the canvas that is seen: CSS pixels, and how many the screen has in each of them. */
  #size = { width: 1, height: 1, density: 1 };
  #wanted = false;
  /** Of the next picture; 0: none comes. */
  #handle = 0;

  /** @param {RenderLoopParts} parts */
  constructor({ canvas, scene }) {
    this.#screen = new SafeScreen(canvas);
    this.#scene = scene;
    document.addEventListener('visibilitychange', this.#follow);
    // The browser may have taken the pixels of both canvases at once.
    canvas.addEventListener('contextrestored', () => this.#composition.place());
  }

  /** @param {readonly string[]} ids  in the registry's order; those that stay keep what they have drawn */
  setLayers(ids) {
    this.#composition.setLayers(ids);
  }

  /** @param {boolean} next  each picture has a place of its own, instead of all over one another */
  setBeside(next) {
    this.#composition.setBeside(next);
  }

  /** @param {number} next  0..1 */
  setBrightness(next) {
    this.#composition.setBrightness(next);
  }

  /**
   * @param {number} width  CSS pixels
   * @param {number} height
   * @param {number} density  pixels of the screen in one of them
   */
  resize(width, height, density) {
    this.#size = { width, height, density };
    this.#fit();
  }

  start() {
    this.#wanted = true;
    this.#follow();
  }

  stop() {
    this.#wanted = false;
    this.#follow();
  }

  /** One picture now, for whoever has a clock of their own. */
  step() {
    const now = this.#scene();
    this.#composition.draw(now);
    this.#screen.show(this.#composition.canvas, now.nowMs);
  }

  /** How much of the last picture was let through. @returns {number}  0..1 */
  get admitted() {
    return this.#screen.admitted;
  }

  /** @param {string} id  one of the layers */
  picture(id) {
    return this.#composition.picture(id);
  }

  dispose() {
    this.stop();
    document.removeEventListener('visibilitychange', this.#follow);
    this.#composition.dispose();
  }

  #run = () => {
    this.#handle = requestAnimationFrame(this.#run);
    const begunMs = performance.now();
    this.step();
    if (this.#pace.took(performance.now() - begunMs)) this.#fit();
  };

  #follow = () => {
    const goes = this.#wanted && !document.hidden;
    if (goes && !this.#handle) this.#handle = requestAnimationFrame(this.#run);
    if (goes) return;
    cancelAnimationFrame(this.#handle);
    this.#handle = 0;
  };

  /** As fine as the screen, unless that is more than can be drawn in time. */
  #fit() {
    const { width, height, density } = this.#size;
    const most = Math.sqrt(MOST_PIXELS / Math.max(1, width * height * density ** 2));
    const ratio = density * this.#pace.share * Math.min(1, most);
    const [wide, tall] = [width, height].map((length) => Math.max(1, Math.round(length * ratio)));
    if (this.#composition.resize(wide, tall, ratio)) this.#screen.resize(wide, tall);
  }
}
