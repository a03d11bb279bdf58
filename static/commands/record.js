/** Recording: start, stop, one after the other, or a loop (record, then play it over and over, then stop). */
import { oneOf } from '../core/ranges.js';

/** @import {Command, CommandContext, CommandMeta} from './index.js' */

/** @type {CommandMeta} */
export const meta = Object.freeze({
  id: 'record',
  nameKey: 'command-record',
  phases: 'on-off',
  fields: [
    { name: 'what', nameKey: 'command-record-what', range: oneOf(['toggle', 'start', 'stop', 'loop'], 'toggle') },
  ],
});

/** @param {CommandContext} context @returns {Command} */
export function create({ record }) {
  return {
    run(phase, _value, { what }) {
      if (phase === 'begin') record(what);
    },
  };
}
