/** Renders the singer as the audio thread does, in blocks of 128 samples, and measures what comes out. */
import { Singer } from '../../../static/audio/singer/engine.js';
import { VOICES } from '../../../static/audio/singer/formants.js';
import { syllableOf } from '../../../static/audio/singer/manners.js';

/** @import {SingerMessage} from '../../../static/audio/singer/engine.js' */
/** @import {VoiceKind} from '../../../static/audio/singer/formants.js' */

export const SAMPLE_RATE = 48000;
const BLOCK = 128;

/** @param {number} [sampleRate] */
export function openSinger(sampleRate = SAMPLE_RATE) {
  const singer = new Singer({ sampleRate });
  return {
    singer,
    hear: (/** @type {SingerMessage} */ message) => singer.hear(message),
    /** @param {number} seconds @returns {Float32Array} */
    listen(seconds) {
      const samples = new Float32Array(Math.ceil((seconds * sampleRate) / BLOCK) * BLOCK);
      for (let from = 0; from < samples.length; from += BLOCK) singer.process(samples.subarray(from, from + BLOCK));
      return samples;
    },
  };
}

/**
 * @param {number} note
 * @param {{voice?: string, sounds?: string|null, velocity?: number, channel?: number, tuning?: number}} [how]
 *   sounds: null: the vowel of the channel
 * @returns {SingerMessage}
 */
export const strike = (note, { voice = 'alto', sounds = 'a', velocity = 90, channel = 0, tuning = 440 } = {}) => ({
  type: 'note-on',
  channel,
  note,
  velocity,
  voice: VOICES.indexOf(/** @type {VoiceKind} */ (voice)),
  syllable: sounds === null ? null : syllableOf(sounds),
  tuning,
});

/** @param {number} note @returns {SingerMessage} */
export const letGo = (note) => ({ type: 'note-off', channel: 0, note });

/** @param {Partial<{bend: number, loudness: number, vowel: number, vibrato: number}>} controls @returns {SingerMessage} */
export const controlled = (controls) => ({
  type: 'channel',
  channel: 0,
  controls: { bend: 0, loudness: 1, vowel: 0, vibrato: 0, ...controls },
});

/** @param {Float32Array} samples */
export const effective = (samples) => Math.sqrt(samples.reduce((sum, sample) => sum + sample ** 2, 0) / samples.length);

/** @param {Float32Array} samples */
export const peakOf = (samples) => samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0);

/** From each sample to the next. @param {Float32Array} samples */
export const steps = (samples) => samples.subarray(1).map((each, index) => each - samples[index]);

/** @param {Float32Array} samples @param {number} from  seconds @param {number} to */
export const part = (samples, from, to) => samples.subarray(from * SAMPLE_RATE, to * SAMPLE_RATE);

/**
 * What there is of one frequency.
 * @param {Float32Array} samples @param {number} hertz @returns {number}  amplitude
 */
export function amplitudeAt(samples, hertz) {
  let [real, imaginary, weight] = [0, 0, 0];
  for (let index = 0; index < samples.length; index += 1) {
    const window = 1 - Math.cos((2 * Math.PI * index) / samples.length);
    const angle = (2 * Math.PI * hertz * index) / SAMPLE_RATE;
    real += window * samples[index] * Math.cos(angle);
    imaginary += window * samples[index] * Math.sin(angle);
    weight += window;
  }
  return (2 * Math.hypot(real, imaginary)) / weight;
}

/**
 * Hertz, from where the wave goes up through nothing: of a sound whose first partial is by far the strongest.
 * @param {Float32Array} samples
 */
export function crossingHertz(samples) {
  /** @type {number[]} */
  const at = [];
  for (let index = 1; index < samples.length; index += 1)
    if (samples[index - 1] < 0 && samples[index] >= 0)
      at.push(index - samples[index] / (samples[index] - samples[index - 1]));
  return ((at.length - 1) * SAMPLE_RATE) / (at[at.length - 1] - at[0]);
}

/** How much it is like itself a period later, -1..1. @param {Float32Array} samples @param {number} hertz */
export function likeItself(samples, hertz) {
  const period = Math.round(SAMPLE_RATE / hertz);
  const [early, late] = [samples.subarray(0, -period), samples.subarray(period)];
  const product = early.reduce((sum, each, index) => sum + each * late[index], 0);
  return product / (effective(early) * effective(late) * early.length);
}
