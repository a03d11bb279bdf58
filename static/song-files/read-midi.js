/** A MIDI file as a song: a part for each channel of each track that has notes. Pure. */

import { DRUM_CHANNEL } from '../audio/sounds.js';
import { barsOf, endOf } from '../songs/score.js';
import { isMidi, readTracks } from './midi-tracks.js';
import { isKaraoke, readText, readWords } from './midi-words.js';
import { withWords } from './syllables.js';

/** @import {MidiEvent, MidiFile} from './midi-tracks.js' */
/** @import {Part, ScoreNote, Tempo} from '../songs/score.js' */
/** @import {Found, Remark} from './song-error.js' */

export { isMidi };

const META = 0xff;
const TITLE = 0x03;
const TEMPO = 0x51;
const METRE = 0x58;
/** Where a file says none. */
const USUAL_BPM = 120;
const USUAL_BAR = 4;

/**
 * @param {Uint8Array} bytes
 * @returns {Found}  in which nothing may be
 * @throws {SongError}
 */
export function readMidi(bytes) {
  const file = readTracks(bytes);
  // Frames of a film know no beats: two a second, as a file without a tempo has them.
  const beatOf = (/** @type {number} */ tick) =>
    file.isFrames ? (tick / file.division) * (USUAL_BPM / 60) : tick / file.division;
  const parts = sungParts(file, beatOf);
  const all = file.tracks.flat();
  const end = Math.max(0, ...parts.map(({ notes }) => endOf(notes)));
  return {
    title: titleOf(file),
    tempi: tempiOf(file.isFrames ? [] : all, beatOf),
    bars: barsOf(metresOf(all, beatOf), end),
    parts,
    remarks: remarksOn(file),
  };
}

/** Words belong to the notes of their own track; where it has none, to those of another. @param {MidiFile} file @param {(tick: number) => number} beatOf */
function sungParts(file, beatOf) {
  const how = { beatOf, isKaraoke: isKaraoke(file.tracks) };
  const read = file.tracks.map((track) => ({ parts: partsOf(track, file, beatOf), words: readWords(track, how) }));
  const own = read.flatMap(({ parts, words }) => withWords(parts, words));
  return read.filter(({ parts }) => !parts.length).reduce((all, { words }) => withWords(all, words), own);
}

/** @param {MidiFile} file @returns {Remark[]} */
const remarksOn = ({ isCutShort, isFrames }) => [
  ...(isCutShort ? [/** @type {const} */ ('cut-short')] : []),
  ...(isFrames ? [/** @type {const} */ ('frames')] : []),
];

/** @param {readonly MidiEvent[]} events @param {number} kind */
const metasOf = (events, kind) => events.filter(({ status, meta }) => status === META && meta === kind);

/** Of several tracks the first one names the piece, unless it is played itself. @param {MidiFile} file */
const titleOf = ({ tracks: [first = [], ...others] }) =>
  others.length && first.some((event) => event.status < 0xf0 && isNoteOn(event)) ? '' : nameOf(first);

/** @param {readonly MidiEvent[]} track */
function nameOf(track) {
  const [name] = metasOf(track, TITLE);
  return name ? readText(name.data) : '';
}

/** @param {readonly MidiEvent[]} events @param {(tick: number) => number} beatOf @returns {Tempo[]} */
function tempiOf(events, beatOf) {
  const said = metasOf(events, TEMPO).map(({ tick, data }) => ({
    atBeat: beatOf(tick),
    bpm: 60_000_000 / (data[0] * 65_536 + data[1] * 256 + data[2]),
  }));
  const good = said.filter(({ bpm }) => Number.isFinite(bpm) && bpm > 0).sort((a, b) => a.atBeat - b.atBeat);
  return good[0]?.atBeat === 0 ? good : [{ atBeat: 0, bpm: USUAL_BPM }, ...good];
}

/** @param {readonly MidiEvent[]} events @param {(tick: number) => number} beatOf */
function metresOf(events, beatOf) {
  const said = metasOf(events, METRE)
    .map(({ tick, data }) => ({ atBeat: beatOf(tick), beats: (data[0] * 4) / 2 ** data[1] }))
    .filter(({ beats }) => beats >= 0.25)
    .sort((a, b) => a.atBeat - b.atBeat);
  return said[0]?.atBeat === 0 ? said : [{ atBeat: 0, beats: USUAL_BAR }, ...said];
}

/**
 * @param {readonly MidiEvent[]} track @param {MidiFile} file
 * @param {(tick: number) => number} beatOf
 * @returns {Part[]}
 */
function partsOf(track, { tracks }, beatOf) {
  const messages = track.filter(({ status }) => status < 0xf0);
  const channels = [...new Set(messages.filter(isNoteOn).map(({ status }) => status & 0x0f))];
  const name = tracks.length === 1 ? '' : nameOf(track);
  return channels.map((channel) => {
    const own = messages.filter(({ status }) => (status & 0x0f) === channel);
    const program = own.find(({ status }) => status >> 4 === 0xc)?.data[0] ?? programElsewhere(tracks, channel);
    return { name, program, isDrums: channel === DRUM_CHANNEL, notes: notesOf(own, beatOf) };
  });
}

/** Some files choose the sounds in a track of their own. @param {MidiFile['tracks']} tracks @param {number} channel */
const programElsewhere = (tracks, channel) =>
  tracks.map((track) => track.find(({ status }) => status === (0xc0 | channel))).find(Boolean)?.data[0] ?? 0;

/** @param {MidiEvent} event */
const isNoteOn = ({ status, data }) => (status & 0xf0) === 0x90 && data[1] > 0;

/** A note that nothing ends, ends with what its track says last. @param {readonly MidiEvent[]} events @param {(tick: number) => number} beatOf @returns {ScoreNote[]} */
function notesOf(events, beatOf) {
  /** @type {ScoreNote[]} */
  const notes = [];
  /** @type {Map<number, ScoreNote>} */
  const open = new Map();
  const end = (/** @type {number} */ note, /** @type {number} */ atBeat) => {
    const begun = open.get(note);
    if (begun) begun.beats = atBeat - begun.atBeat;
    open.delete(note);
  };
  for (const event of events) {
    const [note, velocity] = event.data;
    const atBeat = beatOf(event.tick);
    if (event.status < 0xa0) end(note, atBeat);
    if (!isNoteOn(event)) continue;
    const begun = { note, velocity, atBeat, beats: 0 };
    open.set(note, begun);
    notes.push(begun);
  }
  const last = events.at(-1);
  if (last) for (const note of open.keys()) end(note, beatOf(last.tick));
  return notes;
}
