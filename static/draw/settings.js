/** What can be set about a drawing that sounds. */
import { SOUNDS } from '../audio/sounds.js';
import { oneOf, whole } from '../core/ranges.js';
import { OWN_SCALE, SCALE_NAMES } from '../instruments/scales.js';

export const DRAW_SETTINGS = Object.freeze({
  drawSound: oneOf(
    SOUNDS.map(({ id }) => id),
    'marimba',
  ),
  /** One's own may have fewer tones than the sheet has rows. */
  drawScale: oneOf(
    SCALE_NAMES.filter((scale) => scale !== OWN_SCALE),
    'pentatonic',
  ),
  /** What the position is: a moment of the loop, or the place between left and right ear. */
  drawMode: oneOf(['time', 'pan'], 'time'),
  drawSeconds: whole(2, 20, 6),
});
