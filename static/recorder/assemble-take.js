/**
 * From the journal of a recording to a Take: the one place that decides what
 * a valid sequence of events is. Pure: the same journal gives the same take,
 * so that a take read back after a crash is the take that would have been.
 *
 * The journal holds events in the order in which they arrived, in seconds from
 * the take's start. Arrival is not quite the order of sounding: a note may be
 * stamped with the moment its camera frame was captured, another with now.
 */
import { clamp } from '../core/numbers.js';
import { apart } from './beside-notes.js';
import { microseconds } from './note-event.js';

/** @import {NoteEvent, Take, TakeTrack, TrackingQuality} from '../types.js' */
/** @import {JournalEvent} from './beside-notes.js' */

/** @typedef {Omit<Take, 'events'|'movement'|'cues'|'help'>} TakeMeta  a take without what was written down while it was played */

export const LONGEST_SECONDS = 86400;
/** @type {Readonly<TrackingQuality>}  played by hand, or not told */
export const NOT_TRACKED = Object.freeze({ frames: 0, dropped: 0, lostSeconds: 0, meanInferenceMs: 0 });
/** A note needs a length, or readers of MIDI files lose it; drum hits often have none. */
const SHORTEST_NOTE_SECONDS = 0.001;
const SUSTAIN = 64;
const ALL_SOUND_OFF = 120;
const ALL_NOTES_OFF = 123;

/**
 * @param {TakeMeta} meta
 * @param {readonly JournalEvent[]} journal  in order of arrival
 * @returns {Take}  ordered; every note-on has its note-off; pedals are up at the end
 */
export function assembleTake(meta, journal) {
  const durationSeconds = microseconds(clamp(meta.durationSeconds, 0, LONGEST_SECONDS));
  const { played, ...beside } = apart(journal, durationSeconds);
  const events = inPairs(inOrder(withLengths(played), durationSeconds), durationSeconds);
  const { schemaVersion, id, name, startedAt, tempoBpm, ppq, settings, tracking } = meta;
  return {
    schemaVersion,
    id,
    name,
    startedAt,
    durationSeconds,
    tempoBpm,
    ppq,
    tracks: completeTracks(meta.tracks, events),
    events,
    settings,
    tracking,
    ...beside,
  };
}

/**
 * How long a recording lasted that nobody stopped: to its last event, and a
 * tenth of a second more where a note had only just begun.
 * @param {readonly JournalEvent[]} journal
 */
export function recoveredDuration(journal) {
  let last = 0;
  let lastNoteOn = 0;
  for (const event of apart(journal).played) {
    last = Math.max(last, event.atSeconds);
    if (event.type === 'note-on') lastNoteOn = Math.max(lastNoteOn, event.atSeconds + 0.1);
  }
  return microseconds(Math.max(last, lastNoteOn));
}

/**
 * Never negative, never before what was said earlier about the same note,
 * controller or channel, and no note without a length.
 * @param {readonly NoteEvent[]} journal
 */
function withLengths(journal) {
  /** @type {Map<string, NoteEvent>} */
  const previous = new Map();
  return journal.map((event) => {
    const subject = subjectOf(event);
    const before = previous.get(subject);
    const shortest = before?.type === 'note-on' && event.type === 'note-off' ? SHORTEST_NOTE_SECONDS : 0;
    const earliest = before ? before.atSeconds + shortest : 0;
    const timed = { ...event, atSeconds: microseconds(Math.max(event.atSeconds, earliest)) };
    previous.set(subject, timed);
    return timed;
  });
}

/** @param {NoteEvent} event */
function subjectOf(event) {
  if ('note' in event) return `note ${event.channel} ${event.note}`;
  if ('controller' in event) return `controller ${event.channel} ${event.controller}`;
  return `${event.type} ${event.channel}`;
}

/**
 * Sorted by time (what came first stays first), and nothing after the end:
 * a note that would begin there has not been heard.
 * @param {NoteEvent[]} events
 * @param {number} durationSeconds
 */
function inOrder(events, durationSeconds) {
  return events
    .filter((event) => event.type !== 'note-on' || event.atSeconds < durationSeconds)
    .map((event) => ({ ...event, atSeconds: Math.min(event.atSeconds, durationSeconds) }))
    .sort((a, b) => a.atSeconds - b.atSeconds);
}

