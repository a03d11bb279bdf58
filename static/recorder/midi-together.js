/**
 * Several takes as one MIDI file, one after the other, a track each, as creatable/exporters/midi_together.py makes it.
 * The first track conducts: each take's tempo, time and key signature where it begins, its name and the moments that were
 * marked in it. Pure.
 */
import { DRUM_CHANNEL } from '../audio/sounds.js';
import { fifthsOf } from './midi-key.js';
import { putEvent, timelineOf } from './midi-timeline.js';
import { tune } from './midi-tuning.js';
import { MidiTrack, midiFile, PPQ, TEXTS, ticksAt } from './midi-writer.js';

/** @import {Take} from '../types.js' */
/** @import {Timeline} from './midi-timeline.js' */

/** A moment to be found again; at: ISO 8601. @typedef {{at: string, words: string}} Mark */
/** begin: the tick in which the take begins. @typedef {{take: Take, timeline: Timeline, begin: number, end: number}} Placed */

const BAR = 4 * PPQ;
const [CONTROL_CHANGE, PROGRAM_CHANGE, PITCH_BEND] = [0xb0, 0xc0, 0xe0];
const RESET_ALL_CONTROLLERS = 121;

/**
 * @param {readonly Take[]} takes  at least one; each begins at a whole bar, a bar or more after the one before
 * @param {{title: string, marks?: readonly Mark[]}} about
 * @returns {Uint8Array<ArrayBuffer>}
 */
export function midiOfTakes(takes, { title, marks = [] }) {
  /** @type {Placed[]} */
  const placed = [];
  for (const take of takes) {
    const before = placed.at(-1);
    const begin = before ? (Math.floor(before.end / BAR) + 2) * BAR : 0;
    const timeline = timelineOf(take);
    placed.push({ take, timeline, begin, end: begin + timeline.endTick });
  }
  const end = placed[placed.length - 1].end;
  return midiFile([conduct(placed, marks, title, end), ...placed.map((each) => play(each, end))]);
}

/** @param {readonly Placed[]} placed @param {readonly Mark[]} marks @param {string} title @param {number} end */
function conduct(placed, marks, title, end) {
  const track = new MidiTrack();
  track.text(0, TEXTS.track, title);
  const marked = marksOf(placed, marks);
  placed.forEach(({ take, timeline, begin }, place) => {
    track.tempo(begin, take.tempoBpm);
    track.fourQuarters(begin);
    track.key(begin, fifthsOf(take, DRUM_CHANNEL));
    track.text(begin, TEXTS.marker, take.name);
    const tickOf = ticksAt(take.tempoBpm);
    for (const mark of marked[place]) {
      const seconds = (Date.parse(mark.at) - Date.parse(take.startedAt)) / 1000;
      track.text(begin + Math.min(timeline.endTick, tickOf(Math.max(0, seconds))), TEXTS.marker, wordsOf(mark));
    }
  });
  track.end(end);
  return track;
}

/**
 * Those of each take: a mark belongs to the take that was being recorded, else to the one before it, else to the first.
 * @param {readonly Placed[]} placed @param {readonly Mark[]} marks
 */
function marksOf(placed, marks) {
  const starts = placed.map(({ take }) => Date.parse(take.startedAt));
  /** @type {Mark[][]} */
  const found = placed.map(() => []);
  for (const mark of [...marks].sort((one, other) => Date.parse(one.at) - Date.parse(other.at))) {
    const began = starts.filter((start) => start <= Date.parse(mark.at)).length;
    found[Math.max(0, began - 1)].push(mark);
  }
  return found;
}

/** The time by the clock of the place, and what was written, in one line. @param {Mark} mark */
function wordsOf({ at, words }) {
  const [, minutes = '', seconds = ':00'] = /T(\d\d:\d\d)(:\d\d)?/i.exec(at) ?? [];
  return [minutes + seconds, ...words.split(/[\n\t ]+/).filter(Boolean)].join(' ');
}

/** The messages of all of its channels in one track; it leaves nothing to the next. @param {Placed} placed @param {number} end */
function play({ take, timeline, begin, end: over }, end) {
  const track = new MidiTrack();
  track.text(0, TEXTS.track, take.name);
  const channels = [
    ...new Set([...take.tracks, ...timeline.events.map(({ event }) => event)].map((each) => each.channel)),
  ];
  channels.sort((one, other) => one - other);
  for (const channel of channels) {
    for (const message of tune(channel, take.settings)) track.put(begin, message);
    const program = take.tracks.find((each) => each.channel === channel)?.program ?? 0;
    track.put(begin, [PROGRAM_CHANGE | channel, program]);
  }
  for (const { tick, event } of timeline.events) putEvent(track, begin + tick, event);
  for (const channel of channels) {
    track.put(over, [CONTROL_CHANGE | channel, RESET_ALL_CONTROLLERS, 0]);
    track.put(over, [PITCH_BEND | channel, 0, 64]);
  }
  track.end(end);
  return track;
}
