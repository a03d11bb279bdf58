/** The chunks of a Standard MIDI File: what its header says, and the events of each track. Pure. */

import { SongError } from './song-error.js';

/** data: of a message two bytes, of a text or tempo all of it. @typedef {{tick: number, status: number, meta: number, data: Uint8Array}} MidiEvent */
/** @typedef {{division: number, isFrames: boolean, tracks: readonly (readonly MidiEvent[])[], isCutShort: boolean}} MidiFile  division: ticks a beat, or a second where it counts frames */

const META = 0xff;
const SEPARATE_SONGS = 2;
/** Of messages by their first four bits, 0x8 to 0xe. */
const LENGTHS = Object.freeze([2, 2, 2, 2, 1, 1, 2]);
/** Program and pressure of a note, controllers and bends: nobody's song needs them here. */
const KEPT = new Set([0x80, 0x90, 0xc0]);

/** Reads on until there is nothing left, and says so. */
class Reader {
  /** @param {Uint8Array} bytes @param {number} [at] @param {number} [end] */
  constructor(bytes, at = 0, end = bytes.length) {
    this.bytes = bytes;
    this.at = at;
    this.end = Math.min(end, bytes.length);
  }

  get isOver() {
    return this.at >= this.end;
  }

  byte() {
    if (this.isOver) throw new RangeError('cut short');
    this.at += 1;
    return this.bytes[this.at - 1];
  }

  /** @param {number} bytes */
  number(bytes) {
    let value = 0;
    for (let left = bytes; left > 0; left -= 1) value = value * 256 + this.byte();
    return value;
  }

  /** Seven bits a byte, four bytes at most. */
  variable() {
    let value = 0;
    for (let left = 4; left > 0; left -= 1) {
      const byte = this.byte();
      value = value * 128 + (byte & 0x7f);
      if (byte < 0x80) break;
    }
    return value;
  }

  /** @param {number} length */
  take(length) {
    const data = this.bytes.subarray(this.at, Math.min(this.at + length, this.end));
    this.at += length;
    if (this.at > this.end) throw new RangeError('cut short');
    return data;
  }
}

/** @param {Uint8Array} bytes */
export const isMidi = (bytes) => ['MThd', 'RIFF'].includes(wordAt(bytes, 0));

/** @param {Uint8Array} bytes @param {number} at */
const wordAt = (bytes, at) => String.fromCharCode(...bytes.subarray(at, at + 4));

/** @param {Uint8Array} bytes @returns {number}  where its header begins; in a RIFF file behind that one's own */
function headerIn(bytes) {
  for (let at = 0; at + 14 <= bytes.length && at < 64; at += 1) if (wordAt(bytes, at) === 'MThd') return at;
  throw new SongError('song-damaged');
}

/**
 * Of a file that is cut short there is what it has until then.
 * @param {Uint8Array} bytes
 * @returns {MidiFile}
 * @throws {SongError}
 */
export function readTracks(bytes) {
  const reader = new Reader(bytes, headerIn(bytes) + 4);
  const length = reader.number(4);
  const format = reader.number(2);
  const expected = reader.number(2);
  const division = reader.number(2);
  if (format === SEPARATE_SONGS) throw new SongError('song-apart');
  const isFrames = division >= 0x8000;
  const ticks = isFrames ? (256 - (division >> 8)) * (division & 0xff) : division;
  if (!ticks) throw new SongError('song-damaged');
  reader.at += length - 6;
  /** @type {MidiEvent[][]} */
  const tracks = [];
  let isCutShort = false;
  while (reader.at + 8 <= bytes.length) {
    const name = wordAt(bytes, reader.at);
    reader.at += 4;
    const size = reader.number(4);
    if (name === 'MTrk') {
      const track = readTrack(new Reader(bytes, reader.at, reader.at + size));
      tracks.push(track.events);
      isCutShort ||= track.isCutShort || reader.at + size > bytes.length;
    }
    reader.at += size;
  }
  return { division: ticks, isFrames, tracks, isCutShort: isCutShort || tracks.length < expected };
}

/** @param {Reader} reader @returns {{events: MidiEvent[], isCutShort: boolean}} */
function readTrack(reader) {
  /** @type {MidiEvent[]} */
  const events = [];
  const before = { tick: 0, status: 0 };
  try {
    while (!reader.isOver) readEvent(reader, before, events);
  } catch {
    return { events, isCutShort: true };
  }
  return { events, isCutShort: false };
}

/** @param {Reader} reader @param {{tick: number, status: number}} before  the running status @param {MidiEvent[]} events */
function readEvent(reader, before, events) {
  before.tick += reader.variable();
  const { tick } = before;
  const isRunning = reader.bytes[reader.at] < 0x80;
  const status = isRunning ? before.status : reader.byte();
  if (status < 0x80) throw new RangeError('no status');
  if (status === META) {
    const meta = reader.byte();
    events.push({ tick, status, meta, data: reader.take(reader.variable()) });
  } else if (status >= 0xf0) reader.take(reader.variable());
  else {
    before.status = status;
    const data = reader.take(LENGTHS[(status >> 4) - 8]);
    if (KEPT.has(status & 0xf0)) events.push({ tick, status, meta: -1, data });
  }
}
