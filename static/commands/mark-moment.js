/** Mark this moment in the session that goes on. */

/** @import {Command, CommandContext, CommandMeta} from './index.js' */

/** @type {CommandMeta} */
export const meta = Object.freeze({
  id: 'mark-moment',
  nameKey: 'command-mark-moment',
  phases: 'on-off',
  fields: [],
  duringPause: true,
});

/** @param {CommandContext} context @returns {Command} */
export function create({ request }) {
  return {
    run(phase) {
      if (phase === 'begin') request('session-mark');
    },
  };
}
