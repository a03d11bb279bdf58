/** For classroom scripts: `creatable:custom` with a name of the player's own. */
import { text } from '../core/ranges.js';

/** @import {Command, CommandContext, CommandMeta} from './index.js' */

const NAME = /^[\w .:-]{1,40}$/;

/** @type {CommandMeta} */
export const meta = Object.freeze({
  id: 'custom-event',
  nameKey: 'command-custom-event',
  phases: 'on-off',
  fields: [
    {
      name: 'name',
      nameKey: 'command-event-name',
      range: text((name) => NAME.test(name), 'A-Z a-z 0-9 _ . : -', 'hello'),
    },
  ],
});

/** @param {CommandContext} context @returns {Command} */
export function create({ tellScripts }) {
  return {
    run(phase, _value, { name }) {
      if (phase !== 'value') tellScripts({ name, phase });
    },
  };
}
