/**
 * The others of a song, as a take that is played while the player plays their own part: slower or faster at the same
 * pitch, all of it or a passage, with a bar counted first. Pure.
 */

import { DRUM_CHANNEL } from '../audio/sounds.js';
import { TOGETHER } from './score.js';

/** @import {NoteEvent, Take} from '../types.js' */
/** @import {Part, Score, ScoreNote, Tempo} from './score.js' */

/** bars: their numbers, from 0, both played; speed: 1 as it is written. @typedef {{fromBar: number, toBar: number, speed: number}} Passage */
/** atSeconds: of each beat, in the take. @typedef {{take: Take, atSeconds: (beat: number) => number}} BandTake */

/** Free of the player's, a drawing's, a keyboard's, a second player's, and of takes. */
const CHANNELS = Object.freeze([4, 5, 6, 7, 12, 13, 14, 15]);
const KNOCK = 37;
const KNOCK_VELOCITY = 80;
const KNOCK_BEATS = 0.25;

/** @param {readonly Tempo[]} tempi @returns {(beat: number) => number}  seconds from the begin */
export function clockOf(tempi) {
  let seconds = 0;
  const begins = tempi.map(({ atBeat, bpm }, index) => {
    const before = tempi[index - 1];
    if (before) seconds += ((atBeat - before.atBeat) * 60) / before.bpm;
    return { atBeat, seconds, perBeat: 60 / bpm };
  });
  return (beat) => {
    const from = begins.findLast(({ atBeat }) => atBeat <= beat) ?? begins[0];
    return from.seconds + (beat - from.atBeat) * from.perBeat;
  };
}

/** @param {Score} score @param {Passage} passage @returns {{fromBeat: number, toBeat: number}} */
export const beatsOf = ({ bars, beats }, { fromBar, toBar }) => ({
  fromBeat: bars[fromBar],
  toBeat: bars[toBar + 1] ?? beats,
});

/** How long a bar is, also the last one. @param {Score} score @param {number} bar */
function lengthOf({ bars, beats }, bar) {
  const last = bars.length - 1;
  if (bar < last) return bars[bar + 1] - bars[bar];
  return last > 0 ? bars[last] - bars[last - 1] : Math.max(1, Math.round(beats));
}

/**
 * @param {Score} score
 * @param {Passage} passage
 * @param {readonly number[]} played  the beats at which the player plays, in their order: there their part is silent
 * @returns {BandTake}
 */
export function accompanimentTake(score, passage, played) {
  const { fromBeat, toBeat } = beatsOf(score, passage);
  const clock = clockOf(score.tempi);
  const seconds = (/** @type {number} */ beat) => (clock(beat) - clock(fromBeat)) / passage.speed;
  // An upbeat is counted with the bar that follows it.
  const counted = Math.max(
    1,
    Math.round(lengthOf(score, Math.max(passage.fromBar, Math.min(1, score.bars.length - 1)))),
  );
  const lead = counted * seconds(fromBeat + 1);
  const atSeconds = (/** @type {number} */ beat) => lead + seconds(beat);
  const isInside = (/** @type {ScoreNote} */ { atBeat }) => atBeat >= fromBeat && atBeat < toBeat;
  const mine = notesAt(score.parts[score.mine].notes, played);
  const channels = channelsOf(score.parts);
  const sounding = score.parts.flatMap((part, index) =>
    part.notes
      .filter((note) => isInside(note) && !mine.has(note))
      .map((note) => ({ ...note, channel: channels[index], beats: Math.min(note.beats, toBeat - note.atBeat) })),
  );
  const knocks = Array.from({ length: counted }, (_, beat) => ({ at: (beat * lead) / counted }));
  const keepsBeat = score.parts.length === 1;
  for (let beat = fromBeat; keepsBeat && beat < toBeat; beat += 1) knocks.push({ at: atSeconds(beat) });
  const events = [
    ...sounding.flatMap((note) => eventsOf(note, atSeconds(note.atBeat), atSeconds(note.atBeat + note.beats))),
    ...knocks.flatMap(({ at }) => eventsOf(KNOCK_NOTE, at, at + KNOCK_BEATS)),
  ];
  return { take: takeOf(score, channels, events.sort(inTime), atSeconds(toBeat)), atSeconds };
}

/** channel: its own as far as there are some; group: of the pitched parts, the lower half and the higher half @typedef {{channel: number, group: 'low'|'high'}} LedPart */

