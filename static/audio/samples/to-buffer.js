/** What is heard of a sound, as Web Audio plays it. Its ends are faded, so that no cut clicks. */

/** @import {Cut} from './sample.js' */

/** Seconds. */
const FADE_IN = 0.002;
const FADE_OUT = 0.006;

/** @param {Cut} cut @returns {AudioBuffer} */
export function toBuffer({ rate, channels, start, end }) {
  const buffer = new AudioBuffer({ length: end - start, numberOfChannels: channels.length, sampleRate: rate });
  channels.forEach((channel, side) => buffer.copyToChannel(heard(channel.subarray(start, end), rate), side));
  return buffer;
}

/** @param {Int16Array} part @param {number} rate @returns {Float32Array<ArrayBuffer>} */
export function heard(part, rate) {
  const values = Float32Array.from(part, (value) => value / 32768);
  const half = Math.floor(values.length / 2);
  const [rise, fall] = [FADE_IN, FADE_OUT].map((seconds) => Math.min(half, Math.round(seconds * rate)));
  for (let index = 0; index < rise; index += 1) values[index] *= index / rise;
  for (let index = 0; index < fall; index += 1) values[values.length - 1 - index] *= index / fall;
  return values;
}
