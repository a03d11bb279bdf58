/** A note that sounds for as long as the gesture is made. */
import { oneOf, whole } from '../core/ranges.js';

/** @import {Command, CommandContext, CommandMeta} from './index.js' */

const NOTES = Array.from({ length: 61 }, (_, index) => 36 + index);
export const VELOCITY = Object.freeze({ name: 'velocity', nameKey: 'command-velocity', range: whole(1, 127, 90) });

/** @type {CommandMeta} */
export const meta = Object.freeze({
  id: 'play-note',
  nameKey: 'command-play-note',
  phases: 'on-off',
  fields: [{ name: 'note', nameKey: 'command-note', range: oneOf(NOTES, 60), words: 'note' }, VELOCITY],
});

/** @param {CommandContext} context @returns {Command} */
export function create({ notes, source }) {
  return {
    run(phase, _value, { note, velocity }) {
      if (phase === 'begin') notes.hold('melody', note, source, velocity);
      if (phase === 'end') notes.letGo('melody', note, source);
    },
  };
}
