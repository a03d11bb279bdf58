/** The sustain pedal: down while the gesture is made, or down and up in turn. */
import { oneOf } from '../core/ranges.js';

/** @import {Command, CommandContext, CommandMeta} from './index.js' */

/** @type {CommandMeta} */
export const meta = Object.freeze({
  id: 'sustain',
  nameKey: 'command-sustain',
  phases: 'on-off',
  fields: [{ name: 'how', nameKey: 'command-sustain-how', range: oneOf(['hold', 'toggle'], 'hold') }],
});

/** @param {CommandContext} context @returns {Command} */
export function create({ request }) {
  return {
    run(phase, _value, { how }) {
      if (phase === 'begin' || (phase === 'end' && how === 'hold')) request('sustain-toggle');
    },
  };
}
