/** What a note is called, by the naming that was chosen: C♯4, Cis4, Do♯4 or ♯1. */
import { t } from '../core/i18n.js';

const NATURALS = [0, null, 2, null, 4, 5, null, 7, null, 9, null, 11];
/** @type {Record<number, string>} */
const LETTERS = { 0: 'C', 2: 'D', 4: 'E', 5: 'F', 7: 'G', 9: 'A', 11: 'B' };
const SOLFEGE = /** @type {Record<number, string>} */ ({
  0: 'Do',
  2: 'Re',
  4: 'Mi',
  5: 'Fa',
  7: 'Sol',
  9: 'La',
  11: 'Si',
});
/** @type {Record<number, string>} */
const GERMAN = { ...LETTERS, 11: 'H' };
/** Of the scale of C, as in numbered notation (jianpu). @type {Record<number, string>} */
const NUMBERS = { 0: '1', 2: '2', 4: '3', 5: '4', 7: '5', 9: '6', 11: '7' };

const SPELLED = /** @type {Record<string, (natural: number, sharp: boolean) => string>} */ ({
  auto: (natural, sharp) => t(sharp ? 'note-sharp' : 'note-natural', { letter: LETTERS[natural] }),
  english: (natural, sharp) => LETTERS[natural] + (sharp ? '♯' : ''),
  // A raised B would be H; of the black keys German names one by its flat.
  german: (natural, sharp) => (sharp && natural === 9 ? 'B' : GERMAN[natural] + (sharp ? 'is' : '')),
  solfege: (natural, sharp) => SOLFEGE[natural] + (sharp ? '♯' : ''),
  numbers: (natural, sharp) => (sharp ? '♯' : '') + NUMBERS[natural],
});

/**
 * @param {number} midi  to the nearest semitone
 * @param {{octave?: boolean}} [options]  with the number of its octave (middle C: 4); numbers have none
 * @param {string} [naming]  of NOTE_NAMINGS; auto: as the page's language has it
 */
export function nameOfNote(midi, { octave = true } = {}, naming = 'auto') {
  const note = Math.round(midi);
  const tone = ((note % 12) + 12) % 12;
  const sharp = NATURALS[tone] === null;
  const name = SPELLED[naming](sharp ? tone - 1 : tone, sharp);
  return octave && naming !== 'numbers' ? name + (Math.floor(note / 12) - 1) : name;
}
