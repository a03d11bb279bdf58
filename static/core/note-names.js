/** What a note is called in the player's language: C4 is Do4 in Spanish, B is H in German. */
import { t } from './i18n.js';

const KINDS = /** @type {Record<string, string>} */ ({ '': 'note-natural', '♯': 'note-sharp', '♭': 'note-flat' });

const NOTE = /^([A-G])([♯♭]?)(-?\d*)$/;

/**
 * @param {string} name  'C4', 'F♯', 'B♭3': as scales.js spells it
 * @returns {string}
 */
export function noteName(name) {
  const [, letter, accidental, octave] = NOTE.exec(name) ?? [];
  return letter ? t(KINDS[accidental], { letter }) + octave : name;
}

/**
 * @param {string} label  a Key's: a note, or the key of its word
 * @returns {string}
 */
export const keyName = (label) => (NOTE.test(label) ? noteName(label) : t(label));
