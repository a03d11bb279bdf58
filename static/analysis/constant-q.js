/**
 * A spectrum in musical pitch: one value a quarter tone, by the spectral
 * kernels of Brown and Puckette, "An efficient algorithm for the calculation
 * of a constant Q transform" (1992).
 *
 * A true constant Q would look a second back for its lowest notes; here the
 * low bands are a little wider than a quarter tone, as the ear's are
 * (Schörkhuber et al., "A Matlab toolbox for efficient perfect reconstruction
 * time-frequency transforms", 2014: B = a f + g). Each band looks at the newest
 * samples only, so high notes show at once.
 */
import { BINS, BINS_PER_OCTAVE, hertzOfMidi, midiOfBin } from './bands.js';
import { createFft } from './fft.js';

/** @import {Fft} from './fft.js' */

/** Of a quarter tone's width, the `a` above. */
const RELATIVE_WIDTH = 2 ** (1 / BINS_PER_OCTAVE) - 1;
/** The `g` above, hertz: the lowest band then sees 130 ms. */
const LEAST_WIDTH = 6.7;
/** Values of a kernel below this share of its largest are left out. */
const NEGLIGIBLE = 0.004;

/** @typedef {{first: number, re: Float64Array, im: Float64Array}} Kernel  its spectrum where it is not nothing */

/**
 * @param {{sampleRate: number, length: number}} options  length: of the spectrum that it is given, a power of two
 */
export function createConstantQ({ sampleRate, length }) {
  const kernels = kernelsFor(sampleRate, length);
  return {
    /**
     * @param {Float64Array} re  of the newest `length` samples, not windowed, `length` / 2 + 1 values
     * @param {Float64Array} im
     * @param {Float64Array} powers  BINS values, written; a sine at full scale is 1
     */
    fill(re, im, powers) {
      for (let bin = 0; bin < BINS; bin += 1) {
        const kernel = kernels[bin];
        powers[bin] = kernel ? powerOf(kernel, re, im) : 0;
      }
    },
  };
}

/** Those that were made, since to make them takes longer than many a picture. @type {Map<string, (Kernel|null)[]>} */
const made = new Map();

/** @param {number} sampleRate @param {number} length */
function kernelsFor(sampleRate, length) {
  const key = `${sampleRate} ${length}`;
  const known = made.get(key);
  if (known) return known;
  const fft = createFft(length);
  const kernels = Array.from({ length: BINS }, (_, bin) => makeKernel(fft, sampleRate, hertzOfMidi(midiOfBin(bin))));
  made.set(key, kernels);
  return kernels;
}

/** @param {Kernel} kernel @param {Float64Array} re @param {Float64Array} im */
function powerOf(kernel, re, im) {
  let [x, y] = [0, 0];
  for (let index = 0, bin = kernel.first; index < kernel.re.length; index += 1, bin += 1) {
    x += re[bin] * kernel.re[index] + im[bin] * kernel.im[index];
    y += im[bin] * kernel.re[index] - re[bin] * kernel.im[index];
  }
  return x * x + y * y;
}

/**
 * @param {Fft} fft @param {number} sampleRate @param {number} hertz
 * @returns {Kernel|null} null for what this sample rate cannot hold
 */
function makeKernel(fft, sampleRate, hertz) {
  const width = RELATIVE_WIDTH * hertz + LEAST_WIDTH;
  if (hertz + width > sampleRate / 2) return null;
  const count = Math.min(fft.size, Math.round(sampleRate / width));
  const [cosine, sine] = [new Float64Array(fft.size), new Float64Array(fft.size)];
  for (let index = 0; index < count; index += 1) {
    // The window's sum is count / 2; a sine of amplitude 1 then gives 1.
    const weight = ((1 - Math.cos((2 * Math.PI * (index + 0.5)) / count)) * 2) / count;
    const angle = (2 * Math.PI * hertz * index) / sampleRate;
    cosine[fft.size - count + index] = weight * Math.cos(angle);
    sine[fft.size - count + index] = weight * Math.sin(angle);
  }
  return trim(transform(fft, cosine, sine));
}

/**
 * Of cos + i sin, the positive frequencies, divided by the length for Parseval's sake.
 * @param {Fft} fft @param {Float64Array} cosine @param {Float64Array} sine
 */
function transform(fft, cosine, sine) {
  const half = fft.size / 2 + 1;
  const [a, b, c, d] = Array.from({ length: 4 }, () => new Float64Array(half));
  fft.forward(cosine, a, b);
  fft.forward(sine, c, d);
  for (let bin = 0; bin < half; bin += 1) {
    a[bin] = (a[bin] - d[bin]) / fft.size;
    b[bin] = (b[bin] + c[bin]) / fft.size;
  }
  return { re: a, im: b };
}

/** @param {{re: Float64Array, im: Float64Array}} whole @returns {Kernel} */
function trim({ re, im }) {
  const size = new Float64Array(re.length);
  let largest = 0;
  for (let bin = 0; bin < size.length; bin += 1) {
    size[bin] = Math.sqrt(re[bin] * re[bin] + im[bin] * im[bin]);
    largest = Math.max(largest, size[bin]);
  }
  const isSeen = (/** @type {number} */ value) => value >= largest * NEGLIGIBLE;
  const [first, last] = [size.findIndex(isSeen), size.findLastIndex(isSeen)];
  return { first, re: re.slice(first, last + 1), im: im.slice(first, last + 1) };
}
