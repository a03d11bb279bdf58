/** The sound's outline over time: how loud it is, how it begins and dies away; warm where it is dull, cool where it is sharp. */
import { brushOf } from '../core/brush.js';
import { brightnessColour, inks } from './colours.js';
import { NOW, unitOf, WINDOW_MS, xOf } from './field.js';
import { makeTrail } from './trail.js';

/** @import {Scene, Visualiser} from '../types.js' */
/** @typedef {{atMs: number, share: number, hertz: number}} Bar  share: of the height, 0..1 */

export const meta = Object.freeze({ id: 'waveform', nameKey: 'picture-waveform', altKey: 'picture-waveform-alt' });

/** The loudest moment counts of so much time. */
const BAR_MS = 40;

/** @param {HTMLCanvasElement|OffscreenCanvas} canvas @returns {Visualiser} */
export function create(canvas) {
  const brush = brushOf(canvas);
  const trail = makeTrail(({ peak, brightnessHertz }) => ({ peak, brightnessHertz }), WINDOW_MS);
  let [width, height] = [1, 1];

  /** @param {Scene} scene */
  const draw = (scene) => {
    const least = unitOf(width, height) * 0.25;
    brush.fillStyle = inks(scene).line;
    brush.fillRect(0, (height - least) / 2, width * NOW, least);
    /** @type {Bar|null} */
    let before = null;
    for (const bar of bars(trail.follow(scene))) {
      if (before && bar.atMs - before.atMs <= BAR_MS) piece(scene, before, bar);
      before = bar;
    }
  };

  /** From one bar's height to the next one's: without gaps, or what slides by would flicker. @param {Scene} scene @param {Bar} from @param {Bar} to */
  const piece = (scene, from, to) => {
    const [left, right] = [xOf(from.atMs, scene, width), xOf(to.atMs, scene, width)];
    if (!(right >= left)) return;
    brush.fillStyle = brightnessColour(scene, to.hertz);
    brush.beginPath();
    for (const [x, share] of [
      [left, from.share],
      [right + 0.5, to.share],
      [right + 0.5, -to.share],
      [left, -from.share],
    ]) {
      brush.lineTo(x, height * (0.5 - 0.45 * share));
    }
    brush.fill();
  };
  return {
    draw,
    resize(wide, tall) {
      [width, height] = [wide, tall];
    },
    dispose() {},
  };
}

/**
 * @param {readonly {atMs: number, peak: number, brightnessHertz: number}[]} samples  oldest first
 * @returns {Bar[]}  one for each BAR_MS that has sound, at its end
 */
function bars(samples) {
  /** @type {Map<number, Bar>} */
  const found = new Map();
  for (const { atMs, peak, brightnessHertz } of samples) {
    const bar = Math.floor(atMs / BAR_MS);
    // The root lets soft sounds be seen beside loud ones.
    const share = Math.sqrt(Math.min(peak, 1));
    const known = found.get(bar);
    if (!known || share > known.share) found.set(bar, { atMs: (bar + 1) * BAR_MS, share, hertz: brightnessHertz });
  }
  return [...found.values()];
}
