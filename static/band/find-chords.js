/**
 * Which chord goes with each bar of a song: those that its file gives, else found from its notes: first its key, then for each bar the chord that has most
 * of what sounds in it, where the usual chords of the key come first. Pure.
 */

/** @import {NamedChord} from './chord-rows.js' */
/** @import {GivenChord, Score, ScoreNote} from '../songs/score.js' */

/** @typedef {NamedChord & {atBeat: number}} TimedChord */
/** By pitch class, how long each sounds. @typedef {number[]} Weights */

const TONES = 12;
/** How much each tone above the first belongs to a key, after C. Krumhansl and E. Kessler (1982). */
const MAJOR = Object.freeze([6.35, 2.23, 3.48, 2.33, 4.38, 4.09, 2.52, 5.19, 2.39, 3.66, 2.29, 2.88]);
const MINOR = Object.freeze([6.33, 2.68, 3.52, 5.38, 2.6, 3.53, 2.54, 4.75, 3.98, 2.69, 3.34, 3.17]);

/** above: semitones above the key's first; liked: how much less of a bar's notes it needs @typedef {{above: number, minor: boolean, liked: number}} Candidate */

/** @type {readonly Candidate[]} */
const OF_MAJOR = Object.freeze([
  { above: 0, minor: false, liked: 0.2 },
  { above: 7, minor: false, liked: 0.16 },
  { above: 5, minor: false, liked: 0.14 },
  { above: 9, minor: true, liked: 0.04 },
  { above: 2, minor: true, liked: 0.03 },
  { above: 4, minor: true, liked: 0 },
]);
/** @type {readonly Candidate[]} */
const OF_MINOR = Object.freeze([
  { above: 0, minor: true, liked: 0.2 },
  { above: 7, minor: false, liked: 0.14 },
  { above: 5, minor: true, liked: 0.12 },
  { above: 3, minor: false, liked: 0.06 },
  { above: 8, minor: false, liked: 0.05 },
  { above: 10, minor: false, liked: 0.05 },
  { above: 7, minor: true, liked: 0.02 },
]);
/** What begins a bar counts more than what comes after it. */
const ON_THE_BEAT = 1.5;
const LOWEST_COUNTS = 1.3;
/** Two chords in a bar where they fit so much better than one. */
const WORTH_TWO = 0.2;
const LEAST_TO_SPLIT = 4;
/** Where a song ends says so much of its key. */
const COMES_HOME = 0.25;
/** It stays with a chord rather than change it for nothing. */
const STAYS = 0.03;
const NAMES = Object.freeze({
  sharp: ['C', 'C♯', 'D', 'D♯', 'E', 'F', 'F♯', 'G', 'G♯', 'A', 'A♯', 'B'],
  flat: ['C', 'D♭', 'D', 'E♭', 'E', 'F', 'G♭', 'G', 'A♭', 'A', 'B♭', 'B'],
});
/** Major keys whose signature has flats; of a minor one, its major three semitones above. */
const FLAT_KEYS = Object.freeze([5, 10, 3, 8, 1]);

/** @param {Score} score @returns {TimedChord[]}  in their order, the first at the beginning; empty where nothing has a pitch */
export function chordsOfScore({ parts, bars, beats, chords: given = [] }) {
  const notes = parts.filter(({ isDrums }) => !isDrums).flatMap((part) => part.notes);
  if (notes.length === 0) return [];
  const key = keyOf(weigh(notes, 0, beats), lastTone(notes));
  const names = NAMES[FLAT_KEYS.includes(key.minor ? (key.root + 3) % TONES : key.root) ? 'flat' : 'sharp'];
  if (given.length)
    return given.map((chord, index) => ({ atBeat: index ? chord.atBeat : 0, ...givenAs(chord, names) }));
  const candidates = (key.minor ? OF_MINOR : OF_MAJOR).map((each) => ({
    ...each,
    root: (key.root + each.above) % TONES,
  }));
  /** @type {TimedChord[]} */
  const found = [];
  let last = candidates[0];
  bars.forEach((atBeat, index) => {
    const end = bars[index + 1] ?? Math.max(beats, atBeat + 1);
    for (const span of spansOf(notes, atBeat, end, candidates)) {
      last = bestOf(weigh(notes, span.from, span.to), candidates, last)?.candidate ?? last;
      found.push({ atBeat: span.from, ...named(last, names) });
    }
  });
  return found;
}

