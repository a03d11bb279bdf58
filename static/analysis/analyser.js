/**
 * Samples in, SoundFrames out: everything that is measured of a sound, once
 * for all who want it. Pure, and at home in a worker; times are the caller's.
 *
 * `add` must get every sample; `frame` may be called as often as somebody
 * looks. Nothing depends on how often that is.
 */
import { attackBefore } from './attack.js';
import { createDecimator, decimationOf } from './decimate.js';
import { createLoudnessMeter } from './loudness.js';
import { createOnsetFinder } from './onsets.js';
import { createPitchFinder } from './pitch.js';
import { pitchesOf } from './pitches.js';
import { createSides } from './sides.js';
import { createSpectrum } from './spectrum.js';
import { createTempoFinder } from './tempo.js';
import { timbreOf } from './timbre.js';

/** @import {SoundFrame} from '../types.js' */

/** @typedef {Omit<SoundFrame, 'atMs'|'onset'> & {onset: {strength: number, atSeconds: number}|null}} MeasuredFrame */

const WAVEFORM = 1024;
/** About this much sound is looked at for spectrum and chords, and half of it for the pitch. */
const SPECTRUM_SECONDS = 0.17;
/** A chord does not change more often than that. */
const CHORD_SECONDS = 0.02;
/** Where a beginning is looked for: as far back as its rise may have taken to show. */
const ATTACK_SECONDS = 0.045;
/** A converter that has reached its end. */
const FULL_SCALE = 0.999;

/** @param {number} deviceRate  samples a second that `add` gets */
export function createAnalyser(deviceRate) {
  const factor = decimationOf(deviceRate);
  const sampleRate = deviceRate / factor;
  const length = 2 ** Math.round(Math.log2(sampleRate * SPECTRUM_SECONDS));
  const decimators = [createDecimator(factor), createDecimator(factor)];
  const sides = createSides({ sampleRate, length });
  const loudness = createLoudnessMeter(sampleRate);
  const spectrum = createSpectrum({ sampleRate, length });
  const findPitch = createPitchFinder({ sampleRate, length: length / 2 });
  const onsets = createOnsetFinder();
  const tempo = createTempoFinder();
  let endSeconds = 0;
  let peak = 0;
  let chord = { atSeconds: -Infinity, pitches: /** @type {{midi: number, confidence: number}[]} */ ([]) };

  /** @param {Float32Array} decibels */
  const onsetAt = (decibels) => {
    const found = onsets.look(decibels, endSeconds);
    if (!found) return null;
    const atSeconds = endSeconds - attackBefore(sides.heard(Math.round(ATTACK_SECONDS * sampleRate)), sampleRate);
    tempo.add({ atSeconds, strength: found.strength });
    return { strength: found.strength, atSeconds };
  };

  return {
    sampleRate,
    /**
     * @param {readonly Float32Array[]} channels  one or two
     * @param {number} atSeconds  of the end of these samples
     */
    add(channels, atSeconds) {
      peak = channels.reduce(peakOf, peak);
      const blocks = channels.map((channel, index) => decimators[index](sound(channel)));
      sides.add(blocks);
      loudness.add(blocks);
      endSeconds = atSeconds;
    },
    /** @returns {MeasuredFrame} of the newest samples; its arrays are its own */
    frame() {
      const isChordDue = endSeconds - chord.atSeconds >= CHORD_SECONDS;
      const decibels = spectrum.look(sides.halves(), isChordDue);
      if (isChordDue) chord = { atSeconds: endSeconds, pitches: pitchesOf(spectrum.magnitudes(), spectrum.binHertz) };
      const onset = onsetAt(decibels);
      const frame = {
        atSeconds: endSeconds,
        sampleRate,
        waveform: sides.heard(WAVEFORM).slice(),
        spectrum: decibels,
        ...(sides.isStereo && { stereo: { left: sides.left(WAVEFORM).slice(), right: sides.right(WAVEFORM).slice() } }),
        loudnessLufs: loudness.lufs(),
        peak,
        clipped: peak >= FULL_SCALE,
        pitch: findPitch(sides.heard()),
        pitches: chord.pitches,
        onset,
        tempoBpm: tempo.bpm(endSeconds),
        ...timbreOf(decibels),
      };
      peak = 0;
      return frame;
    },
  };
}

/** @param {number} peak  so far @param {Float32Array} side */
function peakOf(peak, side) {
  for (let index = 0; index < side.length; index += 1) peak = Math.max(peak, Math.abs(side[index]));
  return peak;
}

/** A broken source must not poison the filters for ever. @param {Float32Array} side @returns {Float32Array} a copy */
function sound(side) {
  const whole = side.slice();
  for (let index = 0; index < whole.length; index += 1) if (!Number.isFinite(whole[index])) whole[index] = 0;
  return whole;
}
