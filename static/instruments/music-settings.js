/** In which key the music is: the same for every instrument that plays notes of a scale. */
import { noteName } from '../core/note-names.js';
import { chosenOf, oneOf, someOf, whole } from '../core/ranges.js';
import { HARMONIES, harmonised } from './harmony.js';
import { isBlackKey, OWN_SCALE, SCALE_NAMES, scaleNotes } from './scales.js';

/** @import {ValuesOf} from '../core/ranges.js' */

const ROOTS = ['C', 'C♯ D♭', 'D', 'D♯ E♭', 'E', 'F', 'F♯ G♭', 'G', 'G♯ A♭', 'A', 'A♯ B♭', 'B'];
const TONES = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11];

/** A tone by both its names: 0 is C, 1 is C♯ / D♭. */
const toneName = (/** @type {number} */ tone) => ROOTS[tone].split(' ').map(noteName).join(' / ');

/** From middle C, in C major. */
export const MUSIC_SETTINGS = Object.freeze({
  scale: oneOf(SCALE_NAMES, 'major'),
  /** Only these are played in the scale 'own': 0 (C) .. 11 (B). */
  tones: someOf(TONES, [0, 2, 4, 7, 9]),
  /** 0 (C) .. 11 (B). */
  root: oneOf(TONES, 0),
  /** 4 begins with middle C. The highest key of all, 15 keys of B pentatonic from octave 5, is MIDI note 116. */
  octave: whole(1, 5, 4),
});

export const MUSIC_WORDS = Object.freeze({
  root: toneName,
  tones: (/** @type {string} */ tones) => chosenOf(tones).map(toneName).join(', '),
});

/** What there is nothing to choose about. @param {Readonly<Record<string, unknown>>} settings */
export const hidesTones = ({ scale }) => (scale === OWN_SCALE ? [] : ['tones']);

/** MIDI has no higher note. */
const HIGHEST = 127;

/** What is chosen of them. @typedef {Readonly<ValuesOf<typeof MUSIC_SETTINGS>>} MusicChoice */

/**
 * @param {MusicChoice} settings
 * @param {number} keys
 * @returns {{note: number, label: string}[]}  ascending, so many or as many as there are
 */
export const notesOf = ({ tones, ...settings }, keys) =>
  scaleNotes({ ...settings, tones: chosenOf(tones), keys }).filter(({ note }) => note <= HIGHEST);

/** For instruments of which each zone may sound more than one note. */
export const HARMONY_SETTINGS = Object.freeze({ ...MUSIC_SETTINGS, harmony: oneOf(HARMONIES, 'none') });

/**
 * @param {Readonly<ValuesOf<typeof HARMONY_SETTINGS>>} settings
 * @param {number} keys
 * @returns {{notes: readonly number[], label: string, dark: boolean}[]}  each with what sounds with it
 */
export const harmonisedTones = (settings, keys) =>
  notesOf(settings, keys).map(({ note, label }) => ({
    notes: harmonised(note, settings),
    label,
    dark: isBlackKey(note),
  }));
