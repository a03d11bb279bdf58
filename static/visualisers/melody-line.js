/** The tune as one line: its height is the pitch, its thickness the loudness, its colour the note. */
import { inks, toneColour } from './colours.js';
import { isInField, NOW, strengthOf, SURE, unitOf, xOf, yOf } from './field.js';
import { drawOctaves } from './octaves.js';
import { makeTrail } from './trail.js';

/** @import {Scene, SoundFrame, Visualiser} from '../types.js' */

export const meta = Object.freeze({ id: 'melody-line', nameKey: 'picture-melody-line', altKey: 'picture-melody-line-alt' });

/** Two moments further apart than this, in time or pitch, are not one line: a new note begins. */
const [APART_MS, APART_SEMITONES] = [80, 0.7];

/** @param {HTMLCanvasElement|OffscreenCanvas} canvas @returns {Visualiser} */
export function create(canvas) {
  const brush = /** @type {CanvasRenderingContext2D} */ (canvas.getContext('2d'));
  const trail = makeTrail(pick);
  let [width, height] = [1, 1];

  /** @param {Scene} scene */
  const draw = (scene) => {
    const unit = unitOf(width, height);
    drawOctaves(brush, scene, width, height);
    brush.save();
    brush.lineCap = 'round';
    /** @type {(ReturnType<typeof pick> & {atMs: number})|undefined} */
    let before;
    for (const sample of trail.follow(scene)) {
      if (before && belong(before, sample)) segment(scene, before, sample, unit);
      before = sample;
    }
    if (before && before.midi !== null && scene.nowMs - before.atMs < APART_MS) head(scene, before.midi, before.level, unit);
    brush.restore();
  };

  /** @param {Scene} scene @param {any} from @param {any} to @param {number} unit */
  const segment = (scene, from, to, unit) => {
    const [left, right] = [xOf(from.atMs, scene, width), xOf(to.atMs, scene, width)];
    if (!(right >= left)) return;
    brush.strokeStyle = toneColour(scene, to.midi);
    brush.lineWidth = unit * (0.7 + 4.3 * to.level);
    brush.beginPath();
    brush.moveTo(left, yOf(from.midi, height));
    brush.lineTo(right, yOf(to.midi, height));
    brush.stroke();
  };

  /** @param {Scene} scene @param {number} midi @param {number} level @param {number} unit */
  const head = (scene, midi, level, unit) => {
    const [x, y] = [xOf(scene.nowMs, scene, width), yOf(midi, height)];
    brush.fillStyle = toneColour(scene, midi);
    brush.strokeStyle = inks(scene).ground;
    brush.lineWidth = unit * 0.5;
    brush.beginPath();
    brush.arc(x, y, unit * (1.6 + 2.4 * level), 0, 2 * Math.PI);
    brush.fill();
    brush.stroke();
    brush.font = `700 ${unit * 5}px system-ui, sans-serif`;
    [brush.textAlign, brush.textBaseline] = x > width * 0.2 ? ['right', 'bottom'] : ['left', 'bottom'];
    brush.lineWidth = unit;
    brush.lineJoin = 'round';
    const place = /** @type {const} */ ([Math.min(x, width * NOW) - unit * 4, Math.max(unit * 7, y - unit * 3)]);
    brush.strokeText(scene.nameOf(Math.round(midi), true), ...place);
    brush.fillText(scene.nameOf(Math.round(midi), true), ...place);
  };
  return { draw, resize(wide, tall) { [width, height] = [wide, tall]; }, dispose() {} };
}

/** @param {SoundFrame} frame */
function pick({ pitch, peak }) {
  const heard = pitch !== null && pitch.confidence > SURE && isInField(pitch.midi) && peak > 0.001;
  return { midi: heard ? pitch.midi : null, level: strengthOf(peak) };
}

/** @param {{atMs: number, midi: number|null}} from @param {{atMs: number, midi: number|null}} to */
const belong = (from, to) => from.midi !== null && to.midi !== null && to.atMs - from.atMs < APART_MS
  && Math.abs(to.midi - from.midi) < APART_SEMITONES;
