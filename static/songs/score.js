/**
 * The one form that every song has, wherever it comes from: parts of notes in beats, the beats at which its bars begin,
 * and its tempi. Shipped tunes, takes and files of one's own all become one. Pure.
 */

import { clamp } from '../core/numbers.js';
import { readTune } from './tune.js';

/** @import {Song} from './index.js' */

/** syllable: sung on it, 'Twin-' where its word goes on @typedef {{note: number, velocity: number, atBeat: number, beats: number, syllable?: string}} ScoreNote */
/** @typedef {{name: string, program: number, isDrums: boolean, notes: readonly ScoreNote[]}} Part  its notes in their order */
/** @typedef {{atBeat: number, bpm: number}} Tempo */
/** As a file gives it: root 0 (C) .. 11 (B); kind: major, minor, diminished, augmented @typedef {{atBeat: number, root: number, kind: ''|'m'|'°'|'+'}} GivenChord */
/**
 * @typedef {Object} Score
 * @property {string} id
 * @property {string} title
 * @property {string} language  of the title; '' where nobody knows
 * @property {readonly Tempo[]} tempi  never empty, the first at 0
 * @property {readonly number[]} bars  the beats at which they begin, never empty
 * @property {number} beats  how long it is
 * @property {readonly Part[]} parts  never empty, each with notes
 * @property {number} mine  which of them the player plays
 * @property {readonly GivenChord[]} [chords]  in their order, where the file gives them
 */
/** What is played at one moment. @typedef {{notes: readonly number[], atBeat: number, beats: number, syllable?: string}} Step */

/** More than any song that somebody would play through; a symphony's movement has as many. */
export const MOST_NOTES = 20_000;
export const MOST_BARS = 4000;
/** So near in beats, what people play is one chord. */
export const TOGETHER = 0.1;
const USUAL_VELOCITY = 90;

/** @param {Song} song  one of those that are shipped @returns {Score} */
export function scoreOf(song) {
  const notes = readTune(song).flatMap(({ notes: together, ...sung }) =>
    together.map((note) => ({ note, velocity: USUAL_VELOCITY, ...sung })),
  );
  const beats = endOf(notes);
  // With a note after it, the first bar ends where that one begins.
  const upbeat = readTune({ tune: `${song.tune.split('|')[0]} C4` }).at(-1)?.atBeat ?? 0;
  return {
    id: song.id,
    title: song.title,
    language: song.language,
    tempi: [{ atBeat: 0, bpm: song.tempoBpm }],
    bars: barsOf([{ atBeat: upbeat, beats: song.beatsPerBar }], beats, upbeat < song.beatsPerBar ? [0] : [0, upbeat]),
    beats,
    parts: [{ name: '', program: 0, isDrums: false, notes }],
    mine: 0,
  };
}

/** @param {readonly ScoreNote[]} notes */
export const endOf = (notes) => notes.reduce((end, { atBeat, beats }) => Math.max(end, atBeat + beats), 0);

/**
 * @param {readonly {atBeat: number, beats: number}[]} metres  from where on each bar has so many beats; in their order
 * @param {number} end
 * @param {readonly number[]} [before]  bars that stand before the first of them
 * @returns {number[]}
 */
export function barsOf(metres, end, before = []) {
  const bars = new Set(before);
  metres.forEach(({ atBeat, beats }, index) => {
    const until = Math.min(end, metres[index + 1]?.atBeat ?? end);
    for (let at = atBeat; at < until && bars.size < MOST_BARS; at += beats) bars.add(at);
  });
  return bars.size ? [...bars] : [0];
}

/** @param {Score} score @param {number} semitones @returns {Score}  higher or lower as a whole, its drums as they are */
export function transposed(score, semitones) {
  if (semitones === 0) return score;
  const parts = score.parts.map((part) =>
    part.isDrums
      ? part
      : { ...part, notes: part.notes.map((each) => ({ ...each, note: clamp(each.note + semitones, 0, 127) })) },
  );
  const chords = score.chords?.map((chord) => ({ ...chord, root: (((chord.root + semitones) % 12) + 12) % 12 }));
  return { ...score, parts, ...(chords && { chords }) };
}

/** @param {Part} part @returns {Step[]}  the notes of each moment, the lowest first */
export function stepsOf({ notes }) {
  /** @type {{notes: number[], atBeat: number, beats: number, syllable?: string}[]} */
  const steps = [];
  for (const { note, atBeat, beats, syllable } of notes) {
    const last = steps.at(-1);
    if (last && atBeat - last.atBeat < TOGETHER) {
      if (!last.notes.includes(note)) last.notes.push(note);
      last.beats = Math.max(last.beats, beats);
      if (syllable) last.syllable ??= syllable;
    } else steps.push({ notes: [note], atBeat, beats, ...(syllable && { syllable }) });
  }
  for (const step of steps) step.notes.sort((a, b) => a - b);
  return steps;
}

/** Which part a player would want: the one that is sung, else the one that is highest on the whole, of those with pitches. @param {readonly Part[]} parts */
export function likelyMelody(parts) {
  const height = (/** @type {Part} */ { isDrums, notes }) =>
    isDrums ? -1 : notes.reduce((sum, { note }) => sum + note, 0) / notes.length;
  const sung = parts.findIndex(({ notes }) => notes.some(({ syllable }) => syllable));
  if (sung >= 0) return sung;
  const heights = parts.map(height);
  return heights.indexOf(Math.max(...heights));
}
