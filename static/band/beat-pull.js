/**
 * Notes of a take, drawn toward the beat that was heard while they were played: each goes a part of the way to the nearest
 * half beat, and keeps its length. What is heard is never held back: only what is written down moves. Pure.
 */
import { STEPS_IN_BEAT } from './drum-pattern.js';

/** @import {NoteEvent} from '../types.js' */
/** @import {Heard} from './metronome.js' */

/** Nobody who plays with the head means a sixteenth: of those, one that is late would be drawn to the wrong one. */
const PARTS_OF_A_BEAT = 2;

export class BeatPull {
  /** The newest beat, on the sound's clock; null: none is heard. @type {number|null} */
  #beatSeconds = null;
  /** By channel and note, how many seconds its note-on was moved: its end goes along. @type {Map<string, number>} */
  #moved = new Map();

  /** @param {Heard} heard */
  hear(heard) {
    const isBeat = 'beat' in heard || ('step' in heard && heard.step % STEPS_IN_BEAT === 0);
    if (isBeat) this.#beatSeconds = heard.atSeconds;
  }

  /** No beat is heard any more. */
  rest() {
    this.#beatSeconds = null;
  }

  /**
   * @param {NoteEvent} event  as it was played
   * @param {{tempoBpm: number, percent: number}} wanted  percent: of the way, 0..100
   * @returns {NoteEvent}  as it is written down
   */
  draw(event, { tempoBpm, percent }) {
    if (event.type !== 'note-on' && event.type !== 'note-off') return event;
    const key = `${event.channel} ${event.note}`;
    if (event.type === 'note-on') this.#moved.set(key, this.#awaySeconds(event.atSeconds, tempoBpm) * (percent / 100));
    const by = this.#moved.get(key) ?? 0;
    return by === 0 ? event : { ...event, atSeconds: event.atSeconds + by };
  }

  /** How far the nearest half beat is, in seconds; negative: it was before. @param {number} atSeconds @param {number} tempoBpm */
  #awaySeconds(atSeconds, tempoBpm) {
    if (this.#beatSeconds === null) return 0;
    const part = 60 / tempoBpm / PARTS_OF_A_BEAT;
    const since = atSeconds - this.#beatSeconds;
    return Math.round(since / part) * part - since;
  }
}
