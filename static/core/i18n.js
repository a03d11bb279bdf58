/**
 * The page's words: every visible string has a key in locales/<code>/*.ftl.
 *
 * One language at a time, for the whole page. Whoever shows words asks `t` for
 * them each time, and listens to `onLanguageChange` to ask again. Each view
 * brings its own words, which come with it.
 */
import { findLanguage, LANGUAGES } from '../locales/index.js';
import { makeListeners } from './listeners.js';
import { pseudoText } from './pseudo-locale.js';
import { makeWords } from './words.js';

/** @import {Language} from '../locales/index.js' */
/** @import {Words} from './words.js' */

/** @type {Words} */
let words = makeWords(LANGUAGES[0], []);
/** Counts the choices, so that a slow download never undoes a later one. */
let choice = 0;
/** The views whose words are here, or on their way. @type {Set<string>} */
const views = new Set();
const changes = makeListeners();

/** The page shows nothing before it has words: English, if those of the language do not come. */
const PATIENCE_MS = 8000;

/** @param {string} code @param {string} view */
async function fetchSource(code, view) {
  const answer = await fetch(`/views/${view}/${code}.ftl`, { signal: AbortSignal.timeout(PATIENCE_MS) });
  if (!answer.ok) throw new Error(`${answer.url} answered ${answer.status}`);
  return answer.text();
}

/**
 * Speak another language from now on; the one of before stays where this fails.
 * @param {string} chosen  a code of locales/index.js, 'auto' for the browser's, 'pseudo' to find what is hard-coded
 * @param {{view?: string, wanted?: readonly string[], read?: typeof fetchSource}} [options]
 *   view: the one that the page opens with
 * @throws {Error} when its files cannot be had
 */
export async function loadWords(chosen, { view, wanted = navigator.languages, read = fetchSource } = {}) {
  const mine = ++choice;
  if (view !== undefined) views.add(view);
  const language = findLanguage(chosen, chosen === 'pseudo' ? [] : wanted);
  const next = makeWords(language, [], chosen === 'pseudo' ? { transform: pseudoText } : {});
  try {
    // Also those that are opened meanwhile.
    for (const each of views) next.add(await readAll(language, each, read));
  } catch (error) {
    // Of what is no longer wanted nobody needs to hear.
    if (mine === choice) throw error;
  }
  if (mine !== choice) return;
  words = next;
  changes.tell();
}

/**
 * The words of one more view, in the language of now and in each that is chosen later.
 * @param {string} view
 * @param {{read?: typeof fetchSource}} [options]
 * @throws {Error} when they cannot be had; they may be asked for again
 */
export async function addWords(view, { read = fetchSource } = {}) {
  const now = words;
  views.add(view);
  try {
    const sources = await readAll(now.language, view, read);
    // A language that was chosen meanwhile has brought them.
    if (words === now) words.add(sources);
  } catch (error) {
    views.delete(view);
    throw error;
  }
}

/**
 * @param {Language} language
 * @param {string} view
 * @param {typeof fetchSource} read
 * @returns {Promise<string[]>}  in the language, and in English, which stands in for a missing word
 */
function readAll({ code }, view, read) {
  return Promise.all([...new Set([code, LANGUAGES[0].code])].map((each) => read(each, view)));
}

/** For whatever shows words; gives back what ends it. */
export const onLanguageChange = changes.listen;

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
