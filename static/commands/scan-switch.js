/** The gesture is a switch for scanning: down while it is made. static/switches/gesture.js hears it. */

/** @import {CommandContext} from './index.js' */

/** @type {import('./index.js').CommandMeta} */
export const meta = Object.freeze({
  id: 'scan-switch', nameKey: 'command-scan-switch', phases: 'on-off', duringPause: true,
  fields: [{ name: 'number', nameKey: 'command-switch-number', value: 1, choices: [1, 2] }],
});

/** @param {CommandContext} context @returns {import('./index.js').Command} */
export function create({ request }) {
  return {
    run(phase, _value, { number }) {
      request('gesture-switch', { number, down: phase === 'begin' });
    },
  };
}
