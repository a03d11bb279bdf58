/** The tune as one line: its height is the pitch, its thickness the loudness, its colour the note. */
import { brushOf } from '../core/brush.js';
import { inks, toneColour } from './colours.js';
import { isInField, NOW, SURE, strengthOf, unitOf, xOf, yOf } from './field.js';
import { drawOctaves } from './octaves.js';
import { makeTrail } from './trail.js';

/** @import {Scene, SoundFrame, Visualiser} from '../types.js' */

export const meta = Object.freeze({
  id: 'melody-line',
  nameKey: 'picture-melody-line',
  altKey: 'picture-melody-line-alt',
});

/** Two moments further apart than this, in time or pitch, are not one line: a new note begins. */
const [APART_MS, APART_SEMITONES] = [80, 0.7];

/** So many breadths of the line there are. */
const LEVELS = 24;

/** @typedef {ReturnType<typeof pick> & {atMs: number}} MelodyPoint */

/** @param {HTMLCanvasElement|OffscreenCanvas} canvas @returns {Visualiser} */
export function create(canvas) {
  const brush = brushOf(canvas);
  const trail = makeTrail(pick);
  let [width, height] = [1, 1];

  /** @param {Scene} scene */
  const draw = (scene) => {
    const unit = unitOf(width, height);
    drawOctaves(brush, scene, width, height);
    brush.save();
    brush.lineCap = brush.lineJoin = 'round';
    const samples = trail.follow(scene);
    line(scene, samples, unit);
    const before = samples.at(-1);
    if (before && before.midi !== null && scene.nowMs - before.atMs < APART_MS)
      head(scene, before.midi, before.level, unit);
    brush.restore();
  };

  /**
   * One stroke for as long as colour and breadth stay: a stroke for each moment takes longer than all other pictures.
   * @param {Scene} scene @param {readonly MelodyPoint[]} samples @param {number} unit
   */
  const line = (scene, samples, unit) => {
    let look = '';
    samples.forEach((to, index) => {
      const from = samples[index - 1];
      const next =
        from && belong(from, to) && xOf(to.atMs, scene, width) >= xOf(from.atMs, scene, width) ? lookOf(scene, to) : '';
      if (next !== look) {
        if (look) brush.stroke();
        if (next) begin(scene, from, to, unit);
      }
      if (next) brush.lineTo(xOf(to.atMs, scene, width), yOf(to.midi ?? 0, height));
      look = next;
    });
    if (look) brush.stroke();
  };

  /** @param {Scene} scene @param {MelodyPoint} from @param {MelodyPoint} to @param {number} unit */
  const begin = (scene, from, to, unit) => {
    brush.strokeStyle = toneColour(scene, to.midi ?? 0);
    brush.lineWidth = unit * (0.7 + (4.3 * stepOf(to.level)) / LEVELS);
    brush.beginPath();
    brush.moveTo(xOf(from.atMs, scene, width), yOf(from.midi ?? 0, height));
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
    const place = /** @type {const} */ ([Math.min(x, width * NOW) - unit * 4, Math.max(unit * 7, y - unit * 3)]);
    brush.strokeText(scene.nameOf(Math.round(midi), true), ...place);
    brush.fillText(scene.nameOf(Math.round(midi), true), ...place);
  };
  return {
    draw,
    resize(wide, tall) {
      [width, height] = [wide, tall];
    },
    dispose() {},
  };
}

/** @param {SoundFrame} frame */
function pick({ pitch, peak }) {
  const heard = pitch !== null && pitch.confidence > SURE && isInField(pitch.midi) && peak > 0.001;
  return { midi: heard ? pitch.midi : null, level: strengthOf(peak) };
}

/** @param {{atMs: number, midi: number|null}} from @param {{atMs: number, midi: number|null}} to */
const belong = (from, to) =>
  from.midi !== null &&
  to.midi !== null &&
  to.atMs - from.atMs < APART_MS &&
  Math.abs(to.midi - from.midi) < APART_SEMITONES;

/** @param {number} level  0..1 */
const stepOf = (level) => Math.round(LEVELS * level);

/** What a stroke has to have in common. @param {Scene} scene @param {MelodyPoint} sample */
const lookOf = (scene, { midi, level }) => `${toneColour(scene, midi ?? 0)} ${stepOf(level)}`;
