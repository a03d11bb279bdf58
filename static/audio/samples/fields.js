/**
 * Which sound of one's own each field of the sampler has, as one text: an id for each in their order, a dash where
 * a field has none, '1a2b3c4d - 5e6f7a8b'. It is kept, shared and recorded like any other setting. Pure.
 */
import { oneOf, text } from '../../core/ranges.js';

export const MOST_FIELDS = 12;
/** The note of the first field: where the percussion of General MIDI begins, so a take is hits in any program. */
export const FIRST_NOTE = 36;

const NONE = '-';
const ID = '(?:[0-9a-f]{8}|-)';
const FORM = new RegExp(`^(?:${ID}(?: ${ID}){0,${MOST_FIELDS - 1}})?$`);

/** How long a field sounds: to its end, as long as it is held, or round and round as long. @typedef {'once'|'held'|'looped'} Mode */

/** What a take must know of the fields to sound alike. */
export const VOICE_SETTINGS = Object.freeze({
  samplerMode: oneOf(/** @type {const} */ (['once', 'held', 'looped']), 'once'),
  /** Chosen in My sounds. */
  samples: text((ids) => FORM.test(ids), '1a2b3c4d - 5e6f7a8b', ''),
});

/** @param {unknown} given  the setting, of a take perhaps @returns {string[]}  by field; '' where there is none */
export function readFields(given) {
  const ids = VOICE_SETTINGS.samples
    .nearest(given)
    .split(' ')
    .map((id) => (id === NONE ? '' : id));
  return Array.from({ length: MOST_FIELDS }, (_, field) => ids[field] ?? '');
}

/** @param {readonly string[]} ids  by field @returns {string}  the setting */
export function writeFields(ids) {
  const last = ids.findLastIndex(Boolean);
  return ids
    .slice(0, last + 1)
    .map((id) => id || NONE)
    .join(' ');
}

/** @param {unknown} given  the setting @returns {string[]}  each id once */
export const idsIn = (given) => [...new Set(readFields(given).filter(Boolean))];
