/** The next or previous sound, scale or octave. */

/** @import {Range} from '../core/ranges.js' */
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

/** @param {Range} range @returns {readonly (string|number|boolean)[]}  in order */
function valuesOf(range) {
  if (range.kind === 'choice') return range.choices;
  if (range.kind !== 'number') return [];
  return Array.from({ length: range.max - range.min + 1 }, (_, index) => range.min + index);
}

/** @param {CommandContext} context @returns {Command} */
export function create({ settings }) {
  return {
    run(phase, _value, { what, direction }) {
      if (phase !== 'begin') return;
      const values = valuesOf(settings.ranges[what]);
      const step = direction === 'next' ? 1 : values.length - 1;
      settings.set(what, values[(values.indexOf(settings.values[what]) + step) % values.length]);
    },
  };
}
