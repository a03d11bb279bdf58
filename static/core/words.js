/**
 * One language's words, numbers and plurals (Project Fluent and Intl), with
 * English behind it for whatever is not translated yet. Pure: text in, text out.
 */
import { FluentBundle, FluentResource } from '../vendor/fluent.js';

/** @import {Language} from '../locales/index.js' */
/** @typedef {ReturnType<typeof makeWords>} Words */

/**
 * @param {Language} language
 * @param {readonly string[]} sources  contents of .ftl files: this language's, then what stands in for a missing word
 * @param {{transform?: (text: string) => string}} [options]  changes every piece of every message
 */
export function makeWords(language, sources, { transform } = {}) {
  // Marks around every argument would end up in names of takes and files; a
  // right-to-left language puts them where it needs them, around names.
  /** @type {FluentBundle[]} */
  const bundles = [];
  const add = (/** @type {readonly string[]} */ more) => {
    for (const [index, source] of more.entries()) {
      bundles[index] ??= new FluentBundle(language.code, { useIsolating: false, transform });
      bundles[index].addResource(new FluentResource(source));
    }
  };
  add(sources);
  const numbers = lazily(() => new Intl.NumberFormat(language.code, { maximumFractionDigits: 2 }));
  const percents = lazily(() => new Intl.NumberFormat(language.code, { style: 'percent' }));
  const dates = lazily(() => new Intl.DateTimeFormat(language.code, { dateStyle: 'medium', timeStyle: 'short' }));
  const sizes = lazily(() => new Intl.NumberFormat(language.code, { maximumFractionDigits: 1 }));

  return {
    language,

    /** Further files of the same languages, in the same order. */
    add,

    /**
     * @param {string} key  'start-button', or 'language.help' for an attribute
     * @param {Record<string, string|number>} [values]
     * @returns {string}  the key itself, visibly, where there is no word at all
     */
    t(key, values) {
      const [id, attribute] = key.split('.');
      for (const bundle of bundles) {
        const message = bundle.getMessage(id);
        const pattern = attribute ? message?.attributes[attribute] : message?.value;
        if (pattern) return bundle.formatPattern(pattern, values, []);
      }
      return key;
    },

    /** @param {string} key */
    has: (key) => bundles.some((bundle) => bundle.hasMessage(key)),

    /** @param {number} value */
    number: (value) => numbers().format(value),

    /** @param {number} fraction  0.5: '50%' */
    percent: (fraction) => percents().format(fraction),

    /** @param {Date} date  with the time of day */
    date: (date) => dates().format(date),

    /** @param {number} bytes  1_500_000: '1.5', the megabytes that people know from their downloads */
    megabytes: (bytes) => sizes().format(bytes / 1e6),
  };
}

/**
 * What is made when it is first asked for: to make a formatter takes milliseconds, and the page begins without.
 * @template T
 * @param {() => T} make
 */
function lazily(make) {
  /** @type {T|undefined} */
  let made;
  return () => (made ??= make());
}
