/**
 * All voices of the singer together: what it is told in, samples out. It runs
 * in the audio thread and in node alike, and knows neither words nor MIDI.
 */
import { SungNote } from './sung-note.js';

/** @import {Channel, Struck} from './sung-note.js' */

/** So many voices sound at once; a further one takes the place of the oldest. */
export const MOST_VOICES = 24;
/** Those that die away meanwhile. */
const SPARE = 8;
const CHANNELS = 16;

/**
 * `controls`: what a channel's controllers say by now; `bend` in semitones, `vowel` 0 (a) .. 4 (u).
 * What ends everything ends it on one channel where that is named.
 * @typedef {({type: 'note-on'} & Struck) | {type: 'note-off', channel: number, note: number}
 *   | {type: 'channel', channel: number, controls: Channel} | {type: 'release-all', channel?: number} | {type: 'silence', channel?: number}} SingerMessage
 */

export class Singer {
  #notes;
  /** @type {Channel[]} */
  #channels = Array.from({ length: CHANNELS }, () => ({ bend: 0, loudness: 1, vowel: 0, vibrato: 0 }));
  #order = 0;

  /** @param {{sampleRate: number}} options */
  constructor({ sampleRate }) {
    this.#notes = Array.from({ length: MOST_VOICES + SPARE }, (_, index) => new SungNote(sampleRate, index));
  }

  /** @returns {number}  voices that sound */
  get sounding() {
    return this.#notes.filter(({ state }) => state !== 'free').length;
  }

  /** @param {SingerMessage} message */
  hear(message) {
    if (message.type === 'note-on') this.#begin(message);
    else if (message.type === 'note-off') this.#end(message);
    else if (message.type === 'channel') Object.assign(this.#channels[message.channel], message.controls);
    else if (message.type === 'silence') for (const note of this.#on(message.channel)) note.cut();
    else for (const note of this.#on(message.channel)) note.release();
  }

  /** @param {number|undefined} channel  undefined: any */
  #on(channel) {
    return this.#notes.filter((note) => channel === undefined || note.channel === channel);
  }

  /** @param {Struck} struck */
  #begin(struck) {
    const sounding = this.#notes.filter(({ state }) => state === 'held' || state === 'released').sort(bySpare);
    if (sounding.length >= MOST_VOICES) sounding[0].cut();
    const free = this.#notes.find(({ state }) => state === 'free');
    const chosen = free ?? this.#notes.filter(({ state }) => state === 'ending').sort(byAge)[0];
    this.#order += 1;
    chosen.begin(struck, this.#order, this.#channels[struck.channel]);
  }

  /** The one that was struck first. @param {{channel: number, note: number}} which */
  #end({ channel, note }) {
    const held = this.#notes.filter((each) => each.state === 'held' && each.channel === channel && each.note === note);
    held.sort(byAge).at(0)?.release();
  }

  /** @param {Float32Array} output  written */
  process(output) {
    output.fill(0);
    for (const note of this.#notes) if (note.state !== 'free') note.render(output, this.#channels[note.channel]);
  }
}

const byAge = (/** @type {SungNote} */ a, /** @type {SungNote} */ b) => a.order - b.order;
/** Those first that were let go of. @type {typeof byAge} */
const bySpare = (a, b) => Number(a.state === 'held') - Number(b.state === 'held') || byAge(a, b);
