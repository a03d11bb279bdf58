/**
 * The pitch of one voice. How far the sound has to be moved to lie on itself
 * again gives the period, and how clear it is; its partials say which octave
 * that is, and where exactly. Autocorrelation alone reads the sampled piano
 * 16 cents sharp and the organ an octave low.
 */
import { createPartials } from './partials.js';
import { makeLikeness } from './similarity.js';

/** @import {Pitch} from '../types.js' */

/** A0, the lowest key of a piano, and a little above C8, its highest. */
const LOWEST_HERTZ = 27;
const HIGHEST_HERTZ = 4400;
/** The first peak that reaches this share of the highest is the period; a lower share finds octaves too high. */
const NEARLY = 0.9;
/** Below this the sound does not repeat itself: noise, or too many voices. */
const CLEAR = 0.5;
/** Partials closer together than so many bins cannot be told apart. */
const TELLING_BINS = 8;

/** @param {number} hertz */
export const midiOf = (hertz) => 69 + 12 * Math.log2(hertz / 440);

/**
 * @param {{sampleRate: number, length: number}} options  length: samples that one look covers, a power of two
 * @returns {(samples: Float32Array) => Pitch|null}  give it the newest `length` or more; the last ones are looked at
 */
export function createPitchFinder({ sampleRate, length }) {
  const look = makeLikeness(length);
  const shortest = Math.max(2, Math.floor(sampleRate / HIGHEST_HERTZ));
  const longest = Math.min(length * 0.75, Math.ceil(sampleRate / LOWEST_HERTZ));
  const binHertz = sampleRate / (2 * length);
  const telling = { lowest: TELLING_BINS * binHertz, highest: HIGHEST_HERTZ };
  return (samples) => {
    const likeness = look(samples.subarray(samples.length - length));
    const peak = likeness && firstHighPeak(likeness.curve, shortest, longest);
    if (!peak || peak.height < CLEAR) return null;
    const guess = sampleRate / peak.lag;
    const partials = createPartials(likeness.magnitudes, binHertz);
    const hertz = guess < telling.lowest ? guess : partials.exact(partials.octave(guess, telling));
    return { hertz, midi: midiOf(hertz), confidence: Math.min(1, peak.height) };
  };
}

/**
 * @param {Float64Array} curve
 * @param {number} shortest @param {number} longest  lags that a pitch can have
 * @returns {{lag: number, height: number}|null}
 */
function firstHighPeak(curve, shortest, longest) {
  const peaks = [];
  let from = 1;
  // Everything is like itself at lag 0: the first hill is none.
  while (from < longest && curve[from] > 0) from += 1;
  /** The highest of the hill that we are on. */
  let top = 0;
  for (let lag = from; lag <= longest; lag += 1) {
    if (curve[lag] > 0 && (!top || curve[lag] > curve[top])) top = lag;
    if (top && (curve[lag] <= 0 || lag === longest)) {
      if (top > shortest && top < longest) peaks.push(refine(curve, top));
      top = 0;
    }
  }
  const highest = peaks.reduce((height, peak) => Math.max(height, peak.height), 0);
  return peaks.find(({ height }) => height >= NEARLY * highest) ?? null;
}

/**
 * The top of the parabola through a peak and its neighbours.
 * @param {Float64Array} curve @param {number} lag
 */
function refine(curve, lag) {
  const [before, at, after] = [curve[lag - 1], curve[lag], curve[lag + 1]];
  const bend = before - 2 * at + after;
  const shift = bend < 0 ? (before - after) / (2 * bend) : 0;
  return { lag: lag + shift, height: at - ((before - after) * shift) / 4 };
}
