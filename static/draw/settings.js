/** What can be set about a drawing that sounds. */
import { SOUNDS } from '../audio/sounds.js';
import { SCALE_NAMES } from '../instruments/scales.js';

export const DRAW_DEFAULTS = Object.freeze({
  drawSound: 'marimba',
  drawScale: 'pentatonic',
  /** What the position is: a moment of the loop, or the place between left and right ear. */
  drawMode: 'time',
  drawSeconds: 6,
});

export const DRAW_RANGES = Object.freeze({
  drawSound: SOUNDS.map(({ id }) => id),
  drawScale: SCALE_NAMES,
  drawMode: ['time', 'pan'],
  drawSeconds: { min: 2, max: 20, step: 1 },
});
