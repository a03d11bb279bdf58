/** For classroom scripts: `creatable:custom` with a name of the player's own. */

/** @import {Command, CommandContext, CommandMeta} from './index.js' */

/** @type {CommandMeta} */
export const meta = Object.freeze({
  id: 'custom-event',
  nameKey: 'command-custom-event',
  phases: 'on-off',
  fields: [{ name: 'name', nameKey: 'command-event-name', value: 'hello', pattern: /^[\w .:-]{1,40}$/ }],
});

/** @param {CommandContext} context @returns {Command} */
export function create({ tellScripts }) {
  return {
    run(phase, _value, { name }) {
      if (phase !== 'value') tellScripts({ name, phase });
    },
  };
}
