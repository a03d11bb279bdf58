/**
 * Scales as MIDI notes with their proper names. Pure.
 *
 * A scale of seven tones uses each letter once (F major has a B♭, never an
 * A♯), so its names are spelled by letter first and accidental second.
 */

const LETTERS = 'CDEFGAB';
/** Semitones of the letters above C. */
const NATURALS = [0, 2, 4, 5, 7, 9, 11];
/** @type {Record<number, string>} */
const ACCIDENTALS = { [-1]: '♭', 0: '', 1: '♯' };

/** What a root is called where two names have equally many accidentals: as tuners show it. */
const USUAL_ROOTS = 'CCDEEFFGGABB';

/**
 * @typedef {Object} Scale
 * @property {readonly number[]} semitones  above the root, ascending, within one octave
 * @property {readonly number[]} letters  how many letters above the root's each tone is named
 * @property {string} [signature]  the scale by whose key signature the root is named, where not by its own accidentals
 */

const SEVEN = Object.freeze([0, 1, 2, 3, 4, 5, 6]);

/** In the order of a menu: the usual ones first. @type {Readonly<Record<string, Scale>>} */
const SCALES = {
  major: { semitones: [0, 2, 4, 5, 7, 9, 11], letters: SEVEN },
  minor: { semitones: [0, 2, 3, 5, 7, 8, 10], letters: SEVEN },
  pentatonic: { semitones: [0, 2, 4, 7, 9], letters: [0, 1, 2, 4, 5] },
  blues: { semitones: [0, 3, 5, 6, 7, 10], letters: [0, 2, 3, 4, 4, 6], signature: 'minor' },
  harmonicMinor: { semitones: [0, 2, 3, 5, 7, 8, 11], letters: SEVEN, signature: 'minor' },
  dorian: { semitones: [0, 2, 3, 5, 7, 9, 10], letters: SEVEN },
  phrygian: { semitones: [0, 1, 3, 5, 7, 8, 10], letters: SEVEN },
  lydian: { semitones: [0, 2, 4, 6, 7, 9, 11], letters: SEVEN },
  mixolydian: { semitones: [0, 2, 4, 5, 7, 9, 10], letters: SEVEN },
  locrian: { semitones: [0, 1, 3, 5, 6, 8, 10], letters: SEVEN },
  wholeTone: { semitones: [0, 2, 4, 6, 8, 10], letters: [0, 1, 2, 3, 4, 5] },
  /** Maqam Hijaz with its upper tetrachord Nahawand, in twelve equal semitones. */
  hijaz: { semitones: [0, 1, 4, 5, 7, 8, 10], letters: SEVEN },
  inSen: { semitones: [0, 1, 5, 7, 10], letters: [0, 1, 3, 4, 6] },
};

/** Scales of a piano's keys, named as they lie: by their tones within an octave from C. */
const ALL_TONES = Object.freeze([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);

/** The one whose tones the player chooses. */
export const OWN_SCALE = 'own';

/** 'white' is the white keys from the root up, 'chromatic' every key, 'own' the keys that were chosen. */
export const SCALE_NAMES = Object.freeze([...Object.keys(SCALES), 'white', 'chromatic', OWN_SCALE]);

/** The highest note of MIDI. */
const HIGHEST = 127;

/** @param {number} note */
export function isBlackKey(note) {
  return !NATURALS.includes(note % 12);
}

/**
 * @param {{scale: string, root: number, octave: number, keys: number, tones?: readonly number[]}} wanted
 *   root 0 (C) .. 11 (B); octave 4 is the one that begins with middle C (MIDI 60); tones of the scale 'own', likewise
 * @returns {{note: number, label: string}[]} ascending, `keys` of them; fewer where a scale of few tones leaves MIDI
 * @throws {RangeError} when there is no such scale
 */
export function scaleNotes({ scale, root, octave, keys, tones = ALL_TONES }) {
  if (!SCALE_NAMES.includes(scale))
    throw new RangeError(`scale must be one of ${SCALE_NAMES.join(', ')}, got ${scale}`);
  const lowest = 12 * (octave + 1) + root;
  if (!SCALES[scale]) return pianoKeys(lowest, keys, pianoTones(scale, tones), hasFlats(root));
  const { semitones, letters } = SCALES[scale];
  const rootLetter = letterOfRoot(scale, root);
  return Array.from({ length: keys }, (_, index) => {
    const degree = index % semitones.length;
    const note = lowest + 12 * Math.floor(index / semitones.length) + semitones[degree];
    return { note, label: spell(note, rootLetter + letters[degree]) };
  });
}

/** @param {string} scale  of SCALE_NAMES @returns {readonly number[]}  above its root; none for those of a piano's keys */
export const semitonesOf = (scale) => SCALES[scale]?.semitones ?? [];

/**
 * @param {string} scale  of SCALE_NAMES
 * @param {readonly number[]} [tones]  of the scale 'own'
 * @returns {number}  keys from a scale's first note to the same an octave higher
 */
export const octaveKeys = (scale, tones = ALL_TONES) =>
  1 + (SCALES[scale]?.semitones ?? pianoTones(scale, tones)).length;

/** @param {string} scale @param {readonly number[]} own */
function pianoTones(scale, own) {
  if (scale === OWN_SCALE) return own;
  return scale === 'white' ? NATURALS : ALL_TONES;
}

/**
 * The letter that gives a root the key signature with the fewest accidentals.
 * @param {string} scale @param {number} root
 * @returns {number}  0 (C) .. 6 (B)
 */
function letterOfRoot(scale, root) {
  const { semitones, letters } = SCALES[SCALES[scale].signature ?? scale];
  const accidentals = (/** @type {number} */ letter) =>
    semitones.reduce((sum, semitone, degree) => sum + Math.abs(shiftOf(root + semitone, letter + letters[degree])), 0);
  const [below, above] = [nearestLetter(root, false), nearestLetter(root, true)];
  const usual = LETTERS.indexOf(USUAL_ROOTS[root]);
  const others = [below, above].filter((letter) => letter !== usual);
  return others.find((letter) => accidentals(letter) < accidentals(usual)) ?? usual;
}

/** Whether a root's major scale is written with flats. @param {number} root */
const hasFlats = (root) =>
  SCALES.major.semitones.some((semitone, degree) => shiftOf(root + semitone, letterOfRoot('major', root) + degree) < 0);

/**
 * @param {number} lowest
 * @param {number} keys
 * @param {readonly number[]} tones  0 (C) .. 11 (B) of those that are played
 * @param {boolean} flats  name black keys by the white key above, not below
 */
function pianoKeys(lowest, keys, tones, flats) {
  return Array.from({ length: HIGHEST + 1 - lowest }, (_, index) => lowest + index)
    .filter((note) => tones.includes(note % 12))
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
  const shift = shiftOf(note, letter);
  if (!(shift in ACCIDENTALS)) return spell(note, nearestLetter(note, shift < 0));
  return `${LETTERS[letter % 7]}${ACCIDENTALS[shift]}${Math.floor((note - shift) / 12) - 1}`;
}

/**
 * Semitones of a note above the nearest of a letter's octaves: an accidental is never more than a few.
 * @param {number} note @param {number} letter
 */
const shiftOf = (note, letter) => ((((note - NATURALS[letter % 7] + 6) % 12) + 12) % 12) - 6;
