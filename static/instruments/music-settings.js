/** In which key the music is: the same for every instrument that plays notes of a scale. */
import { noteName } from '../core/note-names.js';
import { oneOf, whole } from '../core/ranges.js';
import { SCALE_NAMES } from './scales.js';

const ROOTS = ['C', 'C♯ D♭', 'D', 'D♯ E♭', 'E', 'F', 'F♯ G♭', 'G', 'G♯ A♭', 'A', 'A♯ B♭', 'B'];

/** From middle C, in C major. */
export const MUSIC_SETTINGS = Object.freeze({
  scale: oneOf(SCALE_NAMES, 'major'),
  /** 0 (C) .. 11 (B). */
  root: oneOf([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11], 0),
  /** 4 begins with middle C. The highest key of all, 15 keys of B pentatonic from octave 5, is MIDI note 116. */
  octave: whole(1, 5, 4),
});

export const MUSIC_WORDS = Object.freeze({
  root: (/** @type {number} */ root) => ROOTS[root].split(' ').map(noteName).join(' / '),
});
