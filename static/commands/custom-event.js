/** For classroom scripts: `creatable:custom` with a name of the player's own. */

/** @import {CommandContext} from './index.js' */

/** @type {import('./index.js').CommandMeta} */
export const meta = Object.freeze({
  id: 'custom-event', nameKey: 'command-custom-event', phases: 'on-off',
  fields: [{ name: 'name', nameKey: 'command-event-name', value: 'hello', pattern: /^[\w .:-]{1,40}$/ }],
});

/** @param {CommandContext} context @returns {import('./index.js').Command} */
export function create({ request }) {
  return {
    run(phase, _value, { name }) {
      if (phase !== 'value') request('creatable:custom', { name, phase });
    },
  };
}
