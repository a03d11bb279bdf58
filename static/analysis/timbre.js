/**
 * What a sound is like, whatever its pitch: how bright, and how noisy. By ear:
 * in bands that are equally wide in musical pitch, so that the many high
 * frequencies do not outweigh the few low ones.
 */
import { clamp } from '../core/numbers.js';
import { FLOOR_DB, hertzOfMidi, midiOfBin } from './bands.js';

/** What is so far below the loudest band has no part in it. */
const RANGE_DB = 50;
/** Bands below E2 are too wide to tell a tone from noise. */
const FIRST_TELLING_BAND = 32;
/** Log-flatness of a band spectrum: -40 dB for a sine, -3 dB for white noise. */
const TONE_DB = -30;
const NOISE_DB = -5;

/**
 * @param {Float32Array} decibels  a SoundFrame's spectrum
 * @returns {{brightnessHertz: number, noisiness: number}}  as in SoundFrame
 */
export function timbreOf(decibels) {
  const loudest = decibels.reduce((top, value) => Math.max(top, value), FLOOR_DB);
  if (loudest <= FLOOR_DB + RANGE_DB / 2) return { brightnessHertz: 0, noisiness: 0 };
  return { brightnessHertz: centroid(decibels, loudest), noisiness: flatness(decibels, loudest) };
}

/** @param {Float32Array} decibels @param {number} loudest */
function centroid(decibels, loudest) {
  let [sum, weights] = [0, 0];
  decibels.forEach((value, bin) => {
    if (value < loudest - RANGE_DB) return;
    const amplitude = 10 ** (value / 20);
    sum += amplitude * midiOfBin(bin);
    weights += amplitude;
  });
  return hertzOfMidi(sum / weights);
}

/**
 * The geometric mean of the bands' powers by the arithmetic one, in dB, over the
 * octaves that sound: a low drum is noise too, though it has no treble.
 * @param {Float32Array} decibels @param {number} loudest
 */
function flatness(decibels, loudest) {
  const telling = decibels.subarray(FIRST_TELLING_BAND);
  let [logs, powers] = [0, 0];
  telling.forEach((value) => {
    const heard = Math.max(value, loudest - RANGE_DB);
    logs += heard;
    powers += 10 ** (heard / 10);
  });
  const flat = logs / telling.length - 10 * Math.log10(powers / telling.length);
  return clamp((flat - TONE_DB) / (NOISE_DB - TONE_DB));
}
