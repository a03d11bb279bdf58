/** Bends the pitch, up or down, by how sure the gesture is. */
import { oneOf } from '../core/ranges.js';

/** @import {Command, CommandContext, CommandMeta} from './index.js' */

const FARTHEST = 8191;

/** @type {CommandMeta} */
export const meta = Object.freeze({
  id: 'pitch-bend',
  nameKey: 'command-pitch-bend',
  phases: 'graded',
  fields: [{ name: 'direction', nameKey: 'command-bend', range: oneOf(['up', 'down'], 'up') }],
});

/** @param {CommandContext} context @returns {Command} */
export function create({ control }) {
  return {
    run(phase, value, { direction }) {
      if (phase === 'value')
        control({ bend: Math.round((FARTHEST * value) / 127) * (direction === 'up' ? 1 : -1) || 0 });
    },
  };
}
