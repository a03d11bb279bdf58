/** Press whatever the pointer is on. */

/** @import {CommandContext} from './index.js' */

/** @type {import('./index.js').CommandMeta} */
export const meta = Object.freeze({ id: 'press-pointed', nameKey: 'command-press-pointed', phases: 'on-off', fields: [] });

/** @param {CommandContext} context @returns {import('./index.js').Command} */
export function create({ pressPointed }) {
  return {
    run(phase) {
      if (phase === 'begin') pressPointed();
    },
  };
}
