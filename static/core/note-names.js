/** What a note is called in the player's language: C4 is Do4 in Spanish, B is H in German. */
import { t } from './i18n.js';

const KINDS = /** @type {Record<string, string>} */ ({ '': 'note-natural', '♯': 'note-sharp', '♭': 'note-flat' });

/**
 * @param {string} name  'C4', 'F♯', 'B♭3': as scales.js spells it
 * @returns {string}
 */
export function noteName(name) {
  const [, letter, accidental, octave] = /^([A-G])([♯♭]?)(-?\d*)$/.exec(name) ?? [];
  return letter ? t(KINDS[accidental], { letter }) + octave : name;
}

/**
 * @param {string} label  a Key's: a note, or the key of a drum's word
 * @returns {string}
 */
export const keyName = (label) => (label.startsWith('drum-') ? t(label) : noteName(label));
