/** Where the player is now becomes the middle. */

/** @import {CommandContext} from './index.js' */

/** @type {import('./index.js').CommandMeta} */
export const meta = Object.freeze({ id: 'recentre', nameKey: 'command-recentre', phases: 'on-off', fields: [] });

/** @param {CommandContext} context @returns {import('./index.js').Command} */
export function create({ request }) {
  return {
    run(phase) {
      // At its end: the head is back where it rests.
      if (phase === 'end') request('recentre');
    },
  };
}
