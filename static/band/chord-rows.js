/** Rows of chords that very many songs are made of, a bar each, in whatever key. Pure. */
import { chordsInKey } from '../instruments/chord-progressions.js';

/** Pitch classes, 0 (C) .. 11 (B), the chord's own tone first. @typedef {readonly number[]} Chord */
/** label: 'C', 'Am', 'B°' @typedef {{chord: Chord, label: string}} NamedChord */

/** Their words are `bedRow-<name>`. @type {Readonly<Record<string, {scale: string, numerals: string}>>} */
const ROWS = Object.freeze({
  pop: { scale: 'major', numerals: 'I V vi IV' },
  three: { scale: 'major', numerals: 'I IV V I' },
  fifties: { scale: 'major', numerals: 'I vi IV V' },
  canon: { scale: 'major', numerals: 'I V vi iii IV I IV V' },
  blues: { scale: 'major', numerals: 'I I I I IV IV I I V IV I V' },
  jazz: { scale: 'major', numerals: 'ii V I I' },
  minor: { scale: 'minor', numerals: 'i VI III VII' },
  sad: { scale: 'minor', numerals: 'i iv v i' },
});

export const ROW_NAMES = Object.freeze(Object.keys(ROWS));

/** Which octave it is read in says nothing: of each tone only its name is kept. */
const ANY_OCTAVE = 4;

/** @param {{row: string, root: number}} wanted  root 0 (C) .. 11 (B) @returns {NamedChord[]}  a bar each */
export function chordsOfRow({ row, root }) {
  const { scale, numerals } = ROWS[row];
  return chordsInKey({ scale, numerals: numerals.split(' '), root, octave: ANY_OCTAVE }).map(({ notes, label }) => ({
    chord: notes.map((note) => note % 12),
    label,
  }));
}
