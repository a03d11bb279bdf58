/** What a microphone or a file gave becomes a sound for a field: as loud as others, ten seconds at most, cut by ear. Pure. */
import { MOST_SECONDS, SampleError } from './sample.js';
import { endsOf, gainFor, isSilent, peakOf } from './trimming.js';

/** @import {Cut} from './sample.js' */

/**
 * @param {readonly Float32Array[]} channels  one or two, equally long
 * @param {number} rate
 * @returns {{cut: Cut, isShortened: boolean}}  isShortened: there was more than fits
 * @throws {SampleError} 'sample-empty' or 'sample-silent'
 */
export function prepare(channels, rate) {
  const length = channels[0]?.length ?? 0;
  if (length === 0) throw new SampleError('sample-empty', 'no samples');
  const peak = peakOf(channels);
  if (isSilent(peak)) throw new SampleError('sample-silent', `peak ${peak}`);
  const most = Math.floor(MOST_SECONDS * rate);
  const ends = endsOf(channels, rate);
  // Of more than fits, what is heard first.
  const from = length > most ? Math.min(ends.start, length - most) : 0;
  const to = Math.min(length, from + most);
  const gain = gainFor(peak);
  return {
    cut: {
      rate,
      channels: alike(channels).map((channel) => toWhole(channel.subarray(from, to), gain)),
      start: ends.start - from,
      end: Math.min(ends.end, to) - from,
    },
    isShortened: ends.end - ends.start > most,
  };
}

/** Two sides that are the same are one. @param {readonly Float32Array[]} channels */
function alike(channels) {
  const [left, right] = channels;
  return right?.every((value, index) => value === left[index]) ? [left] : channels;
}

/** @param {Float32Array} channel @param {number} gain */
function toWhole(channel, gain) {
  return Int16Array.from(channel, (value) => {
    const scaled = Math.round(value * gain * 32767);
    return Number.isFinite(scaled) ? Math.max(-32768, Math.min(32767, scaled)) : 0;
  });
}
