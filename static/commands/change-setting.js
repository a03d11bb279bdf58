/** The next or previous instrument, sound, scale or octave. */
import { OWN } from '../audio/own-sound.js';
import { oneOf } from '../core/ranges.js';
import { instruments, soundOf, toHear } from '../instruments/index.js';

/** @import {Range} from '../core/ranges.js' */
/** @import {Chosen} from '../instruments/index.js' */
/** @import {Command, CommandContext, CommandMeta} from './index.js' */

/** @type {CommandMeta} */
export const meta = Object.freeze({
  id: 'change-setting',
  nameKey: 'command-change-setting',
  phases: 'on-off',
  fields: [
    { name: 'what', nameKey: 'command-what', range: oneOf(['sound', 'scale', 'octave', 'instrument'], 'sound') },
    { name: 'direction', nameKey: 'command-direction', range: oneOf(['next', 'previous'], 'next') },
  ],
});

/** All of ours that can be heard, in order; where a sound does not fit the instrument, another instrument comes with it. */
const OUR_SOUNDS = [...new Set(instruments.flatMap(({ meta }) => meta.sounds))];

/** @param {Chosen} chosen */
const allSounds = ({ ownSound }) => (ownSound ? [...OUR_SOUNDS, OWN] : OUR_SOUNDS);

/** @param {Range} range @returns {readonly (string|number|boolean)[]}  in order */
function valuesOf(range) {
  if (range.kind === 'choice') return range.choices;
  if (range.kind !== 'number') return [];
  return Array.from({ length: range.max - range.min + 1 }, (_, index) => range.min + index);
}

/**
 * @template Value
 * @param {readonly Value[]} values
 * @param {Value} value  one of them
 * @param {'next'|'previous'} direction
 */
function step(values, value, direction) {
  const by = direction === 'next' ? 1 : values.length - 1;
  return values[(values.indexOf(value) + by) % values.length];
}

/** @param {CommandContext} context @returns {Command} */
export function create({ settings }) {
  return {
    run(phase, _value, { what, direction }) {
      if (phase !== 'begin') return;
      const { ranges, values } = settings;
      const chosen = /** @type {Chosen} */ (values);
      const wanted =
        what === 'sound'
          ? toHear(step(allSounds(chosen), soundOf(chosen).id, direction), chosen)
          : { [what]: step(valuesOf(ranges[what]), values[what], direction) };
      for (const [name, value] of Object.entries(wanted)) settings.set(name, value);
    },
  };
}
