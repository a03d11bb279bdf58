/** The sustain pedal: down while the gesture is made, or down and up in turn. */

/** @import {CommandContext} from './index.js' */

/** @type {import('./index.js').CommandMeta} */
export const meta = Object.freeze({
  id: 'sustain', nameKey: 'command-sustain', phases: 'on-off',
  fields: [{ name: 'how', nameKey: 'command-sustain-how', value: 'hold', choices: ['hold', 'toggle'] }],
});

/** @param {CommandContext} context @returns {import('./index.js').Command} */
export function create({ request }) {
  return {
    run(phase, _value, { how }) {
      if (phase === 'begin' || (phase === 'end' && how === 'hold')) request('sustain-toggle');
    },
  };
}
