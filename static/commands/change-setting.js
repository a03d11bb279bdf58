/** The next or previous sound, scale or octave. */
import { RANGES } from '../app/settings.js';

/** @import {Command, CommandContext, CommandMeta} from './index.js' */

/** @type {CommandMeta} */
export const meta = Object.freeze({
  id: 'change-setting',
  nameKey: 'command-change-setting',
  phases: 'on-off',
  fields: [
    { name: 'what', nameKey: 'command-what', value: 'sound', choices: ['sound', 'scale', 'octave'] },
    { name: 'direction', nameKey: 'command-direction', value: 'next', choices: ['next', 'previous'] },
  ],
});

/** @param {'sound'|'scale'|'octave'} what @returns {readonly (string|number)[]}  in order */
function valuesOf(what) {
  if (what !== 'octave') return RANGES[what];
  const { min, max } = RANGES.octave;
  return Array.from({ length: max - min + 1 }, (_, index) => min + index);
}

/** @param {CommandContext} context @returns {Command} */
export function create({ settings }) {
  return {
    run(phase, _value, { what, direction }) {
      if (phase !== 'begin') return;
      const values = valuesOf(what);
      const step = direction === 'next' ? 1 : values.length - 1;
      settings.set(
        what,
        values[(values.indexOf(/** @type {string|number} */ (settings.values[what])) + step) % values.length],
      );
    },
  };
}
