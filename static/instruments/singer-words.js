/** The singer's words: how they are read, what is said of them, and which syllable comes next. */
import { readWords, SPELLINGS } from '../audio/singer/spelling/index.js';
import { currentLanguage, t } from '../core/i18n.js';
import { LANGUAGES } from '../locales/index.js';

/** @import {SpellingCode} from '../audio/singer/spelling/index.js' */
/** @import {Prompt} from '../types.js' */

/** In the page's language, whichever that is. */
export const OF_THE_PAGE = 'page';

/** A setting is no longer, wherever it is kept. */
const MOST_CHARACTERS = 200;

/** @param {string} words */
export const canBeSung = (words) => [...words].length <= MOST_CHARACTERS && !/\p{Cc}|\p{Cs}/u.test(words);

/** What is sung where nothing is written. */
const WITHOUT_WORDS = 'la';

/** @param {string} chosen  singerLanguage @returns {SpellingCode} */
export const spellingFor = (chosen) =>
  SPELLINGS.find((code) => code === (chosen === OF_THE_PAGE ? currentLanguage() : chosen)) ?? SPELLINGS[0];

/** @param {string} code  singerLanguage */
export const languageWords = (code) =>
  code === OF_THE_PAGE
    ? t('singerLanguage-page')
    : (LANGUAGES.find((language) => language.code === code)?.name ?? code);

/**
 * Below the words, where they are typed.
 * @param {Readonly<Record<string, any>>} settings
 * @returns {string}
 */
export function sayWords({ singerWords, singerLanguage }) {
  const { syllables, unknown } = readWords(singerWords, spellingFor(singerLanguage));
  const count = t('singer-syllables', { count: syllables.length });
  const cannot = unknown.map((word) => t('singer-unknown', { word }));
  return [count, ...cannot, t('singer-can')].join(' ');
}

/**
 * Goes from syllable to syllable, and at the end begins again.
 * @param {{singerWords: string, singerLanguage: string}} settings
 */
export function makeLine({ singerWords, singerLanguage }) {
  let next = 0;
  /** @type {{code: SpellingCode, syllables: readonly string[]}|null} */
  let line = null;
  /** The page may speak another language by now. */
  const read = () => {
    const code = spellingFor(singerLanguage);
    if (line?.code === code) return line;
    const { syllables } = readWords(singerWords, code);
    line = { code, syllables: syllables.length ? syllables : [WITHOUT_WORDS] };
    next %= line.syllables.length;
    return line;
  };
  return {
    /** @returns {string} */
    take() {
      const { syllables } = read();
      const syllable = syllables[next];
      next = (next + 1) % syllables.length;
      return syllable;
    },
    /** @returns {Prompt} */
    coming() {
      const { syllables, code } = read();
      return { text: syllables[next], language: code };
    },
    spelling: () => SPELLINGS.indexOf(read().code),
  };
}
