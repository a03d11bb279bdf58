/** What a note is called in the player's language: C4 is Do4 in Spanish, B is H in German. */
import { t } from './i18n.js';

const KINDS = /** @type {Record<string, string>} */ ({ '': 'note-natural', '♯': 'note-sharp', '♭': 'note-flat' });

/** A note with or without its octave, or a chord: 'Am' is minor, 'B°' diminished. */
const NOTE = /^([A-G])([♯♭]?)(m|°)?(-?\d*)$/;

/**
 * @param {string} name  'C4', 'F♯', 'B♭3', 'Am': as scales.js and chord-progressions.js spell it
 * @returns {string}
 */
export function noteName(name) {
  const [, letter, accidental, kind = '', octave] = NOTE.exec(name) ?? [];
  return letter ? t(KINDS[accidental], { letter }) + kind + octave : name;
}

/**
 * @param {string} label  a Key's: a note, or the key of its word, perhaps with a number: 'shape-field 3'
 * @returns {string}
 */
export function keyName(label) {
  if (NOTE.test(label)) return noteName(label);
  const [key, number] = label.split(' ');
  return number === undefined ? t(key) : t(key, { number });
}
