/**
 * What a take keeps of an event: the fields of its type and nothing else (an
 * event of the page also says where it came from), each in MIDI's range; an
 * instrument by its id, and a syllable.
 */

/** @import {NoteEvent} from '../types.js' */

const SEVEN_BITS = /** @type {const} */ ([0, 127]);
const CHANNEL = /** @type {const} */ ([0, 15]);

/** @type {Record<NoteEvent['type'], Record<string, readonly [number, number]>>} */
const FIELDS = {
  'note-on': { channel: CHANNEL, note: SEVEN_BITS, velocity: [1, 127] },
  'note-off': { channel: CHANNEL, note: SEVEN_BITS, velocity: SEVEN_BITS },
  'control-change': { channel: CHANNEL, controller: SEVEN_BITS, value: SEVEN_BITS },
  'program-change': { channel: CHANNEL, program: SEVEN_BITS },
  'pitch-bend': { channel: CHANNEL, value: [-8192, 8191] },
  instrument: { channel: CHANNEL },
  lyric: { channel: CHANNEL },
};

/** @param {unknown} id  as `meta.id` of an instrument is written */
export const isInstrumentId = (id) => typeof id === 'string' && /^[a-z][a-z0-9-]{0,63}$/.test(id);

/** Code points of a syllable, with the '-' that says that its word goes on. */
export const LONGEST_LYRIC = 40;

/** @param {unknown} text */
export const isLyric = (text) =>
  typeof text === 'string' && text !== '' && [...text].length <= LONGEST_LYRIC && !/\p{Cc}|\p{Cs}/u.test(text);

/** As finely as a take keeps a time. @param {number} seconds */
export const microseconds = (seconds) => Math.round(seconds * 1e6) / 1e6;

/**
 * @param {NoteEvent} event
 * @param {number} atSeconds  its new time
 * @returns {NoteEvent}  a copy
 * @throws {RangeError} naming field, range and value; TypeError for an unknown type
 */
export function plainEvent(event, atSeconds) {
  const fields = FIELDS[event.type];
  if (!fields) throw new TypeError(`type must be one of ${Object.keys(FIELDS).join(', ')}, got ${event.type}`);
  /** @type {Record<string, unknown>} */
  const plain = { type: event.type };
  for (const [field, [low, high]] of Object.entries(fields)) {
    const value = /** @type {Readonly<Record<string, number>>} */ (/** @type {unknown} */ (event))[field];
    if (!Number.isInteger(value) || value < low || value > high) {
      throw new RangeError(`${field} must be ${low}..${high}, got ${value} (${event.type})`);
    }
    plain[field] = value;
  }
  if (event.type === 'instrument') {
    if (!isInstrumentId(event.instrument)) throw new RangeError(`instrument must be an id, got ${event.instrument}`);
    plain.instrument = event.instrument;
  }
  if (event.type === 'lyric') {
    if (!isLyric(event.text)) throw new RangeError(`text must have 1..${LONGEST_LYRIC} characters, got ${event.text}`);
    plain.text = event.text;
  }
  plain.atSeconds = atSeconds;
  return /** @type {NoteEvent} */ (plain);
}
