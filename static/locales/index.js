/**
 * The languages there are: one line a language, beside its folder <code>/.
 * Each bears its own name, so that whoever reads no other finds it.
 */

/** @typedef {{code: string, name: string, direction: 'ltr'|'rtl'}} Language */

/** English comes first: it is what a missing word falls back to. @type {readonly Language[]} */
export const LANGUAGES = Object.freeze([
  { code: 'en', name: 'English', direction: 'ltr' },
  { code: 'ar', name: 'العربية', direction: 'rtl' },
  { code: 'de', name: 'Deutsch', direction: 'ltr' },
  { code: 'es', name: 'Español', direction: 'ltr' },
]);

/**
 * @param {string} chosen  a code, or 'auto'
 * @param {readonly string[]} wanted  the browser's languages, best first: 'de-AT', 'en'
 * @returns {Language}  the chosen one, else the first wanted that there is, else English
 */
export function findLanguage(chosen, wanted) {
  const codes = [chosen, ...wanted.map((tag) => tag.split('-')[0].toLowerCase())];
  const found = codes.flatMap((code) => LANGUAGES.find((language) => language.code === code) ?? []);
  return found[0] ?? LANGUAGES[0];
}
