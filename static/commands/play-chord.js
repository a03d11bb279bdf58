/** A chord that sounds for as long as the gesture is made. */
import { oneOf } from '../core/ranges.js';
import { VELOCITY } from './play-note.js';

/** @import {Command, CommandContext, CommandMeta} from './index.js' */

/** Semitones above the root. */
export const CHORDS = Object.freeze({
  major: [0, 4, 7],
  minor: [0, 3, 7],
  seventh: [0, 4, 7, 10],
  majorSeventh: [0, 4, 7, 11],
  minorSeventh: [0, 3, 7, 10],
  fourth: [0, 5, 7],
  fifth: [0, 7],
});
const ROOTS = Array.from({ length: 37 }, (_, index) => 36 + index);

/** @type {CommandMeta} */
export const meta = Object.freeze({
  id: 'play-chord',
  nameKey: 'command-play-chord',
  phases: 'on-off',
  fields: [
    { name: 'root', nameKey: 'command-root', range: oneOf(ROOTS, 48), words: 'note' },
    { name: 'chord', nameKey: 'command-chord', range: oneOf(Object.keys(CHORDS), 'major') },
    VELOCITY,
  ],
});

/** @param {CommandContext} context @returns {Command} */
export function create({ notes, source }) {
  return {
    run(phase, _value, { root, chord, velocity }) {
      const tones = CHORDS[/** @type {keyof typeof CHORDS} */ (chord)].map((semitones) => root + semitones);
      if (phase === 'begin') tones.forEach((note) => notes.hold('melody', note, source, velocity));
      if (phase === 'end') tones.forEach((note) => notes.letGo('melody', note, source));
    },
  };
}
