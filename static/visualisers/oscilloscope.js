/** The air's movement itself: one smooth line for a flute, a ragged one for a drum, standing still however the sound turns. */
import { brushOf } from '../core/brush.js';
import { clamp } from '../core/numbers.js';
import { inks, toneColour } from './colours.js';
import { roughOf, SURE, unitOf } from './field.js';

/** @import {Scene, SoundFrame, Visualiser} from '../types.js' */

export const meta = Object.freeze({
  id: 'oscilloscope',
  nameKey: 'picture-oscilloscope',
  altKey: 'picture-oscilloscope-alt',
});

/** Samples shown at most; the rest is for finding where to begin. */
const SHOWN = 640;
/** A note must be left by so many semitones before it is drawn as another: a vibrato does not shake the picture. */
const LEFT_SEMITONES = 1;
/** A soft sound is drawn larger, up to so much. */
const MOST_GAIN = 6;
const SILENCE = new Float32Array(2);

/** @param {HTMLCanvasElement|OffscreenCanvas} canvas @returns {Visualiser} */
export function create(canvas) {
  const brush = brushOf(canvas);
  const samplesFor = makeWindow();
  let [width, height] = [1, 1];

  /** @param {Float32Array} samples @param {number} most  samples shown */
  const trace = (samples, most) => {
    const shown = Math.min(most, samples.length);
    const from = risingAt(samples, samples.length - shown);
    const gain = gainFor(samples);
    brush.beginPath();
    for (let index = 0; index < shown; index += 1) {
      const value = Math.max(-1, Math.min(1, samples[from + index] * gain));
      brush.lineTo((index / (shown - 1)) * width, height * (0.5 - 0.45 * value));
    }
  };

  /** @param {Scene} scene */
  const draw = (scene) => {
    const { ink, line } = inks(scene);
    const unit = unitOf(width, height);
    const { frame } = scene;
    const rough = roughOf(frame);
    const tone = frame?.pitch && frame.pitch.confidence > SURE ? toneColour(scene, frame.pitch.midi) : ink;
    brush.save();
    brush.lineJoin = brush.lineCap = 'round';
    brush.fillStyle = line;
    brush.fillRect(0, height / 2 - unit / 8, width, unit / 4);
    trace(frame?.waveform ?? SILENCE, samplesFor(frame));
    brush.strokeStyle = tone;
    if (!scene.forcedColours && rough < 1) {
      // Round corners of a broad line are slow to draw, and nobody sees them in a glow.
      brush.lineJoin = 'bevel';
      brush.globalAlpha = 0.22 * (1 - rough);
      brush.lineWidth = unit * 3.2;
      brush.stroke();
      brush.lineJoin = 'round';
    }
    // A noise goes everywhere at once: thin and faint, it is seen as a noise without glaring.
    brush.globalAlpha = scene.forcedColours ? 1 : 1 - 0.6 * rough;
    brush.lineWidth = unit * (0.9 - 0.6 * rough);
    brush.stroke();
    brush.restore();
  };
  return {
    draw,
    resize(wide, tall) {
      [width, height] = [wide, tall];
    },
    dispose() {},
  };
}

/**
 * A whole number of waves, so that they stand still while the pitch trembles;
 * more of them the higher the note is.
 */
function makeWindow() {
  let shownMidi = -Infinity;
  /** @param {SoundFrame|null} frame @returns {number}  samples */
  return (frame) => {
    if (!frame?.pitch || frame.pitch.confidence < SURE) return SHOWN;
    const { midi, hertz } = frame.pitch;
    if (Math.abs(midi - shownMidi) > LEFT_SEMITONES) shownMidi = midi;
    const waves = Math.max(2, Math.round(shownMidi / 12) - 1);
    return Math.max(2, Math.min(SHOWN, Math.round((waves * frame.sampleRate) / hertz)));
  };
}

/**
 * Where the wave rises through its middle most steeply, so that it stands still.
 * @param {Float32Array} samples
 * @param {number} most  the last place to begin at
 */
export function risingAt(samples, most) {
  let [best, steepest] = [0, 0];
  for (let index = 1; index <= most; index += 1) {
    const rise = samples[index + 3] - samples[index - 1];
    if (samples[index - 1] < 0 && samples[index] >= 0 && rise > steepest) [best, steepest] = [index, rise];
  }
  return best;
}

/** @param {Float32Array} samples */
function gainFor(samples) {
  let largest = 0;
  for (const sample of samples) largest = Math.max(largest, Math.abs(sample));
  return largest > 0 ? clamp(0.6 / largest, 1, MOST_GAIN) : 1;
}
