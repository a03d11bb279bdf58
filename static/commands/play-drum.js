/** One stroke on a drum. */
import { oneOf } from '../core/ranges.js';
import { DRUM_KEYS } from '../instruments/drum-keys.js';
import { VELOCITY } from './play-note.js';

/** @import {Command, CommandContext, CommandMeta} from './index.js' */

/** @type {CommandMeta} */
export const meta = Object.freeze({
  id: 'play-drum',
  nameKey: 'command-play-drum',
  phases: 'on-off',
  fields: [
    {
      name: 'drum',
      nameKey: 'command-drum',
      range: oneOf(
        DRUM_KEYS.map(({ note }) => note),
        DRUM_KEYS[0].note,
      ),
      words: 'drum',
    },
    VELOCITY,
  ],
});

/** @param {CommandContext} context @returns {Command} */
export function create({ notes, source }) {
  return {
    run(phase, _value, { drum, velocity }) {
      if (phase === 'begin') notes.hold('drums', drum, source, velocity);
      if (phase === 'end') notes.letGo('drums', drum, source);
    },
  };
}
