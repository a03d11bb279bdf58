/** Where a recorded sound begins and ends, how loud it is, and how its drawing looks. Pure. */

/** -50 dBFS: a quiet room at a usual microphone. */
const SILENCE = 0.003;
/** Of the loudest: 30 dB below it nobody hears a beginning. */
const FAINT = 0.03;
/** What stays before the first and after the last loud sample: the breath of a beginning, the end of a tail. */
const BEFORE_SECONDS = 0.01;
const AFTER_SECONDS = 0.08;
/** -1 dBFS; and no more than this much louder, or a room's noise becomes a storm. */
const FULL = 0.89;
const MOST_GAIN = 20;

/** @param {readonly Float32Array[]} channels @returns {number} */
export function peakOf(channels) {
  let peak = 0;
  for (const channel of channels)
    for (let index = 0; index < channel.length; index += 1) {
      const size = Math.abs(channel[index]);
      // What is not a number is no sound.
      if (size > peak && size < Infinity) peak = size;
    }
  return peak;
}

/** @param {number} peak */
export const isSilent = (peak) => peak < SILENCE;

/** @param {number} peak  of what is not silent @returns {number}  what makes it as loud as others */
export const gainFor = (peak) => Math.min(MOST_GAIN, FULL / peak);

/**
 * @param {readonly Float32Array[]} channels
 * @param {number} rate
 * @returns {{start: number, end: number}}  samples; all of it where it is silent throughout
 */
export function endsOf(channels, rate) {
  const length = channels[0]?.length ?? 0;
  const least = Math.max(SILENCE, FAINT * peakOf(channels));
  const isLoud = (/** @type {number} */ index) => channels.some((channel) => Math.abs(channel[index]) >= least);
  let first = 0;
  while (first < length && !isLoud(first)) first += 1;
  if (first === length) return { start: 0, end: length };
  let last = length - 1;
  while (!isLoud(last)) last -= 1;
  return {
    start: Math.max(0, first - Math.round(BEFORE_SECONDS * rate)),
    end: Math.min(length, last + 1 + Math.round(AFTER_SECONDS * rate)),
  };
}

/**
 * @param {readonly Int16Array[]} channels
 * @param {number} columns
 * @returns {number[]}  0..1 for each column of a drawing
 */
export function levelsOf(channels, columns) {
  const length = channels[0].length;
  return Array.from({ length: columns }, (_, column) => {
    const from = Math.floor((column * length) / columns);
    const to = Math.max(from + 1, Math.floor(((column + 1) * length) / columns));
    let peak = 0;
    for (const channel of channels)
      for (let index = from; index < to && index < length; index += 1) peak = Math.max(peak, Math.abs(channel[index]));
    return peak / 32768;
  });
}
