/** The notes as bars, as on a pianola: where each begins and ends, named and coloured. Drums are diamonds at their time. */

import { DRUM_CHANNEL } from '../audio/sounds.js';
import { brushOf } from '../core/brush.js';
import { inks, toneColour } from './colours.js';
import { HIGHEST_MIDI, isInField, LOWEST_MIDI, unitOf, xOf, yOf } from './field.js';
import { drawOctaves } from './octaves.js';
import { makeRoll } from './roll.js';

/** @import {Scene, Visualiser} from '../types.js' */
/** @import {Bar} from './roll.js' */

export const meta = Object.freeze({
  id: 'piano-roll',
  nameKey: 'picture-piano-roll',
  altKey: 'picture-piano-roll-alt',
});

/** @param {HTMLCanvasElement|OffscreenCanvas} canvas @returns {Visualiser} */
export function create(canvas) {
  const brush = brushOf(canvas);
  const roll = makeRoll();
  let [width, height] = [1, 1];

  /** @param {Scene} scene */
  const draw = (scene) => {
    drawOctaves(brush, scene, width, height);
    brush.save();
    for (const bar of roll.follow(scene)) {
      if (bar.channel === DRUM_CHANNEL) drawHit(scene, bar);
      else if (isInField(bar.note)) drawBar(scene, bar);
    }
    brush.restore();
  };

  /** @param {Scene} scene @param {Bar} bar */
  const drawBar = (scene, { note, fromMs, toMs, level }) => {
    const unit = unitOf(width, height);
    const tall = Math.max(unit * 2.6, (height / (HIGHEST_MIDI - LOWEST_MIDI)) * 1.6);
    const right = xOf(toMs, scene, width);
    const begin = xOf(fromMs, scene, width);
    // What began outside the picture begins at its edge.
    const left = Number.isNaN(begin) || begin > right ? 0 : begin;
    if (Number.isNaN(right)) return;
    const y = yOf(note, height) - tall / 2;
    brush.globalAlpha = scene.forcedColours ? 1 : 0.55 + 0.45 * level;
    brush.fillStyle = toneColour(scene, note);
    brush.beginPath();
    brush.roundRect(left, y, Math.max(unit * 0.8, right - left), tall, tall / 3);
    brush.fill();
    brush.globalAlpha = 1;
    write(scene, scene.nameOf(note, true), left, y - unit * 0.6, unit * 3.2);
  };

  /** @param {Scene} scene @param {Bar} bar */
  const drawHit = (scene, { note, fromMs, level }) => {
    const x = xOf(fromMs, scene, width);
    if (Number.isNaN(x)) return;
    const size = unitOf(width, height) * (2 + 3 * level);
    // Drums have no pitch: each has a row of its own in the lower third.
    const y = height * (0.95 - 0.3 * ((note - 35) / 47));
    brush.fillStyle = scene.forcedColours ? inks(scene).ink : toneColour(scene, note * 5);
    brush.beginPath();
    brush.moveTo(x, y - size);
    brush.lineTo(x + size * 0.7, y);
    brush.lineTo(x, y + size);
    brush.lineTo(x - size * 0.7, y);
    brush.fill();
  };

  /** @param {Scene} scene @param {string} words @param {number} x @param {number} y @param {number} size */
  const write = (scene, words, x, y, size) => {
    if (size < 9) return;
    brush.fillStyle = inks(scene).ink;
    brush.font = `600 ${size}px system-ui, sans-serif`;
    brush.textAlign = 'left';
    brush.textBaseline = 'bottom';
    brush.fillText(words, x, y);
  };
  return {
    draw,
    resize(wide, tall) {
      [width, height] = [wide, tall];
    },
    dispose() {},
  };
}
