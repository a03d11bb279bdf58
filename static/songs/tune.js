/**
 * A tune as it is written in a song's file: note names, each with the beats
 * that it lasts unless it is one, joined by + where they sound together, in
 * bars: 'C4 C4 G4 G4 | A4 A4 G4*2 | C4+E4*4'. '-' is a rest. A first bar that
 * is shorter is the upbeat, and the last one may lack as much. Pure.
 */

/** @import {Song} from './index.js' */

/** @typedef {{notes: readonly number[], atBeat: number, beats: number, syllable?: string}} TuneNote */

/** @type {Record<string, number>} */
const LETTERS = { C: 0, D: 2, E: 4, F: 5, G: 7, A: 9, B: 11, H: 11 };
/** @type {Record<string, number>} */
const ACCIDENTALS = { '': 0, '#': 1, '♯': 1, b: -1, '♭': -1 };
const NOTE = /^([A-H])([#♯b♭]?)(-1|\d)$/i;
const STEP = /^([^*]+)(?:\*(\d*\.?\d+))?$/;
const REST = '-';

/** @param {string} name  'C4', 'F♯3', 'Bb3' @returns {number|null}  MIDI */
export function readNote(name) {
  const [, letter, accidental, octave] = NOTE.exec(name) ?? [];
  if (!letter) return null;
  const note = 12 * (Number(octave) + 1) + LETTERS[letter.toUpperCase()] + ACCIDENTALS[accidental.toLowerCase()];
  return note >= 0 && note <= 127 ? note : null;
}

/** @param {string} names  'C4+E4' @param {string} tune */
function readNotes(names, tune) {
  return names.split('+').map((name) => {
    const note = readNote(name);
    if (note === null) throw new RangeError(`no note: ${name} in ${tune}`);
    return note;
  });
}

/**
 * Every note of a song, in order. The syllables of its words go to the notes one by one: 'Twin-', 'kle'.
 * @param {Pick<Song, 'tune'|'words'>} song
 * @returns {TuneNote[]}
 * @throws {RangeError} naming what cannot be read
 */
export function readTune({ tune, words = '' }) {
  const syllables = words.replaceAll('-', '- ').split(/\s+/).filter(Boolean);
  /** @type {TuneNote[]} */
  const notes = [];
  let atBeat = 0;
  for (const step of tune.split(/[\s|]+/).filter(Boolean)) {
    const [, names, length = '1'] = STEP.exec(step) ?? [];
    if (!names) throw new RangeError(`no step: ${step}`);
    const beats = Number(length);
    if (names !== REST) {
      const syllable = syllables[notes.length];
      notes.push({ notes: readNotes(names, tune), atBeat, beats, ...(syllable && { syllable }) });
    }
    atBeat += beats;
  }
  return notes;
}
