/**
 * Where things are in a picture of sound: pitch upwards, time to the right,
 * the same for all pictures, so that they can lie over one another. Pure.
 */
import { clamp } from '../core/numbers.js';

/** @import {Scene, SoundFrame} from '../types.js' */

/** From G1 (49 Hz), below a cello's lowest string but one, to G8 (6.3 kHz), above a piccolo. */
export const LOWEST_MIDI = 31;
export const HIGHEST_MIDI = 115;
/** So much time is seen at once. */
export const WINDOW_MS = 8000;
/** Where now is, as a share of the width; right of it stand the names. */
export const NOW = 0.93;
/** Where nothing slides, so much of the window is left empty before the place that is written next. */
const GAP = 0.04;
/** 54 dB from silence to as loud as it gets: what a quiet room leaves of music. */
const RANGE_DB = 54;

/**
 * @param {number} midi
 * @param {number} height  pixels
 * @returns {number}  pixels from the top
 */
export const yOf = (midi, height) => height * (1 - (midi - LOWEST_MIDI) / (HIGHEST_MIDI - LOWEST_MIDI));

/** @param {number} midi */
export const isInField = (midi) => midi >= LOWEST_MIDI && midi <= HIGHEST_MIDI;

/** @param {number} hertz */
export const midiOf = (hertz) => (hertz > 0 ? 69 + 12 * Math.log2(hertz / 440) : LOWEST_MIDI);

/**
 * Time's place. It slides from right to left; with reduced motion it stands
 * still, and the writing goes round from left to right.
 * @param {number} atMs
 * @param {Pick<Scene, 'nowMs'|'reducedMotion'>} scene
 * @param {number} width  pixels
 * @returns {number}  pixels; NaN for what is not in the picture (any more)
 */
export function xOf(atMs, { nowMs, reducedMotion }, width) {
  const age = (nowMs - atMs) / WINDOW_MS;
  const span = width * NOW;
  if (!reducedMotion) return age > 1.05 ? NaN : span * Math.min(1, 1 - age);
  return age > 1 - GAP ? NaN : span * phaseOf(Math.min(atMs, nowMs));
}

/** How far the writing has come round. @param {number} atMs  @returns {number}  0..1 */
export const phaseOf = (atMs) => (((atMs % WINDOW_MS) + WINDOW_MS) % WINDOW_MS) / WINDOW_MS;

/**
 * How strong a sample is to the eye: its level in dB, evenly.
 * @param {number} peak  0..1 and above
 * @returns {number}  0..1
 */
export const strengthOf = (peak) => (peak > 0 ? clamp((20 * Math.log10(peak) + RANGE_DB) / RANGE_DB) : 0);

/** A pitch is drawn as one from this confidence on: a piano's is above it nine tenths of the time, a snare's never. */
export const SURE = 0.75;
/** From here on a sound is drawn as a noise. */
export const ROUGH = 0.35;

/**
 * How much of a noise a sound is to the eye: a piano string is noisy too, but has a clear pitch.
 * @param {SoundFrame|null} frame
 * @returns {number}  0 smooth .. 1 rough
 */
export function roughOf(frame) {
  const clear = frame?.pitch?.confidence ?? 0;
  return clamp((frame?.noisiness ?? 0) * (1 - clear ** 2) * 1.6);
}

/** A hundredth of the shorter side, never less than a pixel: lines are as thick on a projector as on a phone. */
export const unitOf = (/** @type {number} */ width, /** @type {number} */ height) =>
  Math.max(1, Math.min(width, height) / 100);
