/**
 * What a stretch of sound is, in a code and figures: only what was measured.
 * Which instrument it is nobody measured, so nothing says it. Pure.
 */
import { chordOf, notesOf } from './segments.js';

/** @import {SoundFrame} from '../types.js' */
/** @import {Note} from './segments.js' */

/**
 * @typedef {Object} Description
 * @property {'caption-silence'|'caption-note'|'caption-held'|'caption-chord'|'caption-rising'|'caption-falling'|'caption-melody'
 *   |'caption-beat'|'caption-stroke'|'caption-strokes'|'caption-noise'|'caption-sound'} code
 * @property {number[]} notes  MIDI, in the order heard; of a chord low to high
 * @property {'soft'|'medium'|'loud'|null} loudness
 * @property {'low'|'middle'|'high'|null} register  of what has no pitch
 * @property {number|null} bpm
 */

/** What is softer is silence to whoever listens. */
export const SILENT_LUFS = -55;
const SOFT_LUFS = -36;
const LOUD_LUFS = -20;
const LOW_HERTZ = 300;
const HIGH_HERTZ = 2000;
/** Strokes rather than notes: so noisy, where they begin. */
const NOISY = 0.45;
const HELD_MS = 1200;
/** A run of so many notes goes up or down. */
const LEAST_RUN = 3;
const LEAST_BEAT = 3;
/** As much sound as shows a chord, and as little of it as may. */
const CHORD_MS = 350;
/** A stroke shows what it is made of a moment after it began. */
const STROKE_MS = 60;

/**
 * @param {readonly SoundFrame[]} frames  since the last description, oldest first; at least one
 * @returns {Description}
 */
export function describe(frames) {
  const loudest = frames.reduce((top, { loudnessLufs }) => Math.max(top, loudnessLufs), -Infinity);
  if (loudest < SILENT_LUFS) return { code: 'caption-silence', notes: [], loudness: null, register: null, bpm: null };
  const loudness = loudest < SOFT_LUFS ? 'soft' : loudest > LOUD_LUFS ? 'loud' : 'medium';
  return { bpm: null, register: null, notes: [], ...whatOf(frames, loudest), loudness };
}

/** @param {readonly SoundFrame[]} frames @param {number} loudest @returns {Pick<Description, 'code'> & Partial<Description>} */
function whatOf(frames, loudest) {
  const strokes = strokesOf(frames);
  const notes = notesOf(frames);
  if (strokes.length > notes.length) return strokesAs(frames, strokes);
  const end = soundingEnd(frames, loudest);
  const noisy = middle(end.map(({ noisiness }) => noisiness)) >= NOISY;
  // In noise there are always some peaks that look like notes.
  const chord = noisy ? [] : chordOf(end);
  if (chord.length >= 2 && notes.length < LEAST_RUN) return { code: 'caption-chord', notes: chord };
  if (notes.length) return melody(notes);
  return {
    code: noisy ? 'caption-noise' : 'caption-sound',
    register: registerOf(middle(end.map(({ brightnessHertz }) => brightnessHertz))),
  };
}

/** @param {readonly number[]} values  at least one */
const middle = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

/** The last part that is not fading into silence. @param {readonly SoundFrame[]} frames @param {number} loudest */
function soundingEnd(frames, loudest) {
  const sounding = frames.filter(({ loudnessLufs }) => loudnessLufs > loudest - 15);
  const endMs = sounding[sounding.length - 1].atMs;
  return sounding.filter(({ atMs }) => atMs > endMs - CHORD_MS);
}

/** @param {readonly Note[]} notes @returns {Pick<Description, 'code'|'notes'>} */
function melody(notes) {
  const heard = notes.map(({ midi }) => midi);
  const steps = heard.slice(1).map((midi, index) => midi - heard[index]);
  if (heard.length === 1)
    return { code: notes[0].toMs - notes[0].fromMs > HELD_MS ? 'caption-held' : 'caption-note', notes: heard };
  if (heard.length >= LEAST_RUN && steps.every((step) => step > 0)) return { code: 'caption-rising', notes: heard };
  if (heard.length >= LEAST_RUN && steps.every((step) => step < 0)) return { code: 'caption-falling', notes: heard };
  return { code: 'caption-melody', notes: heard };
}

/** Onsets that begin noisily, and have no clear pitch. @param {readonly SoundFrame[]} frames */
function strokesOf(frames) {
  return frames.filter((frame, index) => {
    const { onset } = frame;
    if (!onset) return false;
    const begun = frames.slice(index).filter(({ atMs }) => atMs - onset.atMs < STROKE_MS);
    return begun.some(({ noisiness }) => noisiness >= NOISY);
  });
}

/** @param {readonly SoundFrame[]} frames @param {readonly SoundFrame[]} strokes @returns {Pick<Description, 'code'|'register'|'bpm'>} */
function strokesAs(frames, strokes) {
  const register = registerOf(middle(strokes.map(({ brightnessHertz }) => brightnessHertz)));
  const bpm = frames[frames.length - 1].tempoBpm;
  if (bpm && strokes.length >= LEAST_BEAT) return { code: 'caption-beat', register, bpm: Math.round(bpm) };
  return { code: strokes.length === 1 ? 'caption-stroke' : 'caption-strokes', register, bpm: null };
}

/** @param {number} hertz */
const registerOf = (hertz) => (hertz < LOW_HERTZ ? 'low' : hertz > HIGH_HERTZ ? 'high' : 'middle');
