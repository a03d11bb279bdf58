/** The sound's outline over time: how loud it is, how it begins and dies away; warm where it is dull, cool where it is sharp. */
import { brightnessColour, inks } from './colours.js';
import { NOW, unitOf, WINDOW_MS, xOf } from './field.js';
import { makeTrail } from './trail.js';

/** @import {Scene, Visualiser} from '../types.js' */

export const meta = Object.freeze({ id: 'waveform', nameKey: 'picture-waveform', altKey: 'picture-waveform-alt' });

/** One bar for so much time; the loudest moment in it counts. */
const BAR_MS = 50;

/** @param {HTMLCanvasElement|OffscreenCanvas} canvas @returns {Visualiser} */
export function create(canvas) {
  const brush = /** @type {CanvasRenderingContext2D} */ (canvas.getContext('2d'));
  const trail = makeTrail(({ peak, brightnessHertz }) => ({ peak, brightnessHertz }), WINDOW_MS);
  let [width, height] = [1, 1];

  /** @param {Scene} scene */
  const draw = (scene) => {
    const middle = height / 2;
    const wide = (width * NOW * BAR_MS) / WINDOW_MS;
    const least = unitOf(width, height) * 0.25;
    brush.fillStyle = inks(scene).line;
    brush.fillRect(0, middle - least / 2, width * NOW, least);
    for (const { atMs, peak, hertz } of bars(trail.follow(scene))) {
      const x = xOf(atMs, scene, width);
      if (Number.isNaN(x)) continue;
      // The root lets soft sounds be seen beside loud ones.
      const tall = Math.max(least, Math.sqrt(Math.min(peak, 1)) * height * 0.9);
      brush.fillStyle = brightnessColour(scene, hertz);
      rounded(x - wide * 0.85, middle - tall / 2, wide * 0.7, tall);
    }
  };

  /** @param {number} x @param {number} y @param {number} across @param {number} tall */
  const rounded = (x, y, across, tall) => {
    brush.beginPath();
    brush.roundRect(x, y, across, tall, Math.min(across, tall) / 2);
    brush.fill();
  };
  return { draw, resize(wide, tall) { [width, height] = [wide, tall]; }, dispose() {} };
}

/**
 * @param {readonly {atMs: number, peak: number, brightnessHertz: number}[]} samples  oldest first
 * @returns {{atMs: number, peak: number, hertz: number}[]}  one for each BAR_MS that has sound, at its end
 */
function bars(samples) {
  /** @type {Map<number, {atMs: number, peak: number, hertz: number}>} */
  const found = new Map();
  for (const { atMs, peak, brightnessHertz } of samples) {
    const bar = Math.floor(atMs / BAR_MS);
    const known = found.get(bar);
    if (!known || peak > known.peak) found.set(bar, { atMs: (bar + 1) * BAR_MS, peak, hertz: brightnessHertz });
  }
  return [...found.values()];
}
