/** Spanish, as it is sung in most of America: c and z are s. */
import { divideBetween, maximalOnset, plain, read, rulesFrom, withoutDoubles } from './rules.js';

/** @import {Spelling} from './rules.js' */

/** i and u with another vowel are one syllable, unless they have the accent. */
const NUCLEUS =
  /(?<=q)u[eiéí]|(?<=g)u[eiéí]|[iuü]?[aeoáéó](?:[iuü]|y(?![aeiouáéíóú]))?|[iuü][iuüíú]?|[íú]|y(?![aeiouáéíóú])/gu;
const ONSET = /^(?:[bcdfghjklmnñpqrstvwxyz]|[pbcgf][lr]|[td]r|ch|ll|rr)$/u;

const RULES = rulesFrom({
  'qu(?=[eiéí])': 't',
  'gu(?=[eiéí])': 't',
  'gü(?=[eiéí])': 'tw',
  'c(?=[eiéí])': 's',
  'g(?=[eiéí])': 'h',
  ch: 'ts',
  ll: 'j',
  rr: 'l',
  '[iy](?=[aeouáéóú])': 'j',
  '[uü](?=[aeioáéíó])': 'w',
  '[aá]': 'a',
  '[eé]': 'e',
  '[iíy]': 'i',
  '[oó]': 'o',
  '[uúü]': 'u',
  '[cqkgpbvtd]': 't',
  '[rl]': 'l',
  m: 'm',
  ñ: 'nj',
  n: 'n',
  '[szç]': 's',
  '[jf]': 'h',
  w: 'w',
  x: 'ts',
});

const known = (/** @type {string} */ text) => plain(text, /[ñáéíóúü]/u);

/** @type {Spelling} */
export const es = {
  divide: (word) => divideBetween(known(word), NUCLEUS, maximalOnset(ONSET)),
  sounds: (syllable) => withoutDoubles(read(known(syllable), RULES)),
};
