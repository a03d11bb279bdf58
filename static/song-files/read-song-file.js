/**
 * A file of somebody's own as a song, whatever it is called: MIDI, MusicXML, plain or compressed, a take that was saved,
 * or a text. It is read on this computer alone. Pure.
 */

import { readBy } from '../core/documents.js';
import { oneLine } from '../core/one-line.js';
import { unzip } from '../learning/teachable-machine/archive.js';
import { TAKE } from '../recorder/take-schema.js';
import { MOST_BYTES } from '../songs/own-songs.js';
import { endOf, likelyMelody, MOST_BARS, MOST_NOTES } from '../songs/score.js';
import { isMidi, readMidi } from './read-midi.js';
import { readMusicXml } from './read-musicxml.js';
import { isSongText, readSongText } from './read-song-text.js';
import { readTake } from './read-take.js';
import { SongError, tooLong } from './song-error.js';

/** @import {Score} from '../songs/score.js' */
/** @import {Take} from '../types.js' */
/** @import {Found, Remark} from './song-error.js' */

/** Of a score when it is unpacked. */
const MOST_CHARACTERS = 16_000_000;
export const MOST_PARTS = 24;
export const MOST_TEMPI = 500;
/** One in each bar of the longest song. */
const MOST_CHORDS = MOST_BARS;
const LONGEST_TITLE = 80;

/** @typedef {{score: Score, remarks: readonly Remark[]}} Read */

/**
 * @param {{name: string, bytes: Uint8Array, id: string}} file
 * @returns {Read}
 * @throws {SongError}
 */
export function readSongFile({ name, bytes, id }) {
  return scoreFrom(foundIn(bytes), { id, otherwise: name.replace(/\.\w+$/, '') });
}

/** @param {Take} take @param {string} id @returns {Read} @throws {SongError} */
export const scoreOfTake = (take, id) => scoreFrom(readTake(take), { id, otherwise: take.name });

/** Before all of it is read. @param {number} bytes @throws {SongError} */
export function refuseLarge(bytes) {
  if (bytes > MOST_BYTES) throw new SongError('song-too-large', { megabytes: MOST_BYTES / 1e6 });
}

/** @param {Uint8Array} bytes @returns {Found} */
function foundIn(bytes) {
  refuseLarge(bytes.length);
  if (isMidi(bytes)) return readMidi(bytes);
  const text = bytes[0] === 0x50 && bytes[1] === 0x4b ? textOf(scoreIn(bytes)) : textOf(bytes);
  if (text.length > MOST_CHARACTERS) throw new SongError('song-too-large', { megabytes: MOST_CHARACTERS / 1e6 });
  const start = text.trimStart()[0];
  if (start === '<') return readMusicXml(text);
  if (start === '{') return readTake(takeIn(text));
  if (isSongText(text)) return readSongText(text);
  throw new SongError('song-unknown');
}

/** Out of a compressed MusicXML file. @param {Uint8Array} bytes */
function scoreIn(bytes) {
  try {
    const files = unzip(bytes, (name) => /\.(musicxml|xml)$/i.test(name) && name !== 'container.xml');
    const [score] = files.values();
    if (score) return score;
  } catch {
    throw new SongError('song-damaged');
  }
  throw new SongError('song-unknown');
}

/** @param {Uint8Array} bytes */
function textOf(bytes) {
  const mark = bytes[0] * 256 + bytes[1];
  return new TextDecoder(mark === 0xfffe ? 'utf-16le' : mark === 0xfeff ? 'utf-16be' : 'utf-8').decode(bytes);
}

/** @param {string} text @returns {Take} */
function takeIn(text) {
  try {
    const { value } = readBy(TAKE, JSON.parse(text));
    if (value) return /** @type {Take} */ (value);
  } catch {
    // It is said below.
  }
  throw new SongError('song-unknown');
}

/**
 * Within the limits of a song; what is left out for that is said.
 * @param {Found} found
 * @param {{id: string, otherwise: string}} about  otherwise: its title where it has none
 * @returns {Read}
 */
function scoreFrom({ title, tempi, bars, parts, remarks, chords = [] }, { id, otherwise }) {
  const sounding = parts.filter(({ notes }) => notes.length > 0);
  const count = sounding.reduce((sum, { notes }) => sum + notes.length, 0);
  if (count === 0) throw new SongError('song-empty');
  if (count > MOST_NOTES) throw tooLong();
  const fullest = sounding.toSorted((a, b) => b.notes.length - a.notes.length).slice(0, MOST_PARTS);
  const kept = sounding.filter((part) => fullest.includes(part));
  const isSteady = tempi.length <= MOST_TEMPI;
  const score = {
    id,
    title: oneLine(title, LONGEST_TITLE) || oneLine(otherwise, LONGEST_TITLE) || '?',
    language: '',
    tempi: isSteady ? tempi : [{ atBeat: 0, bpm: meanBpm(tempi) }],
    bars,
    beats: Math.max(...kept.map(({ notes }) => endOf(notes))),
    parts: kept.map((part) => ({ ...part, name: oneLine(part.name, LONGEST_TITLE) })),
    mine: likelyMelody(kept),
    ...(chords.length > 0 && { chords: chords.slice(0, MOST_CHORDS) }),
  };
  /** @type {Remark[]} */
  const said = [...remarks];
  if (kept.length < sounding.length) said.push('parts');
  if (!isSteady) said.push('tempi');
  return { score, remarks: said };
}

/** Over all of them alike. @param {Found['tempi']} tempi */
const meanBpm = (tempi) => Math.round(tempi.reduce((sum, { bpm }) => sum + bpm, 0) / tempi.length);
