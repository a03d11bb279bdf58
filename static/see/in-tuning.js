/**
 * A frame as an ensemble hears it that is tuned otherwise: 69 is its A4, in
 * pitches and in the spectrum, so that names, lines and the notes that are
 * played agree. Hertz stay what they are. Pure.
 */

import { BINS, BINS_PER_OCTAVE, FLOOR_DB } from '../analysis/bands.js';
import { centsOf } from '../audio/tuning.js';

/** @import {SoundFrame} from '../types.js' */

/**
 * @param {SoundFrame} frame
 * @param {number} tuning  hertz of A4
 * @returns {SoundFrame}  the same one where nothing is tuned otherwise
 */
export function inTuning(frame, tuning) {
  const semitones = centsOf(tuning) / 100;
  if (semitones === 0) return frame;
  const { pitch, pitches, spectrum } = frame;
  return {
    ...frame,
    pitch: pitch && { ...pitch, midi: pitch.midi - semitones },
    pitches: pitches.map((each) => ({ ...each, midi: each.midi - semitones })),
    spectrum: moved(spectrum, (semitones * BINS_PER_OCTAVE) / 12),
  };
}

/** @param {Float32Array} spectrum @param {number} bins  by how much each band is taken from above */
function moved(spectrum, bins) {
  const at = (/** @type {number} */ bin) => (bin >= 0 && bin < BINS ? spectrum[bin] : FLOOR_DB);
  return Float32Array.from(spectrum, (_, bin) => {
    const from = Math.floor(bin + bins);
    const share = bin + bins - from;
    return share ? (1 - share) * at(from) + share * at(from + 1) : at(from);
  });
}
