/** The languages' files as Fluent's own parser reads them. */
import { readdirSync, readFileSync } from 'node:fs';
import { FluentResource } from '../../../static/vendor/fluent.js';

const LOCALES = new URL('../../../static/locales/', import.meta.url);

/** @param {string} code @returns {string[]}  the names of its files, in their order */
export const filesOf = (code) => readdirSync(new URL(code, LOCALES)).sort();

/** @param {string} code @param {string} file */
export const readWords = (code, file) => readFileSync(new URL(`${code}/${file}`, LOCALES), 'utf8');

/** All words of a language. @param {string} code */
export const sourceOf = (code) =>
  filesOf(code)
    .map((file) => readWords(code, file))
    .join('\n');

/**
 * @typedef {Object} Word
 * @property {boolean} isMessage  it has a text of its own, not only attributes
 * @property {string[]} attributes
 * @property {string[]} variables
 * @property {{by: string, variants: string[]}[]} choices  each selection: the variable, and its variants
 */

/**
 * @param {string} source
 * @returns {Map<string, Word>}
 */
export function wordsOf(source) {
  const entries = /** @type {any[]} */ (new FluentResource(source).body);
  return new Map(
    entries.map((entry) => {
      const parts = [entry.value, ...Object.values(entry.attributes)].flatMap(flatten);
      return [
        entry.id,
        {
          isMessage: entry.value !== null,
          attributes: Object.keys(entry.attributes).sort(),
          variables: [...new Set(parts.filter(({ type }) => type === 'var').map(({ name }) => name))].sort(),
          choices: parts
            .filter(({ type }) => type === 'select')
            .map(({ selector, variants }) => ({
              by: selector.name,
              variants: variants.map((/** @type {any} */ { key }) => String(key.value)),
            })),
        },
      ];
    }),
  );
}

/** Every piece of a pattern, those within variants too. @param {any} pattern @returns {any[]} */
function flatten(pattern) {
  if (Array.isArray(pattern)) return pattern.flatMap(flatten);
  if (pattern === null || typeof pattern !== 'object') return [];
  const inside = [pattern.selector, ...(pattern.variants ?? []).map((/** @type {any} */ variant) => variant.value)];
  return [pattern, ...inside.flatMap(flatten)];
}