/**
 * All parts of a song, at one tempo, for whoever leads it: each on a channel of its own, the player's first, then the
 * others from the highest to the lowest. Drums always sound.
 * @param {Score} score
 * @returns {{take: Take, parts: readonly LedPart[], bpm: number}}
 */
export function wholeTake(score) {
  const bpm = (score.beats * 60) / clockOf(score.tempi)(score.beats);
  const pitched = score.parts.flatMap((part, index) => (part.isDrums ? [] : [{ index, height: heightOf(part) }]));
  const falling = pitched.toSorted((a, b) => b.height - a.height);
  /** @returns {'low'|'high'} */
  const group = (/** @type {number} */ index) =>
    falling.findIndex((each) => each.index === index) < falling.length / 2 ? 'high' : 'low';
  const mineFirst = falling.toSorted((a, b) => Number(b.index === score.mine) - Number(a.index === score.mine));
  const parts = mineFirst.map(({ index }, rank) => ({
    index,
    channel: CHANNELS[rank % CHANNELS.length],
    group: group(index),
  }));
  const channels = score.parts.map((_, at) => parts.find(({ index }) => index === at)?.channel ?? DRUM_CHANNEL);
  const seconds = (/** @type {number} */ beat) => (beat * 60) / bpm;
  const events = score.parts.flatMap(({ notes }, index) =>
    notes.flatMap((note) =>
      eventsOf({ ...note, channel: channels[index] }, seconds(note.atBeat), seconds(note.atBeat + note.beats)),
    ),
  );
  return { take: takeOf(score, channels, events.sort(inTime), seconds(score.beats)), parts, bpm };
}

/** @param {Part} part */
const heightOf = ({ notes }) => notes.reduce((sum, { note }) => sum + note, 0) / notes.length;

const KNOCK_NOTE = Object.freeze({ note: KNOCK, velocity: KNOCK_VELOCITY, channel: DRUM_CHANNEL });

/** Its end before another's begin. @param {NoteEvent} one @param {NoteEvent} other */
const inTime = (one, other) =>
  one.atSeconds - other.atSeconds || Number(one.type === 'note-on') - Number(other.type === 'note-on');

/**
 * Both in their order; a chord's notes need not be at quite the same beat.
 * @param {readonly ScoreNote[]} notes @param {readonly number[]} beats
 * @returns {ReadonlySet<ScoreNote>}  those that begin at one of the beats
 */
function notesAt(notes, beats) {
  /** @type {Set<ScoreNote>} */
  const found = new Set();
  let at = 0;
  for (const note of notes) {
    while (at + 1 < beats.length && beats[at + 1] <= note.atBeat) at += 1;
    if (note.atBeat >= beats[at] && note.atBeat - beats[at] < TOGETHER) found.add(note);
  }
  return found;
}

/** One for each sound, as far as there are some. @param {readonly Part[]} parts */
function channelsOf(parts) {
  const programs = [...new Set(parts.filter(({ isDrums }) => !isDrums).map(({ program }) => program))];
  return parts.map(({ isDrums, program }) =>
    isDrums ? DRUM_CHANNEL : CHANNELS[programs.indexOf(program) % CHANNELS.length],
  );
}

/** @param {{note: number, velocity: number, channel: number}} note @param {number} begin @param {number} end @returns {NoteEvent[]} */
const eventsOf = ({ note, velocity, channel }, begin, end) => [
  { type: 'note-on', channel, note, velocity, atSeconds: begin },
  { type: 'note-off', channel, note, velocity: 0, atSeconds: end },
];

/** @param {Score} score @param {readonly number[]} channels @param {NoteEvent[]} events @param {number} durationSeconds @returns {Take} */
function takeOf({ id, title, parts }, channels, events, durationSeconds) {
  const programs = new Map(parts.map(({ program }, index) => [channels[index], program]));
  programs.set(DRUM_CHANNEL, 0);
  const tracks = [...programs].map(([channel, program]) => ({ channel, name: '', program }));
  const sounds = tracks.map(({ channel, program }) => ({
    type: /** @type {const} */ ('program-change'),
    channel,
    program,
    atSeconds: 0,
  }));
  return {
    schemaVersion: 1,
    id,
    name: title,
    startedAt: '',
    durationSeconds,
    tempoBpm: 120,
    ppq: 480,
    tracks,
    events: [...sounds, ...events],
    settings: {},
    tracking: { frames: 0, dropped: 0, lostSeconds: 0, meanInferenceMs: 0 },
  };
}
