/**
 * What the languages' spellings share: sounds by the longest spelling that
 * fits, and where a word is divided. Pure.
 *
 * @typedef {Object} Spelling
 * @property {(word: string) => string[]} divide  a word of lower-case letters into its syllables, as written
 * @property {(syllable: string, isLast: boolean) => string} sounds  of one of them; isLast: its word ends with it
 */

/** @typedef {readonly (readonly [RegExp, string])[]} Rules  each as a sticky expression; the first that fits counts */

/** @param {Record<string, string>} table  expressions and the sounds of what they fit, the longer first @returns {Rules} */
export const rulesFrom = (table) =>
  Object.entries(table).map(([spelling, sounds]) => /** @type {const} */ ([new RegExp(spelling, 'uy'), sounds]));

/** @param {string} text @param {Rules} rules @returns {string}  what no rule knows is left out */
export function read(text, rules) {
  let sounds = '';
  for (let at = 0; at < text.length; ) {
    const fits = rules.find(([spelling]) => {
      spelling.lastIndex = at;
      return spelling.test(text);
    });
    sounds += fits?.[1] ?? '';
    at = Math.max(at + 1, fits ? fits[0].lastIndex : 0);
  }
  return sounds;
}

/** Two of one consonant are sung once. @param {string} sounds */
export const withoutDoubles = (sounds) => sounds.replace(/([mnlsht])\1+/g, '$1');

/**
 * @param {string} word
 * @param {RegExp} nucleus  global: each vowel, or vowels, of one syllable
 * @param {(consonants: string) => number} cut  so many of the consonants between two vowels stay with the first
 * @returns {string[]}
 */
export function divideBetween(word, nucleus, cut) {
  const nuclei = [...word.matchAll(nucleus)].map((found) => ({ from: found.index, to: found.index + found[0].length }));
  const borders = nuclei.slice(1).map(({ from }, index) => {
    const { to } = nuclei[index];
    return to + cut(word.slice(to, from));
  });
  return [0, ...borders].map((from, index) => word.slice(from, borders[index]));
}

/**
 * As many consonants as can begin a word go to the second vowel.
 * @param {RegExp} onset  whole: what can begin a syllable
 * @returns {(consonants: string) => number}
 */
export const maximalOnset = (onset) => (consonants) => {
  for (let kept = 0; kept < consonants.length; kept += 1) if (onset.test(consonants.slice(kept))) return kept;
  return consonants.length;
};

/** Letters with an accent that a language does not know are read without. @param {string} text @param {RegExp} known */
export const plain = (text, known) =>
  [...text.normalize('NFC')]
    .map((letter) => (known.test(letter) ? letter : letter.normalize('NFD').replace(/\p{M}/gu, '')))
    .join('');
