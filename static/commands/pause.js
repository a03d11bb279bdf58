/** Pause everything, and go on. */

/** @import {Command, CommandContext, CommandMeta} from './index.js' */

/** @type {CommandMeta} */
export const meta = Object.freeze({
  id: 'pause',
  nameKey: 'command-pause',
  phases: 'on-off',
  fields: [],
  duringPause: true,
});

/** @param {CommandContext} context @returns {Command} */
export function create({ request }) {
  return {
    run(phase) {
      if (phase === 'begin') request('pause-toggle');
    },
  };
}
