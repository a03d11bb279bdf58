/** English: modest rules, and a list of what is sung often and does not keep to them. */
import { WORDS } from './en-words.js';
import { divideBetween, maximalOnset, plain, read, rulesFrom, withoutDoubles } from './rules.js';

/** @import {Spelling} from './rules.js' */

/** Two vowels that are not one sound are two syllables: ra-di-o, li-on. A y before a vowel is a consonant. */
const NUCLEUS =
  /(?<=q)u[aeiou]+|(?<=[tcs])io(?=n)|eau|eye|[ao]y(?![aeiou])|ai|au|aw(?![aeiou])|ea|ee|ei|ey|eu|ew(?![aeiou])|ie(?!t)|oa|oe|oi|oo|ou|ow(?![aeiou])|ue|ui|[aeiou]|y(?![aeiou])/gu;
const ONSET =
  /^(?:[bcdfghjklmnpqrstvwyz]|[bcfgp][lr]|[dt]r|s[ckmnptlw]|s[ckpt][lr]|scr|spl|ch|sh|th|ph|wh|thr|shr|tw|dw|qu|kn|wr|gn)$/u;

/** Written, but no syllable of its own: home, loved, homes. */
const SILENT = /(?<=[aeiouy][^aeiouy]{1,3})(?:e|es|ed)$/u;
const SOUNDED = /(?:[^aeiouy]le|[td]ed|(?:[sxzcg]|ch|sh)es)$/u;

const RULES = rulesFrom({
  '[ts]ion': 'sen',
  igh: 'ai',
  eigh: 'ei',
  '[ao]ugh(?:t|$)': 'ot',
  tch: 'ts',
  sh: 's',
  ch: 'ts',
  '^rh': 'l',
  th: 's',
  ph: 'h',
  wh: 'w',
  ck: 't',
  ng: 'n',
  qu: 'tw',
  '^kn': 'n',
  '^wr': 'l',
  gh: '',
  mb$: 'm',
  eau: 'ju',
  'a[iy]': 'ei',
  'a[uw]': 'o',
  'ea|ee': 'i',
  'ei|ey$': 'i',
  'e[uw]': 'ju',
  '(?<=^[^aeiouy]{1,2})ie$': 'ai',
  ie: 'i',
  'oa|oe': 'o',
  'o[iy]': 'oi',
  oo: 'u',
  'o[uw]': 'au',
  'u[ei]': 'u',
  // The e at the end says how the vowel before sounds.
  'a(?=[^aeiouywxr]e[sd]?$)': 'ei',
  'i(?=[^aeiouywx]e[sd]?$)': 'ai',
  'y(?=[^aeiouywx]e[sd]?$)': 'ai',
  'o(?=[^aeiouywx]e[sd]?$)': 'o',
  'u(?=[^aeiouywx]e[sd]?$)': 'u',
  'e(?=[^aeiouywx]e[sd]?$)': 'i',
  '(?<=[aeiouy][^aeiouy]{1,3})e(?=[sd]?$)': '',
  '[eiu]r(?![aeiouy])': 'e',
  all: 'ol',
  '(?<=[aeiouy])r(?![aeiouy])': '',
  '(?<=^[^aeiouy]{1,3})y$': 'ai',
  '^i$': 'ai',
  '(?<=^[^aeiouy]{1,3})e$': 'i',
  'y(?=[aeiou])': 'j',
  a: 'a',
  e: 'e',
  '[iy]': 'i',
  o: 'o',
  u$: 'u',
  u: 'a',
  'c(?=[eiy])': 's',
  'j|g(?=[eiy])': 'ts',
  '[ckqgpbtd]': 't',
  x: 'ts',
  '[sz]': 's',
  '[lr]': 'l',
  m: 'm',
  n: 'n',
  '[fh]': 'h',
  '[vw]': 'w',
});

/** No accent is English. */
const known = (/** @type {string} */ text) => plain(text, /[^\s\S]/u);

/** Of "table" the l is the vowel, with the consonant before it; ng is one sound. */
const FINAL_LE = /[^aeiouy]les?$/u;
const fits = maximalOnset(ONSET);
/** @param {string} consonants */
const cut = (consonants) => (consonants === 'ng' ? 2 : fits(consonants));

/** @param {string} word */
function divide(word) {
  const letters = known(word);
  const le = letters.length > 4 ? (letters.match(FINAL_LE)?.[0] ?? '') : '';
  const silent = SOUNDED.test(letters) ? '' : (letters.match(SILENT)?.[0] ?? '');
  const syllables = divideBetween(letters.slice(0, letters.length - (le || silent).length), NUCLEUS, cut);
  return le ? [...syllables, le] : [...syllables.slice(0, -1), syllables[syllables.length - 1] + silent];
}

/** @param {string} syllable @param {boolean} isLast */
function sounds(syllable, isLast) {
  const letters = known(syllable).replace(/['’]/gu, '');
  const exception = WORDS.get(isLast ? letters : `${letters}-`);
  if (exception !== undefined) return exception;
  if (/^[^aeiouy]+les?$/u.test(letters)) return `${read(letters.replace(/les?$/u, ''), RULES)}ul`;
  return withoutDoubles(read(letters, RULES));
}

/** @type {Spelling} */
export const en = { divide, sounds };
