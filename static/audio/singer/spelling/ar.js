/**
 * Arabic, with short vowels or without: a consonant that has none written, and
 * stands before another one, is sung with an a. The last of a word has none.
 */

/** @import {Spelling} from './rules.js' */

/** @type {Readonly<Record<string, string>>} */
const CONSONANTS = {
  ...each('بتدضطكقگپ', 't'),
  ...each('سصزذظشژث', 's'),
  ...each('جچ', 'ts'),
  ...each('حخهف', 'h'),
  ...each('رل', 'l'),
  ...{ م: 'm', ن: 'n', و: 'w', ي: 'j', ی: 'j', غ: 't', ع: '', ء: '', ئ: '', ؤ: '', ک: 't', ة: '', ڤ: 'w' },
};
/** Written above and below letters: fatha, damma, kasra, and the same with an n. @type {Readonly<Record<string, string>>} */
const SHORT = {
  '\u064e': 'a',
  '\u064f': 'u',
  '\u0650': 'i',
  '\u064b': 'an',
  '\u064c': 'un',
  '\u064d': 'in',
  '\u0652': '',
};
/** Letters that are a long vowel after a consonant, or a vowel at the beginning. @type {Readonly<Record<string, string>>} */
const LONG = { ا: 'a', آ: 'a', أ: 'a', إ: 'i', ٱ: 'a', ى: 'a', و: 'u', ي: 'i', ی: 'i' };
const ALEFS = 'اآأإٱى';
/** Doubling, and what only lengthens or decorates. */
const IGNORED = /[\u0651\u0640\u0653-\u065f\u0670]/u;

/** @param {string} letters @param {string} sound @returns {Record<string, string>} */
function each(letters, sound) {
  return Object.fromEntries([...letters].map((letter) => [letter, sound]));
}

/** A letter with all that is written to it. @typedef {{written: string, consonant: string, vowel: string|null}} Unit  vowel: null where none is written */

/** @param {string} text @returns {Unit[]} */
function unitsOf(text) {
  /** @type {Unit[]} */
  const units = [];
  const letters = [...text];
  letters.forEach((letter, index) => {
    const last = units.at(-1);
    if (last && IGNORED.test(letter)) last.written += letter;
    else if (last && letter in SHORT) {
      last.written += letter;
      last.vowel = SHORT[letter];
    } else if (last && isLong(letter, letters[index + 1], last)) {
      last.written += letter;
      last.vowel ||= LONG[letter];
    } else if (ALEFS.includes(letter)) units.push({ written: letter, consonant: '', vowel: LONG[letter] });
    else if (letter in CONSONANTS) units.push({ written: letter, consonant: CONSONANTS[letter], vowel: null });
    else if (last) last.written += letter;
    else units.push({ written: letter, consonant: '', vowel: null });
  });
  return units;
}

/**
 * @param {string} letter @param {string|undefined} next @param {Unit} last
 * @returns {boolean}  it is the vowel of what is before it, and not a consonant
 */
function isLong(letter, next, { vowel, consonant, written }) {
  if (!(letter in LONG) || vowel === '') return false;
  if (ALEFS.includes(letter)) return vowel === null || vowel === 'a' || (vowel.endsWith('n') && letter === 'ا');
  const isFree = vowel === null || vowel === LONG[letter];
  const startsAnother = next !== undefined && (next in SHORT || ALEFS.includes(next) || next === 'ة');
  return isFree && !startsAnother && (consonant !== '' || vowel !== null || !ALEFS.includes(written[0]));
}

/** A unit that has a vowel, or gets one because another follows. @param {Unit} unit @param {number} index @param {readonly Unit[]} units */
const isSyllable = ({ vowel, written }, index, units) => {
  if (vowel !== null) return vowel !== '';
  // The article: al.
  if (index === 1 && written === 'ل' && 'اٱ'.includes(units[0].written) && units.length > 2) return false;
  if (written === 'ة') return false;
  return units.length === 1 || index < units.length - 1;
};

/** @param {string} word @returns {string[]} */
function divide(word) {
  /** @type {string[]} */
  const syllables = [];
  unitsOf(word.normalize('NFC')).forEach((unit, index, units) => {
    if (isSyllable(unit, index, units) || syllables.length === 0) syllables.push(unit.written);
    else syllables[syllables.length - 1] += unit.written;
  });
  return syllables;
}

/** @param {string} syllable @returns {string} */
function sounds(syllable) {
  const units = unitsOf(syllable.normalize('NFC'));
  const isVowelled = units.some(({ vowel }) => vowel);
  return units
    .map(({ consonant, vowel }, index) => {
      if (vowel !== null) return consonant + vowel;
      return consonant + (index === 0 && !isVowelled ? 'a' : '');
    })
    .join('');
}

/** @type {Spelling} */
export const ar = { divide, sounds };
