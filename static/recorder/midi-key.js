/** Which key signature a take is best written in, as creatable/notation/metre.py finds it. Pure. */

/** @import {Take} from '../types.js' */

/** C. L. Krumhansl, "Cognitive Foundations of Musical Pitch" (1990), p. 30: how well each tone fits a key. */
const MAJOR = [6.35, 2.23, 3.48, 2.33, 4.38, 4.09, 2.52, 5.19, 2.39, 3.66, 2.29, 2.88];
const MINOR = [6.33, 2.68, 3.52, 5.38, 2.6, 3.53, 2.54, 4.75, 3.98, 2.69, 3.34, 3.17];
/** Fewer signs first. */
const FIFTHS = [0, -1, 1, -2, 2, -3, 3, -4, 4, -5, 5, 6];
/** What differs by so little is the same. */
const EQUAL = 1e-9;

/** Sharps, or flats as a negative number, -5 to 6. @param {Take} take @param {number} drums  the channel that has no pitch */
export function fifthsOf(take, drums) {
  const seconds = heardSeconds(take, drums);
  const longest = Math.max(...seconds) || 1;
  // As parts of the longest: squares of the shortest lengths would be too small to be told apart.
  const heard = seconds.map((each) => each / longest);
  if (Math.max(...heard) - Math.min(...heard) < EQUAL) return 0;
  let best = Number.NEGATIVE_INFINITY;
  let found = 0;
  for (const fifths of FIFTHS) {
    const tonic = (fifths * 7 + 84) % 12;
    for (const [profile, root] of /** @type {const} */ ([
      [MAJOR, tonic],
      [MINOR, (tonic + 9) % 12],
    ])) {
      const fit = correlation(
        heard.map((_, tone) => profile[(tone - root + 12) % 12]),
        heard,
      );
      if (fit > best + EQUAL) [best, found] = [fit, fifths];
    }
  }
  return found;
}

/** How long each of the twelve tones is heard; a note that is struck again ends there. @param {Take} take @param {number} drums */
function heardSeconds({ events, durationSeconds }, drums) {
  const heard = Array(12).fill(0);
  /** @type {Map<string, {note: number, since: number}>} */
  const sounding = new Map();
  const end = (/** @type {string} */ key, /** @type {number} */ at) => {
    const { note, since } = sounding.get(key) ?? { note: 0, since: at };
    heard[note % 12] += at - since;
    sounding.delete(key);
  };
  for (const event of events) {
    if ((event.type !== 'note-on' && event.type !== 'note-off') || event.channel === drums) continue;
    const key = `${event.channel} ${event.note}`;
    end(key, event.atSeconds);
    if (event.type === 'note-on') sounding.set(key, { note: event.note, since: event.atSeconds });
  }
  const last = Math.max(durationSeconds, events.at(-1)?.atSeconds ?? 0);
  for (const key of [...sounding.keys()]) end(key, last);
  return heard;
}

/** Pearson's. @param {readonly number[]} one @param {readonly number[]} other */
function correlation(one, other) {
  const mean = (/** @type {readonly number[]} */ values) =>
    values.reduce((sum, value) => sum + value, 0) / values.length;
  const [a, b] = [one, other].map((values) => values.map((value) => value - mean(values)));
  const dot = (/** @type {number[]} */ x, /** @type {number[]} */ y) =>
    x.reduce((sum, value, place) => sum + value * y[place], 0);
  return dot(a, b) / Math.sqrt(dot(a, a) * dot(b, b));
}
