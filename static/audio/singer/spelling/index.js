/**
 * Words to syllables, and syllables to the sounds that the singer can sing:
 * a e i o u m n l s, breath (h), a stop (t), and j and w. One file a language.
 * A syllable is read by itself, so a take's lyric is sung as it was played.
 */
import { ar } from './ar.js';
import { de } from './de.js';
import { en } from './en.js';
import { es } from './es.js';

/** @import {Spelling} from './rules.js' */

const LANGUAGES = Object.freeze({ en, de, es, ar });
/** @typedef {keyof typeof LANGUAGES} SpellingCode */

/** In the order of their number in controller 17. */
export const SPELLINGS = /** @type {readonly SpellingCode[]} */ (Object.freeze(Object.keys(LANGUAGES)));

/** What is sung for what cannot be read. */
const UNKNOWN = 'la';
/** Inside a word a syllable ends with it, as karaoke has it. */
export const GOES_ON = '-';
/** Characters of a syllable, and of the event that carries it. */
export const LONGEST = 40;

const LATIN = /^[\p{Script=Latin}\p{M}'’]+$/u;
const ARABIC = /^[\p{Script=Arabic}\p{M}]+$/u;
/** Whole words; and what somebody could mean to be sung: letters, digits, pictures. */
const SINGABLE = /[\p{L}\p{N}\p{Extended_Pictographic}]/u;

/**
 * The singer reads Latin and Arabic letters whatever the language is; in an Arabic text, Latin ones by the plainest rules.
 * @param {string} word @param {SpellingCode} code @returns {Spelling|null}
 */
function spellingOf(word, code) {
  if (ARABIC.test(word)) return ar;
  if (!LATIN.test(word)) return null;
  return LANGUAGES[code === 'ar' ? 'es' : code];
}

/** @param {string} text @param {SpellingCode} code @returns {string[]} */
function wordsOf(text, code) {
  const pieces = globalThis.Intl?.Segmenter
    ? [...new Intl.Segmenter(code, { granularity: 'word' }).segment(text)].map(({ segment }) => segment)
    : text.split(/[^\p{L}\p{M}\p{N}\p{Extended_Pictographic}'’]+/u);
  return pieces.filter((piece) => SINGABLE.test(piece));
}

/**
 * @typedef {Object} Words
 * @property {readonly string[]} syllables  as written; one that its word goes on after ends with '-'
 * @property {readonly string[]} unknown  words in a script that the singer cannot read: each is one syllable, 'la'
 */

/**
 * @param {string} text  words as they were typed
 * @param {SpellingCode} code
 * @returns {Words}
 */
export function readWords(text, code) {
  const words = wordsOf(text, code);
  const unknown = words.filter((word) => !spellingOf(word, code));
  return { syllables: words.flatMap((word) => syllablesOf(word, code)), unknown: [...new Set(unknown)] };
}

/** @param {string} word @param {SpellingCode} code @returns {string[]} */
function syllablesOf(word, code) {
  const letters = word.normalize('NFC');
  const lower = letters.toLowerCase();
  const spelling = lower.length === letters.length ? spellingOf(lower, code) : null;
  const lengths = spelling ? spelling.divide(lower).map(({ length }) => length) : [letters.length];
  let from = 0;
  const pieces = lengths.map((length, index) => {
    const to = index === lengths.length - 1 ? letters.length : from + length;
    const piece = letters.slice(from, to);
    from = to;
    return piece;
  });
  return pieces.map((piece, index) => cropped(piece) + (index < pieces.length - 1 ? GOES_ON : ''));
}

/** @param {string} piece */
const cropped = (piece) => [...piece].slice(0, LONGEST - 1).join('');

/**
 * @param {string} syllable  as written, with '-' where its word goes on
 * @param {SpellingCode} [code]
 * @returns {string}  its sounds; never empty
 */
export function soundsOf(syllable, code = 'en') {
  const isLast = !syllable.endsWith(GOES_ON);
  const letters = (isLast ? syllable : syllable.slice(0, -GOES_ON.length)).normalize('NFC').toLowerCase();
  const spelling = spellingOf(letters, code);
  return spelling?.sounds(letters, isLast) || UNKNOWN;
}
