/** Press whatever the pointer is on. */

/** @import {Command, CommandContext, CommandMeta} from './index.js' */

/** @type {CommandMeta} */
export const meta = Object.freeze({
  id: 'press-pointed',
  nameKey: 'command-press-pointed',
  phases: 'on-off',
  fields: [],
});

/** @param {CommandContext} context @returns {Command} */
export function create({ pressPointed }) {
  return {
    run(phase) {
      if (phase === 'begin') pressPointed();
    },
  };
}
