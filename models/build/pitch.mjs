/**
 * How far a note is from where it should be, in cents: the average of its first
 * four partials over all of the note, by their strength. A sound that trembles
 * (a singer, a violin) has the pitch about which it trembles.
 *
 * Frequencies come from how far a partial's phase moves between two spectra
 * (J. L. Flanagan, R. M. Golden: Phase Vocoder, Bell System Technical Journal 45, 1966).
 */
import { createFft } from '../../static/analysis/fft.js';

const SIZE = 8192;
const HOP = 1024;
const PARTIALS = [1, 2, 3, 4];
/** No further from where a partial should be: beside it may lie another. */
const FAR_CENTS = 70;

export const A4 = 440;
export const hertzOf = (/** @type {number} */ midi) => A4 * 2 ** ((midi - 69) / 12);
const cents = (/** @type {number} */ ratio) => 1200 * Math.log2(ratio);

/**
 * @param {Float32Array} samples  of one note, from its beginning
 * @param {number} midi  which it should be
 * @param {number} sampleRate
 * @returns {number}  cents; NaN where there is nothing to measure
 */
export function centsOff(samples, midi, sampleRate) {
  const spectra = spectraOf(samples);
  let sum = 0;
  let weight = 0;
  for (let index = 1; index < spectra.length; index += 1)
    for (const partial of PARTIALS) {
      const wanted = hertzOf(midi) * partial;
      const found = strongest(spectra[index], wanted, sampleRate);
      if (!found) continue;
      const hertz = frequency(found.bin, spectra[index - 1], spectra[index], sampleRate);
      const off = cents(hertz / wanted);
      if (!(Math.abs(off) < FAR_CENTS)) continue;
      sum += off * found.power;
      weight += found.power;
    }
  return sum / weight;
}

/** @typedef {{re: Float64Array, im: Float64Array}} Spectrum */

const fft = createFft(SIZE);
const BELL = Float64Array.from({ length: SIZE }, (_, at) => 0.5 - 0.5 * Math.cos((2 * Math.PI * at) / SIZE));
const seen = new Float64Array(SIZE);

/** @param {Float32Array} samples @returns {Spectrum[]} */
function spectraOf(samples) {
  const count = Math.max(0, Math.floor((samples.length - SIZE) / HOP) + 1);
  return Array.from({ length: count }, (_, index) => {
    const [re, im] = [new Float64Array(SIZE / 2 + 1), new Float64Array(SIZE / 2 + 1)];
    for (let at = 0; at < SIZE; at += 1) seen[at] = BELL[at] * samples[index * HOP + at];
    fft.forward(seen, re, im);
    return { re, im };
  });
}

/**
 * @param {Spectrum} spectrum @param {number} hertz @param {number} sampleRate
 * @returns {{bin: number, power: number}|null}  null: silence
 */
function strongest({ re, im }, hertz, sampleRate) {
  const middle = (hertz * SIZE) / sampleRate;
  const far = Math.max(1, middle * (2 ** (FAR_CENTS / 1200) - 1));
  let best = null;
  for (let bin = Math.max(1, Math.floor(middle - far)); bin <= Math.min(Math.ceil(middle + far), SIZE / 2); bin += 1) {
    const power = re[bin] ** 2 + im[bin] ** 2;
    if (power > (best?.power ?? 1e-9)) best = { bin, power };
  }
  return best;
}

/** @param {number} bin @param {Spectrum} before @param {Spectrum} now @param {number} sampleRate */
function frequency(bin, before, now, sampleRate) {
  const moved = Math.atan2(now.im[bin], now.re[bin]) - Math.atan2(before.im[bin], before.re[bin]);
  const expected = (2 * Math.PI * bin * HOP) / SIZE;
  const turns = (moved - expected) / (2 * Math.PI);
  return ((bin + ((turns - Math.round(turns)) * SIZE) / HOP) * sampleRate) / SIZE;
}
