/** German. Between two vowels the last consonant goes to the second one; ch, sch, ck, ph and th are one. */
import { divideBetween, plain, read, rulesFrom, withoutDoubles } from './rules.js';

/** @import {Spelling} from './rules.js' */

const NUCLEUS = /(?<=q)u[aeiouäöü]|aa|ee|oo|ie|ei|ai|ey|ay|au|äu|eu|[aeiouäöüy]/gu;
const LAST = /(?:sch|ch|ck|ph|th|qu?|[^aeiouäöüy])$/u;

/** @param {string} consonants */
const cut = (consonants) => consonants.search(LAST) + Number(!consonants);

const RULES = rulesFrom({
  '^ch(?=[aouklr])': 't',
  sch: 's',
  chs: 'ts',
  ch: 'h',
  ck: 't',
  ph: 'h',
  th: 't',
  pf: 'th',
  qu: 'tw',
  ng: 'n',
  tz: 'ts',
  'ei|ai|ey|ay': 'ai',
  'eu|äu': 'oi',
  au: 'au',
  ieh: 'i',
  ie: 'i',
  '(?<=[aeiouäöüy])h': '',
  aa: 'a',
  ee: 'e',
  oo: 'o',
  // Without its r, as it is sung and spoken: "Mutter".
  er$: 'a',
  '(?<=[aeiouäöüy])r(?![aeiouäöüy])': '',
  a: 'a',
  '[eäö]': 'e',
  '[iüy]': 'i',
  o: 'o',
  u: 'u',
  '[sß]': 's',
  z: 'ts',
  x: 'ts',
  '[ckgpbtd]': 't',
  '[lr]': 'l',
  m: 'm',
  n: 'n',
  '[fvh]': 'h',
  w: 'w',
  j: 'j',
});

const known = (/** @type {string} */ text) => plain(text, /[äöüß]/u);

/** @type {Spelling} */
export const de = {
  divide: (word) => divideBetween(known(word), NUCLEUS, cut),
  sounds: (syllable) => withoutDoubles(read(known(syllable), RULES)),
};
