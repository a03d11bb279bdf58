/**
 * What a channel of the singer is told by MIDI's controllers, so that a take
 * has all of it: see docs/reference/instruments.md. Each has at 0 what the
 * singer does who was never told.
 */

/** MIDI 1.0: how much it trembles; at 64 by 15 cents, at 0 not at all. */
export const VIBRATO = 1;
export const VOLUME = 7;
export const EXPRESSION = 11;
/** General purpose controller 1: who sings the notes from here on, as VOICES of formants.js counts. */
export const VOICE = 16;
/** General purpose controller 2: how syllables are spelt, as SPELLINGS of spelling/index.js counts. */
export const SPELLING = 17;
/** Sound controller 1, "sound variation": the vowel, where no syllable is sung; 0 is a, 127 is u. */
export const VOWEL = 70;

const MOST = 127;

/** @param {number} place  0..1 from a to u */
export const vowelValue = (place) => Math.round(MOST * place);

/** @param {number} value  of the controller @param {number} vowels  how many there are */
export const vowelOf = (value, vowels) => (value / MOST) * (vowels - 1);
