/**
 * A second voice, or a chord, with each tone: always of the scale that the
 * music is in, so it fits whatever is played. Pure.
 */
import { semitonesOf } from './scales.js';

/** So many tones has a scale with thirds and sixths of its own; others take those of major or minor. */
const WHOLE_SCALE = 7;
const MINOR_THIRD = 3;
const MAJOR_THIRD = 4;

const OCTAVE = 12;

/** Semitones that count as the interval, the likelier first. */
const THIRDS = [MAJOR_THIRD, MINOR_THIRD];
const FIFTHS = [7, 6, 8];
const SIXTHS = [9, 8];

/** @type {Readonly<Record<string, readonly (readonly number[])[]>>} */
const VOICES = { none: [], thirds: [THIRDS], sixths: [SIXTHS], chords: [THIRDS, FIFTHS] };

export const HARMONIES = Object.freeze(Object.keys(VOICES));

/** MIDI has no higher note. */
const HIGHEST = 127;

/**
 * @param {number} note  MIDI
 * @param {{harmony: string, scale: string, root: number}} music
 * @returns {number[]}  the note and what sounds with it, ascending
 */
export function harmonised(note, { harmony, scale, root }) {
  const voices = VOICES[harmony].map((interval) => {
    const fits = interval.find((semitones) => isOfScale(note + semitones, scale, root));
    return note + (fits ?? interval[0]);
  });
  return [note, ...voices].filter((each) => each <= HIGHEST);
}

/** @param {number} note @param {string} scale @param {number} root */
function isOfScale(note, scale, root) {
  // The white keys are those of C major, wherever they begin.
  const first = scale === 'white' ? 0 : root;
  return parentOf(scale).includes((((note - first) % OCTAVE) + OCTAVE) % OCTAVE);
}

/** @param {string} scale @returns {readonly number[]}  semitones of the seven tones that its harmony is made of */
function parentOf(scale) {
  const own = semitonesOf(scale);
  if (own.length === WHOLE_SCALE) return own;
  const isMinor = own.includes(MINOR_THIRD) && !own.includes(MAJOR_THIRD);
  return semitonesOf(isMinor ? 'minor' : 'major');
}
