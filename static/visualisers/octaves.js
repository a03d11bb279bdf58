/** Lines at each C, with their names right of the present. */
import { inks } from './colours.js';
import { HIGHEST_MIDI, isInField, NOW, unitOf, yOf } from './field.js';

/** @import {Brush} from '../core/brush.js' */
/** @import {Scene} from '../types.js' */

/** Fewer pixels between two names would not be read. */
const LEAST_PX = 9;

/** @param {Brush} brush @param {Scene} scene @param {number} width @param {number} height */
export function drawOctaves(brush, scene, width, height) {
  const { soft, line } = inks(scene);
  const unit = unitOf(width, height);
  const size = Math.min(width * (1 - NOW) * 0.42, unit * 3.4);
  brush.save();
  brush.font = `600 ${size}px system-ui, sans-serif`;
  brush.textAlign = 'left';
  brush.textBaseline = 'middle';
  for (let midi = 24; midi <= HIGHEST_MIDI; midi += 12) {
    if (!isInField(midi)) continue;
    const y = yOf(midi, height);
    brush.fillStyle = line;
    brush.fillRect(0, y - unit / 10, width * NOW, Math.max(1, unit / 5));
    brush.fillStyle = soft;
    if (size >= LEAST_PX) brush.fillText(scene.nameOf(midi, true), width * (NOW + 0.01), y);
  }
  brush.restore();
}
