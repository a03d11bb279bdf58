/** A sound of one's own: its samples, where it begins and ends, its name, and the id by which takes know it. Pure. */

/** @import {StatusCode} from '../../core/statuses.js' */

/**
 * @typedef {Object} Cut
 * @property {number} rate  of its samples, hertz
 * @property {readonly Int16Array[]} channels  one or two, all of what was recorded
 * @property {number} start  the first sample that is heard
 * @property {number} end  the first one after the last
 */
/** @typedef {Cut & {id: string, name: string}} Sample */

export const MOST_SECONDS = 10;
/** Characters. */
export const LONGEST_NAME = 40;

export class SampleError extends Error {
  /** @param {StatusCode} code @param {string} message  for developers @param {ErrorOptions} [options] */
  constructor(code, message, options) {
    super(message, options);
    this.name = 'SampleError';
    this.code = code;
  }
}

/**
 * The same sound has the same id in every browser, and another cut of it another one: a take that names it plays
 * what was heard, whatever its field has by then. MurmurHash3's mixing, 32 bits.
 * @param {Cut} cut
 * @returns {string}  8 hexadecimal digits
 */
export function idOf({ rate, channels, start, end }) {
  let hash = channels.length;
  const mix = (/** @type {number} */ value) => {
    hash = Math.imul(hash ^ value, 0x5bd1e995);
    hash ^= hash >>> 15;
  };
  [rate, start, end].forEach(mix);
  for (const channel of channels) for (let index = 0; index < channel.length; index += 1) mix(channel[index] & 0xffff);
  return (Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35) >>> 0).toString(16).padStart(8, '0');
}

/** @param {Cut} cut @param {string} name @returns {Sample} */
export const withId = (cut, name) => ({ ...cut, name, id: idOf(cut) });

/** @param {Pick<Cut, 'rate'|'start'|'end'>} cut */
export const secondsOf = ({ rate, start, end }) => (end - start) / rate;
