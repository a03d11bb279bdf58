/**
 * Words: every visible string has a key in locales/*.ftl (Project Fluent).
 */
import { FluentBundle, FluentResource } from '../vendor/fluent.js';

/** One line a language; the file is locales/<code>.ftl. */
export const LANGUAGES = [{ code: 'en', name: 'English', direction: 'ltr' }];

/** @type {FluentBundle} */
let bundle;

/**
 * Load the words, in the first of the browser's languages that there is.
 * @param {readonly string[]} [wanted]
 */
export async function loadWords(wanted = navigator.languages) {
  const codes = wanted.map((tag) => tag.split('-')[0]);
  const language = LANGUAGES.find(({ code }) => codes.includes(code)) ?? LANGUAGES[0];
  const source = await fetch(new URL(`../locales/${language.code}.ftl`, import.meta.url));
  // The isolating marks around arguments would be read aloud by some screen readers.
  bundle = new FluentBundle(language.code, { useIsolating: false });
  bundle.addResource(new FluentResource(await source.text()));
  document.documentElement.lang = language.code;
  document.documentElement.dir = language.direction;
}

/**
 * @param {string} key  'start-button', or 'status-playing.help' for an attribute
 * @param {Record<string, string|number>} [values]
 * @returns {string}  the key itself, visibly, where a word is missing
 */
export function t(key, values) {
  const [id, attribute] = key.split('.');
  const message = bundle.getMessage(id);
  const pattern = attribute ? message?.attributes[attribute] : message?.value;
  return pattern ? bundle.formatPattern(pattern, values) : key;
}

/** @param {string} key */
export const hasWords = (key) => bundle.hasMessage(key);

/**
 * A file size in the units that people know from their downloads.
 * @param {number} bytes
 */
export function megabytes(bytes) {
  return new Intl.NumberFormat(document.documentElement.lang, { maximumFractionDigits: 1 }).format(bytes / 1e6);
}
