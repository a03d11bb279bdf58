/**
 * How alike a stretch of sound is to itself, moved by every lag: McLeod and
 * Wyvill's normalised square difference, "A smarter way to find pitch" (2005),
 * computed through the spectrum; and that spectrum, which falls off on the way.
 */
import { createFft } from './fft.js';

/** -66 dB of full scale: the noise of a quiet room and microphone. */
const QUIETEST_POWER = 10 ** (-66 / 10);

/**
 * @typedef {Object} Likeness  overwritten by the next look
 * @property {Float64Array} curve  for each lag -1..1: 1 where the samples lie on themselves
 * @property {Float64Array} magnitudes  of the windowed samples, `length` + 1 values from 0 to half the sample rate
 */

/**
 * @param {number} length  samples of one look, a power of two
 * @returns {(samples: Float32Array) => Likeness|null}  null when it is too quiet to tell
 */
export function makeLikeness(length) {
  const fft = createFft(2 * length);
  const padded = new Float64Array(2 * length);
  const power = new Float64Array(2 * length);
  const re = new Float64Array(length + 1);
  const im = new Float64Array(length + 1);
  const likeness = { curve: new Float64Array(length), magnitudes: new Float64Array(length + 1) };
  return (samples) => {
    const energy = copyWithoutMean(samples, padded, length);
    if (!(energy / length > QUIETEST_POWER)) return null;
    fft.forward(padded, re, im);
    hannMagnitudes(re, im, likeness.magnitudes);
    // The power spectrum is even, so transforming it forwards gives the autocorrelation as well.
    for (let bin = 0; bin <= length; bin += 1) {
      power[bin] = re[bin] ** 2 + im[bin] ** 2;
      if (bin > 0 && bin < length) power[2 * length - bin] = power[bin];
    }
    fft.forward(power, re, im);
    normalise(likeness.curve, re, padded, energy);
    return likeness;
  };
}

/**
 * @param {Float32Array} samples @param {Float64Array} target @param {number} length
 * @returns {number} their energy without the mean
 */
function copyWithoutMean(samples, target, length) {
  const mean = samples.reduce((sum, sample) => sum + sample, 0) / length;
  let energy = 0;
  for (let index = 0; index < length; index += 1) {
    target[index] = samples[index] - mean;
    energy += target[index] ** 2;
  }
  return energy;
}

/**
 * A Hann window is three taps in the spectrum, two bins apart because of the padding.
 * @param {Float64Array} re @param {Float64Array} im @param {Float64Array} magnitudes  written
 */
function hannMagnitudes(re, im, magnitudes) {
  const last = re.length - 1;
  for (let bin = 2; bin <= last - 2; bin += 1) {
    const x = re[bin] / 2 - (re[bin - 2] + re[bin + 2]) / 4;
    const y = im[bin] / 2 - (im[bin - 2] + im[bin + 2]) / 4;
    magnitudes[bin] = Math.sqrt(x * x + y * y);
  }
}

/**
 * 2 r(lag) / m(lag): the energy m of what overlaps shrinks with the lag.
 * @param {Float64Array} curve  written
 * @param {Float64Array} correlation  times 2 * length
 * @param {Float64Array} samples @param {number} energy
 */
function normalise(curve, correlation, samples, energy) {
  const { length } = curve;
  let overlap = 2 * energy;
  for (let lag = 0; lag < length; lag += 1) {
    curve[lag] = overlap > 0 ? correlation[lag] / length / overlap : 0;
    overlap -= samples[lag] ** 2 + samples[length - 1 - lag] ** 2;
  }
}
