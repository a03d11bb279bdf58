/**
 * Every pitch that sounds, over time: a flute is a line with its overtones
 * above it, a drum a column, a rising scale a staircase. Octaves are named.
 */
import { brushOf } from '../core/brush.js';
import { clamp } from '../core/numbers.js';
import { HEAT, inks } from './colours.js';
import { HIGHEST_MIDI, LOWEST_MIDI, NOW, phaseOf, WINDOW_MS } from './field.js';
import { drawOctaves } from './octaves.js';
import { makeNews } from './trail.js';

/** @import {Scene, Visualiser} from '../types.js' */

export const meta = Object.freeze({
  id: 'spectrogram',
  nameKey: 'picture-spectrogram',
  altKey: 'picture-spectrogram-alt',
});

const COLUMN_MS = 20;
const COLUMNS = WINDOW_MS / COLUMN_MS;
/** A frame's spectrum has two bins to the semitone, from MIDI 24 on. */
const FIRST_BIN = 2 * (LOWEST_MIDI - 24);
const ROWS = 2 * (HIGHEST_MIDI - LOWEST_MIDI);
/** From what is just seen to the brightest, dB. */
const [SOFTEST_DB, LOUDEST_DB] = [-68, -14];
/** Fewer columns missing than this are a late frame, not a silence. */
const LATE_COLUMNS = 6;

/** @param {HTMLCanvasElement|OffscreenCanvas} canvas @returns {Visualiser} */
export function create(canvas) {
  const brush = brushOf(canvas);
  const store = makeStore();
  const news = makeNews();
  let [width, height] = [1, 1];

  /** @param {Scene} scene */
  const draw = (scene) => {
    store.useInk(scene.forcedColours ? inks(scene).ink : null);
    for (const { atMs, spectrum } of news(scene)) store.add(Math.floor(atMs / COLUMN_MS), spectrum);
    store.clearAfter(Math.floor(scene.nowMs / COLUMN_MS));
    const span = width * NOW;
    const wide = span / COLUMNS;
    brush.save();
    brush.imageSmoothingEnabled = true;
    brush.beginPath();
    // What will be heard in a moment is written already, where the oldest is: that edge is left out.
    const edge = scene.reducedMotion ? 0 : LATE_COLUMNS * wide;
    brush.rect(edge, 0, span - edge, height);
    brush.clip();
    if (scene.reducedMotion) brush.drawImage(store.picture(), 0, 0, span, height);
    else {
      const now = phaseOf(scene.nowMs) * COLUMNS;
      // What was written before the ring came round lies left of what has been since.
      brush.drawImage(store.picture(), span - (now + COLUMNS) * wide, 0, span, height);
      brush.drawImage(store.picture(), span - now * wide, 0, span, height);
    }
    brush.restore();
    drawOctaves(brush, scene, width, height);
  };
  return {
    draw,
    resize(wide, tall) {
      [width, height] = [wide, tall];
    },
    dispose() {},
  };
}

/** A ring of columns, one for each COLUMN_MS, as pixels. */
function makeStore() {
  const surface = new OffscreenCanvas(COLUMNS, ROWS);
  const pixels = brushOf(surface, { willReadFrequently: true });
  const column = new ImageData(1, ROWS);
  const levels = new Float32Array(ROWS);
  let last = -Infinity;
  /** The system's colour, instead of the scale of heat. @type {string|null} */
  let ink = null;

  const place = (/** @type {number} */ index) => ((index % COLUMNS) + COLUMNS) % COLUMNS;
  const put = (/** @type {number} */ index) => {
    levels.forEach((level, row) => {
      const heat = Math.round(255 * level) * 4;
      column.data.set(HEAT.subarray(heat, heat + 4), row * 4);
      if (ink) column.data[row * 4 + 3] = 255 * level;
    });
    pixels.putImageData(column, place(index), 0);
    if (ink) tint(place(index));
  };
  const tint = (/** @type {number} */ x) => {
    pixels.globalCompositeOperation = 'source-in';
    pixels.fillStyle = /** @type {string} */ (ink);
    pixels.save();
    pixels.beginPath();
    pixels.rect(x, 0, 1, ROWS);
    pixels.clip();
    pixels.fillRect(x, 0, 1, ROWS);
    pixels.restore();
    pixels.globalCompositeOperation = 'source-over';
  };
  const clear = (/** @type {number} */ from, /** @type {number} */ to) => {
    for (let index = Math.max(from, to - COLUMNS + 1); index <= to; index += 1)
      pixels.clearRect(place(index), 0, 1, ROWS);
  };

  return {
    picture: () => surface,
    /** @param {string|null} next */
    useInk(next) {
      ink = next;
    },
    /** @param {number} index  counts COLUMN_MS @param {Float32Array} spectrum  dB */
    add(index, spectrum) {
      if (index < last) return;
      const fresh = index > last;
      const missing = index - last - 1;
      if (missing > 0 && missing < LATE_COLUMNS)
        for (let between = last + 1; between < index; between += 1) put(between);
      else if (missing > 0) clear(Number.isFinite(last) ? last + 1 : index - COLUMNS, index);
      for (let row = 0; row < ROWS; row += 1) {
        const level = levelOf(spectrum[FIRST_BIN + ROWS - 1 - row]);
        levels[row] = fresh ? level : Math.max(level, levels[row]);
      }
      last = index;
      put(index);
    },
    /** What is older than the window goes, also where nothing new comes. @param {number} now */
    clearAfter(now) {
      if (now - last < LATE_COLUMNS) {
        // The place that is written next is empty: the seam of the ring.
        pixels.clearRect(place(last + 1), 0, 2, ROWS);
        return;
      }
      clear(Number.isFinite(last) ? last + 1 : now - COLUMNS, now + 2);
      last = Math.max(last, now - LATE_COLUMNS);
    },
  };
}

/** @param {number} decibels */
const levelOf = (decibels) => clamp((decibels - SOFTEST_DB) / (LOUDEST_DB - SOFTEST_DB)) ** 1.3;
