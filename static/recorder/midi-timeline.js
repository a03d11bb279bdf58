/**
 * A take's events in MIDI ticks, in the order in which a file plays them, as creatable/exporters/midi_timeline.py has
 * them: every note has an end, at least a tick later. Pure.
 */
import { toMidiBytes } from '../audio/midi-bytes.js';
import { TEXTS, ticksAt } from './midi-writer.js';

/** @import {NoteEvent, Take} from '../types.js' */
/** @import {MidiTrack} from './midi-writer.js' */

/** @typedef {{tick: number, event: NoteEvent}} Timed */
/** @typedef {{events: readonly Timed[], endTick: number}} Timeline */

const BANK_SELECT = 0;

/** @param {Take} take @returns {Timeline} */
export function timelineOf({ events, tempoBpm, durationSeconds, settings }) {
  const tickOf = ticksAt(tempoBpm);
  const line = new NoteEnds();
  for (const event of events) {
    // Which bank the player's own SoundFont is in is the page's business: elsewhere the program counts.
    const isOwnBank = settings.ownSound && event.type === 'control-change' && event.controller === BANK_SELECT;
    if (!isOwnBank) line.add(tickOf(event.atSeconds), event);
  }
  const end = tickOf(durationSeconds);
  line.endHeld(end);
  // Stable: where ticks are equal, a note's end stays before the next strike of the same note.
  const timed = line.timed.sort((one, other) => one.tick - other.tick);
  return { events: timed, endTick: Math.max(end, timed.at(-1)?.tick ?? 0) };
}

/** Follows each note, for what a MIDI file must not leave open. */
class NoteEnds {
  /** @type {Timed[]} */
  timed = [];
  /** @type {Map<number, number>} */
  #began = new Map();
  /** @type {Map<number, number>} */
  #free = new Map();

  /** @param {number} tick @param {NoteEvent} event */
  add(tick, event) {
    if (event.type === 'note-on') this.#strike(tick, event);
    else if (event.type === 'note-off') this.#release(tick, event);
    else this.timed.push({ tick, event });
  }

  /** @param {number} end  of the take */
  endHeld(end) {
    for (const key of [...this.#began.keys()]) this.#release(end, offAt(key >> 7, key & 0x7f));
  }

  /** @param {number} tick @param {Extract<NoteEvent, {type: 'note-on'}>} event */
  #strike(tick, event) {
    const key = keyOf(event);
    if (this.#began.has(key)) this.#release(tick, offAt(event.channel, event.note));
    const began = Math.max(tick, this.#free.get(key) ?? 0);
    this.#began.set(key, began);
    this.timed.push({ tick: began, event });
  }

  /** Not in the tick in which it began: readers drop notes without length. @param {number} tick @param {Extract<NoteEvent, {type: 'note-off'}>} event */
  #release(tick, event) {
    const key = keyOf(event);
    const ended = Math.max(tick, (this.#began.get(key) ?? 0) + 1);
    this.#began.delete(key);
    this.#free.set(key, ended);
    this.timed.push({ tick: ended, event });
  }
}

/** @param {{channel: number, note: number}} event */
const keyOf = ({ channel, note }) => (channel << 7) | note;

/** @param {number} channel @param {number} note @returns {Extract<NoteEvent, {type: 'note-off'}>} */
const offAt = (channel, note) => ({ type: 'note-off', channel, note, velocity: 0, atSeconds: 0 });

/** @param {MidiTrack} track @param {number} tick @param {NoteEvent} event */
export function putEvent(track, tick, event) {
  if (event.type === 'instrument') track.text(tick, TEXTS.instrument, event.instrument);
  else if (event.type === 'lyric') track.text(tick, TEXTS.lyric, event.text);
  else track.put(tick, toMidiBytes(event));
}
