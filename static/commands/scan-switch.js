/** The gesture is a switch for scanning: down while it is made. static/switches/gesture.js hears it. */
import { oneOf } from '../core/ranges.js';

/** @import {Command, CommandContext, CommandMeta} from './index.js' */

/** @type {CommandMeta} */
export const meta = Object.freeze({
  id: 'scan-switch',
  nameKey: 'command-scan-switch',
  phases: 'on-off',
  duringPause: true,
  fields: [{ name: 'number', nameKey: 'command-switch-number', range: oneOf([1, 2], 1) }],
});

/** @param {CommandContext} context @returns {Command} */
export function create({ request }) {
  return {
    run(phase, _value, { number }) {
      request('gesture-switch', { number, down: phase === 'begin' });
    },
  };
}
