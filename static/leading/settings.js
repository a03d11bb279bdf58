/** What can be chosen of music that is led. */
import { number, oneOf, whole } from '../core/ranges.js';
import { LED_BY } from './leader.js';

export const LED_SETTINGS = Object.freeze({
  ledBy: oneOf(LED_BY, 'off'),
  /** How much movement, in per cent of all that can be asked for. */
  ledNeeds: whole(5, 100, 20),
  /** Seconds without movement until it rests. */
  ledRest: number(0.5, 10, 0.5, 1.5),
});
