/**
 * A long take in pieces that are rendered one after the other, so that an hour
 * of it needs no more memory than a minute or two. A piece begins where little
 * rings on, and is rendered from where the first of that was struck: what it
 * begins with is what the piece before it ended with. Pure.
 */
import { createChannelMemory, SUSTAIN_PEDAL } from '../core/channel-memory.js';

/** @import {NoteEvent} from '../types.js' */

/**
 * @typedef {Object} Piece
 * @property {number} fromSeconds  of the take, where rendering begins
 * @property {number} startSeconds  where it is heard from
 * @property {number} endSeconds
 * @property {NoteEvent[]} events  with their times from where rendering begins
 */
/** @typedef {{atSeconds: number, endSeconds: number, event: NoteEvent}} Ringing */

/** A piece is between half as long and as long. */
export const PIECE_SECONDS = 60;
/** What was let go of is heard no longer than this, the room's echo with it. */
export const RINGING_SECONDS = 4;
/** What is held longer is struck anew for the next piece, and has long become even by then. */
const MOST_BEFORE_SECONDS = 60;

/** Two pieces sound together for so long, one fading into the other. */
export const CROSSFADE_SECONDS = 0.02;

/**
 * @param {readonly NoteEvent[]} events  of the whole, in their order
 * @param {number} totalSeconds
 * @returns {Generator<Piece, void>}
 */
export function* piecesOf(events, totalSeconds) {
  const ringing = ringingOf(events, totalSeconds);
  const memory = createChannelMemory();
  /** @type {Map<number, NoteEvent>} */
  const lyrics = new Map();
  let next = 0;
  let start = 0;
  while (start < totalSeconds) {
    const fromSeconds = firstHeardAt(ringing, start);
    for (; next < events.length && events[next].atSeconds < fromSeconds; next += 1) {
      memory.hear(events[next]);
      if (events[next].type === 'lyric') lyrics.set(events[next].channel, events[next]);
    }
    const endSeconds = totalSeconds - start <= PIECE_SECONDS ? totalSeconds : quietestAfter(ringing, start);
    const held = ringing.filter((each) => each.atSeconds < fromSeconds && each.endSeconds > start);
    const before = [...memory.all(), ...lyrics.values(), ...held.map(({ event }) => event)];
    const last = endSeconds + CROSSFADE_SECONDS;
    const after = events.slice(next).filter(({ atSeconds }) => atSeconds < last);
    yield {
      fromSeconds,
      startSeconds: start,
      endSeconds,
      events: [
        ...before.map((event) => ({ ...event, atSeconds: 0 })),
        ...after.map((event) => ({ ...event, atSeconds: event.atSeconds - fromSeconds })),
      ],
    };
    start = endSeconds;
  }
}

/** @param {readonly NoteEvent[]} events @param {number} totalSeconds @returns {Ringing[]}  each note, until nothing of it is heard */
function ringingOf(events, totalSeconds) {
  /** @type {Map<string, Ringing>} */
  const struck = new Map();
  /** Let go of, while their pedal is down. @type {Map<number, Ringing[]>} */
  const kept = new Map();
  /** @type {Ringing[]} */
  const all = [];
  for (const event of events) {
    const { channel, atSeconds } = event;
    if (event.type === 'note-on') {
      const note = { atSeconds, endSeconds: totalSeconds, event };
      struck.set(`${channel} ${event.note}`, note);
      all.push(note);
    }
    const ended = event.type === 'note-off' ? struck.get(`${channel} ${event.note}`) : undefined;
    if (ended) {
      ended.endSeconds = atSeconds + RINGING_SECONDS;
      kept.get(channel)?.push(ended);
    }
    if (event.type !== 'control-change' || event.controller !== SUSTAIN_PEDAL) continue;
    if (event.value >= 64) kept.set(channel, kept.get(channel) ?? []);
    else {
      for (const each of kept.get(channel) ?? []) each.endSeconds = atSeconds + RINGING_SECONDS;
      kept.delete(channel);
    }
  }
  for (const notes of kept.values()) for (const each of notes) each.endSeconds = totalSeconds;
  return all;
}

/** @param {readonly Ringing[]} ringing @param {number} seconds @returns {number}  when the first of what rings there was struck */
function firstHeardAt(ringing, seconds) {
  const first = ringing.reduce(
    (least, { atSeconds, endSeconds }) =>
      atSeconds < seconds && endSeconds > seconds ? Math.min(least, atSeconds) : least,
    seconds,
  );
  return Math.max(first, seconds - MOST_BEFORE_SECONDS, 0);
}

/** @param {readonly Ringing[]} ringing @param {number} start @returns {number}  where least has to be rendered a second time */
function quietestAfter(ringing, start) {
  const near = ringing.filter(
    ({ atSeconds, endSeconds }) => atSeconds < start + PIECE_SECONDS && endSeconds > start + PIECE_SECONDS / 2,
  );
  let best = start + PIECE_SECONDS;
  for (let seconds = best; seconds >= start + PIECE_SECONDS / 2; seconds -= 1)
    if (seconds - firstHeardAt(near, seconds) < best - firstHeardAt(near, best)) best = seconds;
  return best;
}
