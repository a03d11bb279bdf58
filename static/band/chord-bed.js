/** How chords are played below a melody: which of their tones are struck with which sixteenth of a bar. Pure. */
import { STEPS_IN_BEAT } from './drum-pattern.js';

/** @import {Chord} from './chord-rows.js' */

/** bed: each bar once; beats: the lowest tone first, the others with the beats after it; arpeggio: one after the other. */
export const BED_STYLES = Object.freeze(/** @type {const} */ (['bed', 'beats', 'arpeggio']));
/** @typedef {(typeof BED_STYLES)[number]} BedStyle */

/** E2, from which on the lowest tone lies, and E3, from which on the others lie: below most melodies, and near each other. */
const LOWEST = 40;
const MIDDLE = 52;
const STEPS_OF_A_TONE = STEPS_IN_BEAT / 2;
/** Up and down again, of the three above the lowest. */
const TURN = Object.freeze([0, 1, 2, 1]);

/** @param {number} tone @param {number} from @returns {number}  the first note of that name from there on */
const firstFrom = (tone, from) => from + ((((tone - from) % 12) + 12) % 12);

/** @param {Chord} chord @returns {{bass: number, others: readonly number[]}}  MIDI, the others from low to high */
export const voicingOf = (chord) => ({
  bass: firstFrom(chord[0], LOWEST),
  others: chord.map((tone) => firstFrom(tone, MIDDLE)).sort((a, b) => a - b),
});

/** @param {readonly Chord[]} chords @returns {number[]}  every note that they may strike, each once */
export const notesOf = (chords) => [
  ...new Set(
    chords.flatMap((chord) => {
      const { bass, others } = voicingOf(chord);
      return [bass, ...others];
    }),
  ),
];

/**
 * @param {Chord} chord
 * @param {BedStyle} style
 * @param {number} step  of the bar, in sixteenths from 0
 * @returns {readonly number[]}
 */
export function struckAt(chord, style, step) {
  const { bass, others } = voicingOf(chord);
  if (style === 'bed') return step === 0 ? [bass, ...others] : [];
  if (style === 'beats') {
    if (step % STEPS_IN_BEAT) return [];
    return step === 0 ? [bass] : others;
  }
  if (step % STEPS_OF_A_TONE) return [];
  const place = step / STEPS_OF_A_TONE;
  const tone = others[TURN[place % TURN.length]];
  return step === 0 ? [bass, tone] : [tone];
}
