/** Loops in time with the beat: record one, take the last one back, or clear them all. */
import { oneOf } from '../core/ranges.js';

/** @import {Command, CommandContext, CommandMeta} from './index.js' */

const REQUESTS = Object.freeze(
  /** @type {const} */ ({ record: 'loop-record', undo: 'loop-undo', clear: 'loop-clear' }),
);
/** @typedef {keyof typeof REQUESTS} What */

/** @type {CommandMeta} */
export const meta = Object.freeze({
  id: 'loop',
  nameKey: 'command-loop',
  phases: 'on-off',
  fields: [{ name: 'what', nameKey: 'command-loop-what', range: oneOf(['record', 'undo', 'clear'], 'record') }],
});

/** @param {CommandContext} context @returns {Command} */
export function create({ request }) {
  return {
    run(phase, _value, { what }) {
      if (phase === 'begin') request(REQUESTS[/** @type {What} */ (what)]);
    },
  };
}