/** The whole bar, or its halves where each has a chord that fits it much better. @param {readonly ScoreNote[]} notes @param {number} from @param {number} to @param {readonly (Candidate & {root: number})[]} candidates */
function spansOf(notes, from, to, candidates) {
  const whole = [{ from, to }];
  const middle = (from + to) / 2;
  if (to - from < LEAST_TO_SPLIT) return whole;
  const fit = (/** @type {number} */ begin, /** @type {number} */ end) =>
    bestOf(weigh(notes, begin, end), candidates)?.fit ?? 0;
  const halves = (fit(from, middle) + fit(middle, to)) / 2;
  return halves > fit(from, to) + WORTH_TWO
    ? [
        { from, to: middle },
        { from: middle, to },
      ]
    : whole;
}

/**
 * @param {readonly ScoreNote[]} notes
 * @param {number} from
 * @param {number} to
 * @returns {Weights}
 */
function weigh(notes, from, to) {
  const weights = Array(TONES).fill(0);
  let lowest = Infinity;
  for (const { note, atBeat, beats } of notes) {
    const within = Math.min(to, atBeat + beats) - Math.max(from, atBeat);
    if (within <= 0) continue;
    lowest = Math.min(lowest, note);
    weights[note % TONES] += within * (Math.abs(atBeat - from) < 0.1 ? ON_THE_BEAT : 1);
  }
  if (lowest < Infinity) weights[lowest % TONES] *= LOWEST_COUNTS;
  return weights;
}

/** The lowest of those that end last: songs come home. @param {readonly ScoreNote[]} notes */
function lastTone(notes) {
  const end = notes.reduce((latest, { atBeat }) => Math.max(latest, atBeat), 0);
  return notes.reduce((low, { note, atBeat }) => (atBeat > end - 0.1 ? Math.min(low, note) : low), Infinity) % TONES;
}

/** @param {Weights} weights @param {number} home  a tone that its first is likely to be @returns {{root: number, minor: boolean}} */
function keyOf(weights, home) {
  const keys = Array.from({ length: 2 * TONES }, (_, index) => ({ root: index % TONES, minor: index >= TONES }));
  const like = (/** @type {{root: number, minor: boolean}} */ { root, minor }) =>
    (root === home ? COMES_HOME : 0) +
    correlation(
      weights,
      weights.map((_, tone) => (minor ? MINOR : MAJOR)[(tone - root + TONES) % TONES]),
    );
  return keys.reduce((best, key) => (like(key) > like(best) ? key : best));
}

/** @param {readonly number[]} one @param {readonly number[]} other */
function correlation(one, other) {
  const mean = (/** @type {readonly number[]} */ all) => all.reduce((sum, each) => sum + each, 0) / all.length;
  const [a, b] = [one, other].map((all) => all.map((each) => each - mean(all)));
  const dot = (/** @type {number[]} */ x, /** @type {number[]} */ y) =>
    x.reduce((sum, each, index) => sum + each * y[index], 0);
  return dot(a, b) / Math.sqrt(dot(a, a) * dot(b, b) || 1);
}

/**
 * @template {Candidate & {root: number}} C
 * @param {Weights} weights
 * @param {readonly C[]} candidates
 * @param {C} [last]
 * @returns {{candidate: C, fit: number}|null}  null: nothing sounds
 */
function bestOf(weights, candidates, last) {
  const all = weights.reduce((sum, each) => sum + each, 0);
  if (all === 0) return null;
  const fits = candidates.map((candidate) => {
    const inIt = tonesOf(candidate).reduce((sum, tone) => sum + weights[tone], 0) / all;
    return { candidate, fit: inIt + candidate.liked + (candidate === last ? STAYS : 0) };
  });
  return fits.reduce((best, each) => (each.fit > best.fit ? each : best));
}

/** @param {{root: number, minor: boolean}} chord */
const tonesOf = ({ root, minor }) => [root, (root + (minor ? 3 : 4)) % TONES, (root + 7) % TONES];

/** @param {{root: number, minor: boolean}} chord @param {readonly string[]} names */
const named = (chord, names) => ({ chord: tonesOf(chord), label: names[chord.root] + (chord.minor ? 'm' : '') });

/** Of each kind: semitones of its second and third tone above the first. @type {Readonly<Record<GivenChord['kind'], readonly number[]>>} */
const KINDS = Object.freeze({ '': [4, 7], m: [3, 7], '°': [3, 6], '+': [4, 8] });

/** @param {GivenChord} chord @param {readonly string[]} names @returns {NamedChord} */
const givenAs = ({ root, kind }, names) => ({
  chord: [root, ...KINDS[kind].map((above) => (root + above) % TONES)],
  label: names[root] + kind,
});

/** @param {readonly TimedChord[]} chords @param {number} beat @returns {TimedChord}  the one that goes with it */
export const chordAt = (chords, beat) => chords.findLast(({ atBeat }) => atBeat <= beat + 0.1) ?? chords[0];
