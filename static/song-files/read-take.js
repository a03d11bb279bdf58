/** A take as a song: a part for each channel that has notes, in beats of the tempo that it was played to. Pure. */

import { DRUM_CHANNEL } from '../audio/sounds.js';
import { barsOf, endOf } from '../songs/score.js';

/** @import {Take} from '../types.js' */
/** @import {ScoreNote} from '../songs/score.js' */
/** @import {Found} from './song-error.js' */

const USUAL_BAR = 4;

/** @param {Take} take @returns {Found} */
export function readTake({ name, tempoBpm, tracks, events, durationSeconds, settings }) {
  const beatOf = (/** @type {number} */ seconds) => (seconds * tempoBpm) / 60;
  const end = beatOf(durationSeconds);
  const channels = [...new Set(events.flatMap((event) => (event.type === 'note-on' ? [event.channel] : [])))];
  const parts = channels.map((channel) => {
    const track = tracks.find((each) => each.channel === channel);
    const notes = notesOf(
      events.filter((event) => event.channel === channel),
      beatOf,
      end,
    );
    return { name: track?.name ?? '', program: track?.program ?? 0, isDrums: channel === DRUM_CHANNEL, notes };
  });
  const beats = Number(settings.beat && settings.beatsInBar) || USUAL_BAR;
  const last = Math.max(0, ...parts.map(({ notes }) => endOf(notes)));
  return {
    title: name,
    tempi: [{ atBeat: 0, bpm: tempoBpm }],
    bars: barsOf([{ atBeat: 0, beats }], last),
    parts,
    remarks: [],
  };
}

/** @param {Take['events']} events  of one channel @param {(seconds: number) => number} beatOf @param {number} end */
function notesOf(events, beatOf, end) {
  /** @type {ScoreNote[]} */
  const notes = [];
  for (const event of events) {
    if (event.type === 'note-on')
      notes.push({ note: event.note, velocity: event.velocity, atBeat: beatOf(event.atSeconds), beats: -1 });
    if (event.type !== 'note-off') continue;
    const begun = notes.findLast(({ note, beats }) => note === event.note && beats < 0);
    if (begun) begun.beats = beatOf(event.atSeconds) - begun.atBeat;
  }
  return notes.map((note) => (note.beats < 0 ? { ...note, beats: Math.max(0, end - note.atBeat) } : note));
}