/**
 * Every note-off ends a note-on and every note-on is ended.
 * @param {NoteEvent[]} ordered
 * @param {number} durationSeconds
 */
function inPairs(ordered, durationSeconds) {
  const held = makeHeld();
  /** @type {NoteEvent[]} */
  const events = [];
  for (const event of ordered) {
    if (event.type === 'note-off' && !held.release(event)) continue;
    if (event.type === 'note-on') {
      const since = held.since(event);
      // Two hands on one key at once are one note.
      if (since !== undefined && microseconds(event.atSeconds - since) < SHORTEST_NOTE_SECONDS) continue;
      if (since !== undefined) events.push(noteOff(event.channel, event.note, event.atSeconds));
    }
    if (isSilencing(event)) events.push(...held.releaseChannel(event.channel, event.atSeconds));
    events.push(event);
    held.hear(event);
  }
  events.push(...held.releaseAll(durationSeconds));
  return withoutRepeatedPrograms(events);
}

/** What sounds at one moment of a take: notes and sustain pedals. */
function makeHeld() {
  /** @type {Map<number, number>} channel * 128 + note -> since when */
  const notes = new Map();
  /** @type {Set<number>} */
  const pedals = new Set();
  const key = (/** @type {{channel: number, note: number}} */ { channel, note }) => channel * 128 + note;
  const releaseWhere = (/** @type {(channel: number) => boolean} */ wanted, /** @type {number} */ atSeconds) => {
    const keys = [...notes.keys()].filter((each) => wanted(Math.floor(each / 128)));
    for (const each of keys) notes.delete(each);
    return keys.map((each) => noteOff(Math.floor(each / 128), each % 128, atSeconds));
  };
  return {
    since: (/** @type {{channel: number, note: number}} */ note) => notes.get(key(note)),
    release: (/** @type {{channel: number, note: number}} */ note) => notes.delete(key(note)),
    releaseChannel: (/** @type {number} */ channel, /** @type {number} */ atSeconds) =>
      releaseWhere((each) => each === channel, atSeconds),
    /** @param {number} atSeconds  @returns {NoteEvent[]} */
    releaseAll(atSeconds) {
      const up = [...pedals].map(
        (channel) =>
          /** @type {NoteEvent} */ ({ type: 'control-change', channel, controller: SUSTAIN, value: 0, atSeconds }),
      );
      return [...releaseWhere(() => true, atSeconds), ...up];
    },
    /** @param {NoteEvent} event */
    hear(event) {
      if (event.type === 'note-on') notes.set(key(event), event.atSeconds);
      if (event.type !== 'control-change' || event.controller !== SUSTAIN) return;
      if (event.value >= 64) pedals.add(event.channel);
      else pedals.delete(event.channel);
    },
  };
}

/** @param {NoteEvent} event */
function isSilencing(event) {
  return event.type === 'control-change' && (event.controller === ALL_SOUND_OFF || event.controller >= ALL_NOTES_OFF);
}

/**
 * @param {number} channel
 * @param {number} note
 * @param {number} atSeconds
 * @returns {NoteEvent}
 */
function noteOff(channel, note, atSeconds) {
  return { type: 'note-off', channel, note, velocity: 0, atSeconds };
}

/** @param {NoteEvent[]} events */
function withoutRepeatedPrograms(events) {
  /** @type {Map<number, number>} */
  const programs = new Map();
  return events.filter((event) => {
    if (event.type !== 'program-change') return true;
    const repeated = programs.get(event.channel) === event.program;
    programs.set(event.channel, event.program);
    return !repeated;
  });
}

/**
 * @param {readonly TakeTrack[]} tracks
 * @param {readonly NoteEvent[]} events
 * @returns {TakeTrack[]}  those given, and one for each other channel that is used
 */
function completeTracks(tracks, events) {
  /** @type {Map<number, TakeTrack>} */
  const complete = new Map(tracks.map((track) => [track.channel, track]));
  for (const { channel } of events) {
    if (complete.has(channel)) continue;
    const first = events.find((event) => event.type === 'program-change' && event.channel === channel);
    const program = first?.type === 'program-change' ? first.program : 0;
    complete.set(channel, { channel, name: `Channel ${channel + 1}`, program });
  }
  return [...complete.values()];
}
