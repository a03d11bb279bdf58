/** MIDI files byte by byte, as no program would write them. */

/** @param {number} value @param {number} length */
const number = (value, length) => Array.from({ length }, (_, at) => (value >> (8 * (length - 1 - at))) & 0xff);

/** @param {string} name @param {readonly number[]} content @param {number} [size]  that it says it has */
const chunk = (name, content, size = content.length) => [
  ...[...name].map((letter) => letter.charCodeAt(0)),
  ...number(size, 4),
  ...content,
];

/**
 * @param {readonly (readonly number[])[]} tracks  each without its end
 * @param {{format?: number, division?: number, missing?: number}} [how]  missing: so many bytes at its end
 */
export function midiBytes(tracks, { format = 1, division = 96, missing = 0 } = {}) {
  const head = chunk('MThd', [...number(format, 2), ...number(tracks.length, 2), ...number(division, 2)]);
  const all = [...head, ...tracks.flatMap((track) => chunk('MTrk', [...track, 0, 0xff, 0x2f, 0]))];
  return Uint8Array.from(all.slice(0, all.length - missing));
}

/** A note of one beat at 96 ticks, right after what came before. @param {number} note @param {number} [channel] */
export const beat = (note, channel = 0) => [0, 0x90 | channel, note, 80, 96, 0x80 | channel, note, 0];

/** @param {number} kind @param {readonly number[]} data @param {number} [delta] */
export const meta = (kind, data, delta = 0) => [delta, 0xff, kind, data.length, ...data];

/** @param {string} text */
export const letters = (text) => [...new TextEncoder().encode(text)];
