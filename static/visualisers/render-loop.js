/**
 * Draws all chosen pictures, once for each picture of the screen: first where
 * nobody sees them, then through the flash limiter onto the visible canvas.
 * Rests while the page is hidden, and while nothing sounds and nothing moves.
 * Where drawing takes too long, it is drawn coarser.
 */
import { Composition } from './composition.js';
import { makePace } from './pace.js';
import { SafeScreen } from './safe-screen.js';
import { makeStillness } from './stillness.js';

/** @import {Scene} from '../types.js' */

/** More pixels than a projector of full HD has are not worth the time, nor as many where that is too slow: the browser enlarges them. */
const MOST_PIXELS = 1920 * 1080;
/** The system may have other colours, or want less movement, at any moment. */
const SYSTEM_LOOKS = ['(forced-colors: active)', '(prefers-reduced-motion: reduce)'];

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
  #stillness = makeStillness();
  #looks = SYSTEM_LOOKS.map((query) => matchMedia(query));
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
    for (const look of this.#looks) look.addEventListener('change', this.renew);
    // The browser may have taken the pixels of both canvases at once.
    canvas.addEventListener('contextrestored', () => {
      this.#composition.place();
      this.renew();
    });
  }

  /** @param {readonly string[]} ids  in the registry's order; those that stay keep what they have drawn */
  setLayers(ids) {
    this.#composition.setLayers(ids);
    this.renew();
  }

  /** @param {boolean} next  each picture has a place of its own, instead of all over one another */
  setBeside(next) {
    this.#composition.setBeside(next);
    this.renew();
  }

  /** @param {number} next  0..1 */
  setBrightness(next) {
    this.#composition.setBrightness(next);
    this.renew();
  }

  /**
   * @param {number} width  CSS pixels
   * @param {number} height
   * @param {number} density  pixels of the screen in one of them
   */
  resize(width, height, density) {
    this.#size = { width, height, density };
    this.#fit();
    this.renew();
  }

  /** Also where it goes already and something may look otherwise now. */
  start() {
    this.#wanted = true;
    this.#follow();
  }

  stop() {
    this.#wanted = false;
    this.#follow();
  }

  /** Something has been heard, or a note was struck: it goes on where there is something to see. */
  wake = () => {
    if (this.#goes && !this.#handle && !this.#stillness.isStill(this.#scene())) this.renew();
  };

  /** Something looks otherwise now: one picture at least, where it goes. */
  renew = () => {
    if (this.#goes) this.#handle ||= requestAnimationFrame(this.#run);
  };

  /** One picture now, for whoever has a clock of their own. */
  step() {
    const now = this.#scene();
    this.#composition.draw(now);
    this.#screen.show(this.#composition.canvas, now.nowMs);
    return now;
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
    for (const look of this.#looks) look.removeEventListener('change', this.renew);
    this.#composition.dispose();
  }

  get #goes() {
    return this.#wanted && !document.hidden;
  }

  #run = () => {
    const begunMs = performance.now();
    const shown = this.step();
    // What the flash limiter has held back is still to come.
    const rests = this.#stillness.isStill(shown) && this.#screen.admitted === 1;
    this.#handle = rests ? 0 : requestAnimationFrame(this.#run);
    if (this.#pace.took(performance.now() - begunMs)) this.#fit();
  };

  #follow = () => {
    if (this.#goes) return this.renew();
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
