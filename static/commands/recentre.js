/** Where the player is now becomes the middle. */

/** @import {Command, CommandContext, CommandMeta} from './index.js' */

/** @type {CommandMeta} */
export const meta = Object.freeze({ id: 'recentre', nameKey: 'command-recentre', phases: 'on-off', fields: [] });

/** @param {CommandContext} context @returns {Command} */
export function create({ request }) {
  return {
    run(phase) {
      // At its end: the head is back where it rests.
      if (phase === 'end') request('recentre');
    },
  };
}
