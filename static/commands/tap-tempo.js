/** Tap the tempo of the beat: twice is enough, and more taps make it steadier. */

/** @import {Command, CommandContext, CommandMeta} from './index.js' */

/** @type {CommandMeta} */
export const meta = Object.freeze({ id: 'tap-tempo', nameKey: 'command-tap-tempo', phases: 'on-off', fields: [] });

/** @param {CommandContext} context @returns {Command} */
export function create({ request }) {
  return {
    run(phase) {
      if (phase === 'begin') request('beat-tap');
    },
  };
}
