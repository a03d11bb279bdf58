/** Any MIDI control of the player's sound, by how sure the gesture is: volume, brightness, ... */
import { oneOf, whole } from '../core/ranges.js';

/** @import {Command, CommandContext, CommandMeta} from './index.js' */

/** Brightness, volume, expression, modulation, resonance, place, room: those with names of their own. */
export const NAMED_CONTROLLERS = Object.freeze([74, 7, 11, 1, 71, 10, 91]);
/** MIDI 1.0: 120 and above are not controls but commands to the whole channel. */
const CONTROLLERS = [
  ...NAMED_CONTROLLERS,
  ...Array.from({ length: 120 }, (_, number) => number).filter((number) => !NAMED_CONTROLLERS.includes(number)),
];

/** @type {CommandMeta} */
export const meta = Object.freeze({
  id: 'control-change',
  nameKey: 'command-control-change',
  phases: 'graded',
  fields: [
    { name: 'controller', nameKey: 'command-controller', range: oneOf(CONTROLLERS, 74), words: 'controller' },
    { name: 'low', nameKey: 'command-low', range: whole(0, 127, 0) },
    { name: 'high', nameKey: 'command-high', range: whole(0, 127, 127) },
  ],
});

/** @param {CommandContext} context @returns {Command} */
export function create({ control }) {
  return {
    run(phase, value, { controller, low, high }) {
      if (phase === 'value') control({ controller, value: Math.round(low + ((high - low) * value) / 127), rest: low });
    },
  };
}
