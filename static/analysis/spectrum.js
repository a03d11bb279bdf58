/** One transform for two pictures of it: in quarter tones, and as a Hann window shows its peaks. */
import { BINS, FLOOR_DB } from './bands.js';
import { createConstantQ } from './constant-q.js';
import { createFft } from './fft.js';

/** @param {{sampleRate: number, length: number}} options  length: samples of one look, a power of two */
export function createSpectrum({ sampleRate, length }) {
  const fft = createFft(length);
  const constantQ = createConstantQ({ sampleRate, length });
  const half = length / 2;
  const spectra = [0, 1].map(() => ({
    re: new Float64Array(half + 1),
    im: new Float64Array(half + 1),
    powers: new Float64Array(BINS),
  }));
  const magnitudes = new Float64Array(half + 1);
  let used = spectra;
  return {
    binHertz: sampleRate / length,
    /**
     * @param {readonly Float32Array[]} parts  one or two, whose energies are added
     * @param {boolean} all  the second as well; else as it was when it was looked at last
     * @returns {Float32Array} decibels, one value a band; a sine at full scale is 0
     */
    look(parts, all) {
      const fresh = all || parts.length !== used.length ? parts.length : 1;
      used = spectra.slice(0, parts.length);
      used.slice(0, fresh).forEach(({ re, im, powers }, index) => {
        fft.forward(parts[index], re, im);
        constantQ.fill(re, im, powers);
      });
      return toDecibels(used.map(({ powers }) => powers));
    },
    /** Of the last look; a sine at full scale is 1. @returns {Float64Array} overwritten by the next call */
    magnitudes() {
      magnitudes.fill(0);
      for (const { re, im } of used) addHann(re, im, magnitudes);
      for (let bin = 1; bin < half; bin += 1) magnitudes[bin] = (4 / length) * Math.sqrt(magnitudes[bin]);
      return magnitudes;
    },
  };
}

/** @param {readonly Float64Array[]} powers */
function toDecibels(powers) {
  const decibels = new Float32Array(BINS);
  for (let bin = 0; bin < BINS; bin += 1) {
    let power = Number.MIN_VALUE;
    for (const each of powers) power += each[bin];
    decibels[bin] = Math.max(FLOOR_DB, 10 * Math.log10(power));
  }
  return decibels;
}

/**
 * A Hann window is three taps in the spectrum.
 * @param {Float64Array} re @param {Float64Array} im @param {Float64Array} powers  added to
 */
function addHann(re, im, powers) {
  for (let bin = 1; bin < re.length - 1; bin += 1) {
    const x = re[bin] / 2 - (re[bin - 1] + re[bin + 1]) / 4;
    const y = im[bin] / 2 - (im[bin - 1] + im[bin + 1]) / 4;
    powers[bin] += x * x + y * y;
  }
}
