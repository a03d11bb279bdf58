/** Pause everything, and go on. */

/** @import {CommandContext} from './index.js' */

/** @type {import('./index.js').CommandMeta} */
export const meta = Object.freeze({ id: 'pause', nameKey: 'command-pause', phases: 'on-off', fields: [], duringPause: true });

/** @param {CommandContext} context @returns {import('./index.js').Command} */
export function create({ request }) {
  return {
    run(phase) {
      if (phase === 'begin') request('pause-toggle');
    },
  };
}
