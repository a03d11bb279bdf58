/** The chords of a song as one more part of it, for whoever plays it with its band. Pure. */
import { findSound } from '../audio/sounds.js';
import { barAt } from '../songs/thin.js';
import { struckAt } from './chord-bed.js';
import { STEPS_IN_BEAT } from './drum-pattern.js';
import { chordAt, chordsOfScore } from './find-chords.js';

/** @import {Score, ScoreNote} from '../songs/score.js' */
/** @import {BedStyle} from './chord-bed.js' */
/** @import {TimedChord} from './find-chords.js' */

/** loudness: 0..1 @typedef {{style: BedStyle, sound: string, loudness: number}} Bed */

const LOUDEST = 100;

/** @param {Score} score @param {Bed} bed @returns {Score}  as it is where nothing of it has a pitch */
export function withChords(score, { style, sound, loudness }) {
  const chords = chordsOfScore(score);
  if (chords.length === 0) return score;
  const velocity = Math.max(1, Math.round(LOUDEST * loudness));
  const notes = lengthened(struckIn(score, chords, style), chords, score.beats, style);
  const part = { name: '', program: findSound(sound).program, isDrums: false };
  return { ...score, parts: [...score.parts, { ...part, notes: notes.map((note) => ({ ...note, velocity })) }] };
}

/**
 * Every chord begins anew, also one within a bar.
 * @param {Score} score @param {readonly TimedChord[]} chords @param {BedStyle} style
 */
function struckIn({ bars, beats }, chords, style) {
  /** @type {{note: number, atBeat: number}[]} */
  const struck = [];
  const all = Math.ceil(beats * STEPS_IN_BEAT);
  for (let count = 0; count < all; count += 1) {
    const atBeat = count / STEPS_IN_BEAT;
    const chord = chordAt(chords, atBeat - LITTLE);
    const begin = Math.max(bars[barAt(bars, atBeat - LITTLE)], chord.atBeat);
    const step = Math.round((atBeat - begin) * STEPS_IN_BEAT);
    for (const note of struckAt(chord.chord, style, step)) struck.push({ note, atBeat });
  }
  return struck;
}

/** What is asked where one begins counts as a little early there: here it does not. */
const LITTLE = 0.1;

/**
 * Those of a bed last until the next chord, the others until the next beat.
 * @param {readonly {note: number, atBeat: number}[]} struck
 * @param {readonly TimedChord[]} chords
 * @param {number} end
 * @param {BedStyle} style
 * @returns {Omit<ScoreNote, 'velocity'>[]}
 */
function lengthened(struck, chords, end, style) {
  return struck.map(({ note, atBeat }) => {
    const next = chords.find((chord) => chord.atBeat > atBeat + LITTLE)?.atBeat ?? end;
    return { note, atBeat, beats: Math.min(next - atBeat, style === 'bed' ? Infinity : 1) };
  });
}
