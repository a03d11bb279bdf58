/**
 * The page's words: every visible string has a key in locales/*.ftl.
 *
 * One language at a time, for the whole page. Whoever shows words asks `t` for
 * them each time, and listens to `onLanguageChange` to ask again.
 */
import { findLanguage, LANGUAGES } from '../locales/index.js';
import { pseudoText } from './pseudo-locale.js';
import { makeWords } from './words.js';

/** @import {Language} from '../locales/index.js' */
/** @import {Words} from './words.js' */

/** @type {Words} */
let words = makeWords(LANGUAGES[0], []);
/** Counts the wishes, so that a slow download never undoes a later choice. */
let wish = 0;
const changes = new EventTarget();

/** @param {string} code */
async function fetchSource(code) {
  const answer = await fetch(new URL(`../locales/${code}.ftl`, import.meta.url));
  if (!answer.ok) throw new Error(`${answer.url} answered ${answer.status}`);
  return answer.text();
}

/**
 * Speak another language from now on; the one of before stays where this fails.
 * @param {string} chosen  a code of locales/index.js, 'auto' for the browser's, 'pseudo' to find what is hard-coded
 * @param {{wanted?: readonly string[], read?: (code: string) => Promise<string>}} [options]
 * @throws {Error} when its file cannot be had
 */
export async function loadWords(chosen, { wanted = navigator.languages, read = fetchSource } = {}) {
  const mine = ++wish;
  const language = findLanguage(chosen, chosen === 'pseudo' ? [] : wanted);
  const codes = [...new Set([language.code, LANGUAGES[0].code])];
  const sources = await Promise.all(codes.map(read));
  if (mine !== wish) return;
  words = makeWords(language, sources, chosen === 'pseudo' ? { transform: pseudoText } : {});
  changes.dispatchEvent(new Event('change'));
}

/**
 * @param {() => void} listener
 * @returns {() => void}  stops it
 */
export function onLanguageChange(listener) {
  changes.addEventListener('change', listener);
  return () => changes.removeEventListener('change', listener);
}

/** @returns {Language} */
export const currentLanguage = () => words.language;

/**
 * @param {string} key  'start-button', or 'language.help' for an attribute
 * @param {Record<string, string|number>} [values]
 * @returns {string}  in English where the language has no such word; the key itself where there is none at all
 */
export const t = (key, values) => words.t(key, values);

/** @param {string} key */
export const hasWords = (key) => words.has(key);

/** @param {number} value  with the digits and the comma of the language */
export const formatNumber = (value) => words.number(value);

/** @param {number} fraction  0.5: '50%' */
export const percent = (fraction) => words.percent(fraction);

/** @param {Date} date  with the time of day */
export const formatDate = (date) => words.date(date);

/** @param {number} bytes  1_500_000: '1.5' */
export const megabytes = (bytes) => words.megabytes(bytes);
