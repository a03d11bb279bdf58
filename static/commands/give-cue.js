/** A person's cue: "now", said in the take that is being recorded. */

/** @import {Command, CommandContext, CommandMeta} from './index.js' */

/** @type {CommandMeta} */
export const meta = Object.freeze({ id: 'give-cue', nameKey: 'command-give-cue', phases: 'on-off', fields: [] });

/** @param {CommandContext} context @returns {Command} */
export function create({ request }) {
  return {
    run(phase) {
      if (phase === 'begin') request('cue-give');
    },
  };
}
