/**
 * Draws all chosen pictures, once for each picture of the screen: first where
 * nobody sees them, then through the flash limiter onto the visible canvas.
 * Stands still while the page is hidden. Where drawing takes too long, it is
 * drawn coarser.
 */
import { brushOf } from '../core/brush.js';
import { inks } from './colours.js';
import { GRID, makeFlashLimiter } from './flash-limiter.js';
import { findVisualiser } from './index.js';
import { makePace } from './pace.js';
import { tiles } from './tiles.js';

/** @import {Box, Scene, Visualiser} from '../types.js' */
/** @typedef {{id: string, picture: Visualiser, box: Box}} Layer */

/** More pixels than a projector of full HD has are not worth the time, nor as many where that is too slow: the browser enlarges them. */
const MOST_PIXELS = 1920 * 1080;

/**
 * @param {Object} parts
 * @param {HTMLCanvasElement} parts.canvas  the one that is seen
 * @param {() => Scene} parts.scene  asked for once a picture
 * @param {(callback: (nowMs: number) => void) => number} [parts.request]
 * @param {(handle: number) => void} [parts.cancel]
 */
export function createRenderLoop({
  canvas,
  scene,
  request = requestAnimationFrame.bind(globalThis),
  cancel = cancelAnimationFrame.bind(globalThis),
}) {
  const screen = brushOf(canvas, { alpha: false });
  const hidden = new OffscreenCanvas(1, 1);
  const brush = brushOf(hidden, { alpha: false });
  const small = new OffscreenCanvas(GRID.columns, GRID.rows);
  const copy = brushOf(small, { alpha: false, willReadFrequently: true });
  const limiter = makeFlashLimiter();
  const pace = makePace();
  /** CSS pixels, and what one of them is. */
  let [wide, tall, density] = [1, 1, 1];
  /** @type {Layer[]} */
  let layers = [];
  let [beside, brightness, ratio, share] = [false, 1, 1, 1];
  let wanted = false;
  let handle = 0;

  const place = () => {
    const boxes = beside ? tiles(layers.length, hidden.width, hidden.height) : [];
    layers.forEach((layer, index) => {
      layer.box = boxes[index] ?? { x: 0, y: 0, width: hidden.width, height: hidden.height };
      layer.picture.resize(layer.box.width, layer.box.height, ratio);
    });
  };

  /** @param {Layer} layer @param {Scene} now */
  const drawLayer = ({ picture, box }, now) => {
    brush.save();
    brush.beginPath();
    brush.rect(box.x, box.y, box.width, box.height);
    brush.clip();
    brush.translate(box.x, box.y);
    picture.draw({ ...now, pointer: withinBox(now.pointer, box, hidden) });
    brush.restore();
  };

  const compose = (/** @type {Scene} */ now) => {
    brush.globalAlpha = 1;
    brush.fillStyle = inks(now).ground;
    brush.fillRect(0, 0, hidden.width, hidden.height);
    for (const layer of layers) drawLayer(layer, now);
    if (brightness >= 1) return;
    brush.globalAlpha = 1 - brightness;
    brush.fillStyle = '#000000';
    brush.fillRect(0, 0, hidden.width, hidden.height);
    brush.globalAlpha = 1;
  };

  /** Show as much of it as is safe. @param {number} nowMs */
  const show = (nowMs) => {
    copy.imageSmoothingQuality = 'medium';
    copy.drawImage(hidden, 0, 0, small.width, small.height);
    share = limiter.admit(copy.getImageData(0, 0, small.width, small.height).data, nowMs);
    screen.globalAlpha = share;
    if (share > 0) screen.drawImage(hidden, 0, 0);
  };

  const step = () => {
    const now = scene();
    compose(now);
    show(now.nowMs);
  };
  const run = () => {
    handle = request(run);
    const begunMs = performance.now();
    step();
    if (pace.took(performance.now() - begunMs)) fit();
  };
  const follow = () => {
    const go = wanted && !document.hidden;
    if (go && !handle) handle = request(run);
    if (!go) {
      cancel(handle);
      handle = 0;
    }
  };
  document.addEventListener('visibilitychange', follow);

  const fit = () => {
    ratio = density * pace.share * Math.min(1, Math.sqrt(MOST_PIXELS / Math.max(1, wide * tall * density ** 2)));
    const size = [wide, tall].map((length) => Math.max(1, Math.round(length * ratio)));
    if (hidden.width === size[0] && hidden.height === size[1]) return;
    // What is seen stays to be seen: an empty canvas between two pictures would be a flash of its own.
    const seen = new OffscreenCanvas(canvas.width, canvas.height);
    seen.getContext('2d')?.drawImage(canvas, 0, 0);
    [canvas.width, canvas.height] = [hidden.width, hidden.height] = size;
    screen.globalAlpha = 1;
    screen.drawImage(seen, 0, 0, canvas.width, canvas.height);
    place();
  };

  // The browser has taken the pixels and given them back empty; what was painted is put on them again.
  for (const each of [canvas, hidden]) each.addEventListener('contextrestored', place);

  return {
    /** @param {readonly string[]} ids  in the registry's order; those that stay keep what they have drawn */
    setLayers(ids) {
      const before = new Map(layers.map((layer) => [layer.id, layer]));
      const box = { x: 0, y: 0, width: 1, height: 1 };
      layers = ids.map(
        (id) => before.get(id) ?? { id, box, picture: findVisualiser(id).create(/** @type {any} */ (hidden)) },
      );
      for (const [id, { picture }] of before) if (!ids.includes(id)) picture.dispose();
      place();
    },
    /** @param {boolean} next  each picture has a place of its own, instead of all over one another */
    setBeside(next) {
      beside = next;
      place();
    },
    /** @param {number} next  0..1 */
    setBrightness(next) {
      brightness = next;
    },
    /**
     * @param {number} width  CSS pixels
     * @param {number} height
     * @param {number} pixelRatio
     */
    resize(width, height, pixelRatio) {
      [wide, tall, density] = [width, height, pixelRatio];
      fit();
    },
    start() {
      wanted = true;
      follow();
    },
    stop() {
      wanted = false;
      follow();
    },
    /** One picture now, for whoever has a clock of their own. */
    step,
    /** How much of the last picture was let through. @returns {number}  0..1 */
    get admitted() {
      return share;
    },
    /** @param {string} id @returns {Visualiser|undefined} */
    picture: (id) => layers.find((layer) => layer.id === id)?.picture,
    dispose() {
      this.stop();
      document.removeEventListener('visibilitychange', follow);
      layers.forEach(({ picture }) => picture.dispose());
      layers = [];
    },
  };
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
