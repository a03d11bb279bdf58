/**
 * From frames to what a person would count: notes that were held long enough
 * to be heard as such, and strokes. Pure.
 */

/** @import {SoundFrame} from '../types.js' */
/** @typedef {{midi: number, fromMs: number, toMs: number}} Note */

/** A pitch has to be so sure, and to stay so long, to be a note. */
const SURE = 0.85;
const LEAST_NOTE_MS = 70;
/** A singer's wobble stays the same note within this many semitones. */
const SAME_NOTE = 0.65;
/** A breath in a note does not make it two. */
const LONGEST_BREATH_MS = 60;
/** Notes of a chord have to be there in this share of the frames. */
const MOST_OF_THE_TIME = 0.6;
const CHORD_CONFIDENCE = 0.35;

/**
 * @param {readonly SoundFrame[]} frames  oldest first
 * @returns {Note[]} one after the other; the same note struck again is another
 */
export function notesOf(frames) {
  /** @type {Note[]} */
  const notes = [];
  /** @type {Note|null} */
  let now = null;
  for (const { atMs, pitch, onset } of frames) {
    if (!pitch || pitch.confidence < SURE) continue;
    const goes = now && Math.abs(pitch.midi - now.midi) < SAME_NOTE && atMs - now.toMs < LONGEST_BREATH_MS;
    if (now && goes && !(onset && atMs - now.fromMs > LEAST_NOTE_MS)) {
      now.toMs = atMs;
      continue;
    }
    now = { midi: Math.round(pitch.midi), fromMs: atMs, toMs: atMs };
    notes.push(now);
  }
  return notes.filter(({ fromMs, toMs }) => toMs - fromMs >= LEAST_NOTE_MS);
}

/**
 * @param {readonly SoundFrame[]} frames
 * @returns {number[]} notes that sounded together nearly all the time, low to high; fewer than two: no chord
 */
export function chordOf(frames) {
  /** @type {Map<number, number>} */
  const counts = new Map();
  for (const { pitches } of frames) {
    for (const midi of new Set(
      pitches.filter(({ confidence }) => confidence >= CHORD_CONFIDENCE).map((pitch) => Math.round(pitch.midi)),
    )) {
      counts.set(midi, (counts.get(midi) ?? 0) + 1);
    }
  }
  return [...counts]
    .filter(([, count]) => count >= MOST_OF_THE_TIME * frames.length)
    .map(([midi]) => midi)
    .sort((a, b) => a - b);
}
