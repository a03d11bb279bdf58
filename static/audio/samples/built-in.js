/** What a field sounds like that has no sound of one's own: twelve short ones, made here from sines and noise. Pure. */

/** @import {Cut} from './sample.js' */

export const BUILT_IN_RATE = 44_100;
const LOUDEST = 0.8;
const TURN = 2 * Math.PI;

/** @param {number} hertz @param {number} t */
const sine = (hertz, t) => Math.sin(TURN * hertz * t);
/** @param {number} perSecond @param {number} t */
const fade = (perSecond, t) => Math.exp(-perSecond * t);

/** The same every time. */
function makeNoise() {
  let state = 1;
  return () => {
    state = (state * 48271) % 2147483647;
    return state / 1073741823.5 - 1;
  };
}

/** A pitch that glides: its phase is summed up. @param {(t: number) => number} hertzAt */
function makeGlide(hertzAt) {
  let phase = 0;
  return (/** @type {number} */ t) => {
    phase += (TURN * hertzAt(t)) / BUILT_IN_RATE;
    return Math.sin(phase);
  };
}

/** A plucked string (Karplus and Strong 1983). @param {number} hertz */
function makeString(hertz) {
  const noise = makeNoise();
  const string = Float32Array.from({ length: Math.round(BUILT_IN_RATE / hertz) }, noise);
  let place = 0;
  return () => {
    const next = (place + 1) % string.length;
    const heard = string[place];
    string[place] = 0.498 * (heard + string[next]);
    place = next;
    return heard;
  };
}

/** Rises and falls over its length. @param {number} t @param {number} seconds */
const swell = (t, seconds) => Math.sin((Math.PI * t) / seconds) ** 0.7;

/** Each: its name in the locales, how long it is, and what makes it. @type {readonly (readonly [string, number, () => (t: number) => number])[]} */
const MAKERS = [
  [
    'drop',
    0.25,
    () =>
      over(
        makeGlide((t) => 420 + 5200 * t * t + 900 * t),
        (t) => fade(12, t),
      ),
  ],
  ['knock', 0.2, () => (t) => sine(310, t) * fade(34, t) + 0.5 * sine(770, t) * fade(60, t)],
  [
    'bell',
    1,
    () => (t) => sine(660, t) * fade(4, t) + 0.6 * sine(1822, t) * fade(6, t) + 0.3 * sine(3564, t) * fade(9, t),
  ],
  ['shaker', 0.25, () => over(makeNoise(), (t) => Math.min(1, t * 60) * fade(18, t))],
  [
    'whistle',
    0.45,
    () =>
      over(
        makeGlide((t) => 800 + 1900 * t),
        (t) => swell(t, 0.45),
      ),
  ],
  ['frog', 0.4, () => (t) => Math.tanh(4 * sine(98, t)) * (0.5 + 0.5 * sine(24, t)) * swell(t, 0.4)],
  ['pluck', 0.9, () => over(makeString(220), (t) => fade(2.5, t))],
  [
    'boom',
    0.6,
    () =>
      over(
        makeGlide((t) => 55 + 90 * fade(18, t)),
        (t) => fade(6, t),
      ),
  ],
  [
    'bird',
    0.45,
    () =>
      over(
        makeGlide((t) => 2600 + 900 * Math.abs(sine(6.6, t))),
        (t) => Math.abs(sine(6.6, t)) * swell(t, 0.45),
      ),
  ],
  ['glass', 0.7, () => (t) => sine(1940, t) * fade(7, t) + 0.5 * sine(3120, t) * fade(10, t)],
  [
    'horn',
    0.6,
    () => (t) => (sine(233, t) + 0.6 * sine(466, t) + 0.4 * sine(699, t) + 0.2 * sine(932, t)) * swell(t, 0.6),
  ],
  ['clap', 0.3, () => over(makeNoise(), (t) => (t < 0.03 ? fade(180, t % 0.01) : fade(22, t - 0.03)))],
];

/** @param {(t: number) => number} sound @param {(t: number) => number} loudness @returns {(t: number) => number} */
function over(sound, loudness) {
  return (t) => sound(t) * loudness(t);
}

/** By field: a key of the locales. */
export const BUILT_IN_NAMES = MAKERS.map(([name]) => `sample-${name}`);

/** @type {Map<number, Cut>} */
const made = new Map();

/** @param {number} field  0..11 @returns {Cut} */
export function builtIn(field) {
  const known = made.get(field) ?? make(field);
  made.set(field, known);
  return known;
}

/** @param {number} field @returns {Cut} */
function make(field) {
  const [, seconds, maker] = MAKERS[field];
  const sound = maker();
  const length = Math.round(seconds * BUILT_IN_RATE);
  const values = Array.from({ length }, (_, index) => sound(index / BUILT_IN_RATE));
  const gain = (LOUDEST * 32767) / values.reduce((peak, value) => Math.max(peak, Math.abs(value)), 0);
  const channel = Int16Array.from(values, (value) => Math.round(value * gain));
  return { rate: BUILT_IN_RATE, channels: [channel], start: 0, end: length };
}
