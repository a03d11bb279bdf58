/** Whether two sounds are heard as the same: how loud they are in each third of an octave, from moment to moment. */
import { createFft } from '../../../static/analysis/fft.js';
import { RATE } from './orchestra.js';

/** 85 ms. */
const SIZE = 2048;
const LOWEST_HERTZ = 65;
const OCTAVES = 7;
const PER_OCTAVE = 3;
/** What is so much softer than the loudest is heard by nobody beside it. */
const AUDIBLE_DB = 45;

const BAND_OF_BIN = Array.from({ length: SIZE / 2 + 1 }, (_, bin) =>
  Math.floor(PER_OCTAVE * Math.log2((bin * RATE) / SIZE / LOWEST_HERTZ)),
);
const fft = createFft(SIZE);
const [re, im] = [new Float64Array(SIZE / 2 + 1), new Float64Array(SIZE / 2 + 1)];
const seen = new Float64Array(SIZE);
const bell = Float64Array.from({ length: SIZE }, (_, at) => 0.5 - 0.5 * Math.cos((2 * Math.PI * at) / SIZE));

/** @param {Float32Array} samples @returns {number[][]}  dB, by moment and band */
function bandLevels(samples) {
  /** @type {number[][]} */
  const levels = [];
  for (let from = 0; from + SIZE <= samples.length; from += SIZE / 2) {
    for (let at = 0; at < SIZE; at += 1) seen[at] = bell[at] * samples[from + at];
    fft.forward(seen, re, im);
    const power = new Float64Array(PER_OCTAVE * OCTAVES);
    for (let bin = 1; bin < re.length; bin += 1) {
      const band = BAND_OF_BIN[bin];
      if (band >= 0 && band < power.length) power[band] += re[bin] ** 2 + im[bin] ** 2;
    }
    levels.push([...power].map((each) => 10 * Math.log10(each + 1e-12)));
  }
  return levels;
}

/**
 * @param {Float32Array} one @param {Float32Array} other
 * @returns {{worstDb: number, loudestDb: number}}  how far apart they are at most, where either is heard; the loudest of one
 */
export function difference(one, other) {
  const [levels, others] = [one, other].map(bandLevels);
  const loudestDb = Math.max(...levels.flat());
  const floor = Math.max(loudestDb, ...others.flat()) - AUDIBLE_DB;
  let worstDb = 0;
  levels.forEach((bands, moment) =>
    bands.forEach((level, band) => {
      const apart = Math.abs(Math.max(level, floor) - Math.max(others[moment][band], floor));
      worstDb = Math.max(worstDb, apart);
    }),
  );
  return { worstDb, loudestDb };
}
