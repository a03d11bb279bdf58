/**
 * Scales as MIDI notes with their proper names. Pure.
 *
 * A scale of seven tones uses each letter once (F major has a B♭, never an
 * A♯), so its names are spelled by letter first and accidental second.
 */

const LETTERS = 'CDEFGAB';
/** Semitones of the letters above C. */
const NATURALS = [0, 2, 4, 5, 7, 9, 11];
const ACCIDENTALS = /** @type {Record<number, string>} */ ({ [-1]: '♭', 0: '', 1: '♯' });

/** Which letter and accidental each root has in the key signature with the fewest accidentals. */
const MAJOR_ROOTS = ['C', 'D♭', 'D', 'E♭', 'E', 'F', 'F♯', 'G', 'A♭', 'A', 'B♭', 'B'];
const MINOR_ROOTS = ['C', 'C♯', 'D', 'E♭', 'E', 'F', 'F♯', 'G', 'G♯', 'A', 'B♭', 'B'];

/**
 * @typedef {Object} Scale
 * @property {readonly number[]} semitones  above the root, ascending, within one octave
 * @property {readonly number[]} letters  how many letters above the root's each tone is named
 * @property {readonly string[]} roots  names of the twelve roots
 */

/** @type {Readonly<Record<string, Scale>>} */
const SCALES = {
  major: { semitones: [0, 2, 4, 5, 7, 9, 11], letters: [0, 1, 2, 3, 4, 5, 6], roots: MAJOR_ROOTS },
  minor: { semitones: [0, 2, 3, 5, 7, 8, 10], letters: [0, 1, 2, 3, 4, 5, 6], roots: MINOR_ROOTS },
  pentatonic: { semitones: [0, 2, 4, 7, 9], letters: [0, 1, 2, 4, 5], roots: MAJOR_ROOTS },
  blues: { semitones: [0, 3, 5, 6, 7, 10], letters: [0, 2, 3, 4, 4, 6], roots: MINOR_ROOTS },
};

/** 'white' is the white keys from the root up, 'chromatic' every key. */
export const SCALE_NAMES = Object.freeze([...Object.keys(SCALES), 'white', 'chromatic']);

/** @param {string} scale  one of SCALE_NAMES @returns {number}  its tones within an octave */
export const tonesOfAnOctave = (scale) => SCALES[scale]?.semitones.length ?? (scale === 'white' ? NATURALS.length : 12);

/** @param {number} note */
export function isBlackKey(note) {
  return !NATURALS.includes(note % 12);
}

/**
 * @param {{scale: string, root: number, octave: number, keys: number}} wanted
 *   root 0 (C) .. 11 (B); octave 4 is the one that begins with middle C (MIDI 60)
 * @returns {{note: number, label: string}[]} ascending, `keys` of them
 * @throws {RangeError} when there is no such scale
 */
export function scaleNotes({ scale, root, octave, keys }) {
  if (!SCALE_NAMES.includes(scale))
    throw new RangeError(`scale must be one of ${SCALE_NAMES.join(', ')}, got ${scale}`);
  const lowest = 12 * (octave + 1) + root;
  const tones = SCALES[scale];
  if (!tones) return pianoKeys(lowest, keys, scale === 'white', MAJOR_ROOTS[root].includes('♭') || root === 5);
  return Array.from({ length: keys }, (_, index) => {
    const degree = index % tones.semitones.length;
    const note = lowest + 12 * Math.floor(index / tones.semitones.length) + tones.semitones[degree];
    return { note, label: spell(note, LETTERS.indexOf(tones.roots[root][0]) + tones.letters[degree]) };
  });
}

/**
 * @param {number} lowest
 * @param {number} keys
 * @param {boolean} whiteOnly
 * @param {boolean} flats  name black keys by the white key above, not below
 */
function pianoKeys(lowest, keys, whiteOnly, flats) {
  const notes = Array.from({ length: 2 * keys + 2 }, (_, index) => lowest + index);
  return notes
    .filter((note) => !whiteOnly || !isBlackKey(note))
    .slice(0, keys)
    .map((note) => ({ note, label: spell(note, nearestLetter(note, flats)) }));
}

/**
 * The letter of a white key, or of the white key beside a black one.
 * @param {number} note
 * @param {boolean} flats
 */
function nearestLetter(note, flats) {
  const tone = note % 12;
  return flats
    ? NATURALS.findIndex((natural) => natural >= tone)
    : NATURALS.findLastIndex((natural) => natural <= tone);
}

/**
 * Name a note by a letter, with at most one accidental; a double flat is
 * written as the simple note that it sounds like. The octave is the letter's:
 * B♯3 sounds like C4.
 * @param {number} note
 * @param {number} letter  0 (C) upwards, octaves ignored
 */
function spell(note, letter) {
  // Nearest of the letter's octaves: an accidental is never more than a few semitones.
  const shift = ((((note - NATURALS[letter % 7] + 6) % 12) + 12) % 12) - 6;
  if (!(shift in ACCIDENTALS)) return spell(note, nearestLetter(note, shift < 0));
  return `${LETTERS[letter % 7]}${ACCIDENTALS[shift]}${Math.floor((note - shift) / 12) - 1}`;
}
