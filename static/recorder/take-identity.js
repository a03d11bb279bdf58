/** What a take says about itself, made such that the server takes it: id, name, date, settings. */
import { clamp } from '../core/numbers.js';

/** @import {TrackingQuality} from '../types.js' */

export const LONGEST_NAME = 120;

/**
 * @param {string} name
 * @returns {string}  1..120 characters without control characters
 * @throws {RangeError} when nothing readable is left
 */
export function cleanName(name) {
  const readable = name
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .replace(/\p{Cs}/gu, '')
    .trim();
  // Marks that join letters belong into names, but a name of nothing else cannot be seen.
  if (readable.replace(/\p{Cf}/gu, '') === '')
    throw new RangeError('name must have 1..120 characters, got none that can be read');
  return [...readable].slice(0, LONGEST_NAME).join('').trimEnd();
}

/**
 * With the offset of the place where it was played, which says whether it was morning there.
 * @param {Date} date
 * @returns {string}  ISO 8601, such as 2026-01-31T09:15:00.000+01:00
 */
export function localIsoTime(date) {
  const offset = -date.getTimezoneOffset();
  const local = new Date(date.getTime() + offset * 60_000).toISOString().slice(0, -1);
  const two = (/** @type {number} */ value) => String(Math.floor(value)).padStart(2, '0');
  return `${local}${offset < 0 ? '-' : '+'}${two(Math.abs(offset) / 60)}:${two(Math.abs(offset) % 60)}`;
}

/**
 * @param {Record<string, string|number|boolean>} settings
 * @returns {Record<string, string|number|boolean>}  at most 400, as many as the server takes, texts cut to 200 characters, no NaN
 */
export function plainSettings(settings) {
  return Object.fromEntries(
    Object.entries(settings)
      .filter(
        ([name, value]) =>
          name !== '' &&
          [...name].length <= 64 &&
          (typeof value === 'number' ? Number.isFinite(value) : ['string', 'boolean'].includes(typeof value)),
      )
      .slice(0, 400)
      .map(([name, value]) => [name, typeof value === 'string' ? [...value].slice(0, 200).join('') : value]),
  );
}

/**
 * @param {TrackingQuality} tracking
 * @returns {TrackingQuality}  the same in range; what is not a number counts as 0
 */
export function plainTracking({ frames, dropped, lostSeconds, meanInferenceMs }) {
  return {
    frames: Math.round(within(frames, 1e9)),
    dropped: Math.round(within(dropped, 1e9)),
    lostSeconds: within(lostSeconds, 86_400),
    meanInferenceMs: within(meanInferenceMs, 1e6),
  };
}

/**
 * @param {number} value
 * @param {number} highest
 */
function within(value, highest) {
  return Number.isFinite(value) ? clamp(value, 0, highest) : 0;
}
