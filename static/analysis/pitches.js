/**
 * The notes that sound together: the note whose partials explain most of the
 * spectrum is found, its share taken away, and the next looked for in the rest
 * (after Klapuri, "Multiple fundamental frequency estimation by summing
 * harmonic amplitudes", 2006). Notes an octave apart are often one to it.
 */
import { midiOfHertz } from './bands.js';

/** C2 to C7. */
const LOWEST = 36;
const HIGHEST = 96;
const PARTIALS = 12;
const HIGHEST_HERTZ = 6000;
const MOST_NOTES = 5;
/** Peaks softer than this beside the loudest are left out: -46 dB. */
const AUDIBLE = 10 ** (-46 / 20);
/** -70 dBFS. */
const QUIETEST = 10 ** (-70 / 20);
/** How far from its place a partial may lie, semitones; more for the high ones of stiff strings. */
const TOLERANCE = 0.4;
/** A further note must explain this share of what the first did. */
const WORTH = 0.28;
/** And this, where it lies on a partial of a note found before: a loud one is likelier than a second note. */
const WORTH_ON_PARTIAL = 0.62;
/** Of the partials above the note, semitones; the first is the note. */
const INTERVALS = Array.from({ length: PARTIALS }, (_, index) => 12 * Math.log2(index + 1));
const PARTIAL_INTERVALS = INTERVALS.slice(1);
const HIGHEST_PLACE = midiOfHertz(HIGHEST_HERTZ);
/** How much of a partial its note takes away; another note may share it. */
const TAKES = 0.92;

/** @typedef {{hertz: number, midi: number, weight: number, magnitude: number}} Peak  weight: loudness by ear */
/** @typedef {{midi: number, salience: number, own: {peak: Peak, number: number}[]}} Candidate */

/**
 * @param {Float64Array} magnitudes  of Hann-windowed samples; a sine at full scale is 1
 * @param {number} binHertz
 * @returns {{midi: number, confidence: number}[]}  low to high; midi with cents; empty when there is none
 */
export function pitchesOf(magnitudes, binHertz) {
  const peaks = peaksOf(magnitudes, binHertz);
  /** @type {{midi: number, salience: number}[]} */
  const found = [];
  while (found.length < MOST_NOTES) {
    const best = bestOf(peaks);
    if (!best || best.salience < WORTH * (found[0]?.salience ?? 0)) break;
    if (isWorthIt(best, found)) found.push(best);
    takeAway(best);
  }
  const most = found[0]?.salience ?? 1;
  return found
    .map(({ midi, salience }) => ({ midi, confidence: Math.min(1, salience / most) }))
    .sort((a, b) => a.midi - b.midi);
}

/** @param {Candidate} candidate @param {readonly {midi: number, salience: number}[]} found */
function isWorthIt(candidate, found) {
  const liesOn = (/** @type {number} */ midi) => found.some((note) => Math.abs(note.midi - midi) < 0.6);
  if (liesOn(candidate.midi)) return false;
  const onPartial = PARTIAL_INTERVALS.some((interval) => liesOn(candidate.midi - interval));
  return !onPartial || candidate.salience >= WORTH_ON_PARTIAL * found[0].salience;
}

/** @param {Float64Array} magnitudes @param {number} binHertz @returns {Peak[]} */
function peaksOf(magnitudes, binHertz) {
  const last = Math.min(magnitudes.length - 2, Math.floor(HIGHEST_HERTZ / binHertz));
  let loudest = 0;
  for (let bin = 4; bin <= last; bin += 1) loudest = Math.max(loudest, magnitudes[bin]);
  const least = Math.max(QUIETEST, loudest * AUDIBLE);
  const peaks = [];
  for (let bin = 4; bin <= last; bin += 1) {
    const [before, at, after] = [magnitudes[bin - 1], magnitudes[bin], magnitudes[bin + 1]];
    if (at < least || at < before || at <= after) continue;
    const [x, y, z] = [Math.log(before), Math.log(at), Math.log(after)];
    const hertz = (bin + (x - z) / (2 * (x - 2 * y + z) || 1)) * binHertz;
    peaks.push({ hertz, midi: midiOfHertz(hertz), weight: Math.sqrt(at / loudest), magnitude: at });
  }
  return peaks;
}

/** @param {readonly Peak[]} peaks @returns {Candidate|null} */
function bestOf(peaks) {
  /** @type {Candidate|null} */
  let best = null;
  for (let midi = LOWEST; midi <= HIGHEST; midi += 1) {
    const candidate = explain(midi, peaks);
    if (candidate && candidate.salience > (best?.salience ?? 0)) best = candidate;
  }
  return best;
}

/**
 * @param {number} note @param {readonly Peak[]} peaks
 * @returns {Candidate|null}  null when too little is there to call it that note
 */
function explain(note, peaks) {
  const own = [];
  let salience = 0;
  for (let number = 1; number <= PARTIALS; number += 1) {
    const place = note + INTERVALS[number - 1];
    if (place > HIGHEST_PLACE) break;
    const peak = nearest(peaks, place, TOLERANCE + 0.01 * number);
    // Without it it is none, whatever else there is.
    if (!peak && number === 1) return null;
    if (!peak) continue;
    own.push({ peak, number });
    salience += peak.weight / (1 + 0.35 * (number - 1));
  }
  return hasFundamental(own) ? { midi: exact(note, own), salience, own } : null;
}

/**
 * Without its fundamental, or both neighbours above, it is the ghost of other notes.
 * @param {readonly {peak: Peak, number: number}[]} own
 */
function hasFundamental(own) {
  const loudest = own.reduce((top, { peak }) => Math.max(top, peak.weight), 0);
  const weight = (/** @type {number} */ wanted) => own.find(({ number }) => number === wanted)?.peak.weight ?? 0;
  return (
    weight(1) > 0.25 * loudest ||
    (weight(2) > 0.25 * loudest && weight(3) > 0.25 * loudest && weight(1) > 0.08 * loudest)
  );
}

/** @param {readonly Peak[]} peaks @param {number} midi @param {number} tolerance */
function nearest(peaks, midi, tolerance) {
  /** @type {Peak|undefined} */
  let best;
  for (const peak of peaks) {
    // They go up.
    if (peak.midi >= midi + tolerance) break;
    if (peak.weight > 0.02 && Math.abs(peak.midi - midi) < tolerance && peak.weight > (best?.weight ?? 0)) best = peak;
  }
  return best;
}

/** @param {number} note @param {readonly {peak: Peak, number: number}[]} own */
function exact(note, own) {
  let [sum, weights] = [0, 0];
  for (const { peak, number } of own.filter((partial) => partial.number <= 4)) {
    sum += peak.weight ** 2 * (peak.midi - INTERVALS[number - 1]);
    weights += peak.weight ** 2;
  }
  return weights ? sum / weights : note;
}

/** A partial is taken away no more than its neighbours in the same note are loud. @param {Candidate} candidate */
function takeAway({ own }) {
  const before = own.map(({ peak }) => peak.weight);
  own.forEach(({ peak }, index) => {
    const around = Math.max(before[index - 1] ?? before[index], before[index + 1] ?? 0, index === 0 ? before[0] : 0);
    peak.weight = Math.max(peak.weight - TAKES * Math.max(around, 0.3 * before[index]), peak.weight * (1 - TAKES));
  });
}
