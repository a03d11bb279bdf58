/**
 * One voice that glides: a note that is bent to wherever its player wants it.
 *
 * Each note begins by saying how far a full bend goes (RPN 0, MIDI 1.0 "Pitch
 * Bend Sensitivity"), so every program plays a take at the same pitch, from
 * whatever place it begins. The bend's 14 bits over 48 semitones are steps of
 * 0.6 cents. Between two samples of a pointer the pitch moves in small steps,
 * or a camera's thirty pictures a second would be heard as a staircase.
 *
 * SoundFont players, ours too, bend by 127/128 of what they are told (SoundFont
 * 2.04, 8.4.10: an amount of 12,700 cents times a range out of 128), others by
 * all of it. A bend is therefore sent half-way between the two, and a note that
 * would be bent by more than nine semitones is struck anew: neither kind is ever
 * more than 5 cents out.
 */

import { FULL_BEND, sayBendRange, USUAL_BEND_RANGE } from './bend-range.js';

/** @import {NoteEvent} from '../types.js' */

/** Semitones of a full bend: more than any range of octaves that can be chosen. */
export const BEND_RANGE = 48;
/** Half-way between programs that bend by all of the range and those that bend by 127/128 of it. */
const BETWEEN_PROGRAMS = 1 + 1 / 256;
/** Semitones; a note that glides farther is struck anew where it is. */
const FARTHEST = 9;

const MODULATION = 1;
const EXPRESSION = 11;
const ALL_SOUND_OFF = 120;
const RELEASE_VELOCITY = 64;

const STEP_MS = 8;
/** Of the way that is left, in each step: half of it in about 20 ms. */
const STEP_PART = 0.25;
/** Semitones; nobody hears less (1 cent). */
const NEAR_ENOUGH = 0.01;
/** A sound that dies away keeps its bend until it is gone. */
const TAIL_MS = 1200;

/** @typedef {{pitch: number, loudness: number, vibrato: number}} Want  pitch: MIDI, with fractions; the others 0..1 */

/** A channel, and what was last sent on it, so that nothing is said twice. */
class GlidingChannel {
  #way;
  /** @type {Map<string, number>} */
  #sent = new Map();

  /** @param {{emit: (event: NoteEvent) => void, nowSeconds: () => number, channel: number}} way */
  constructor(way) {
    this.#way = way;
  }

  /** @param {string} what @param {number} value @returns {boolean}  whether the channel does not have it yet */
  #isNews(what, value) {
    if (this.#sent.get(what) === value) return false;
    this.#sent.set(what, value);
    return true;
  }

  /** @param {number} controller @param {number} value */
  #control(controller, value) {
    if (!this.#isNews(`${controller}`, value)) return;
    const { emit, nowSeconds, channel } = this.#way;
    emit({ type: 'control-change', channel, controller, value, atSeconds: nowSeconds() });
  }

  /** @param {number} semitones */
  bend(semitones) {
    const steps = Math.round((semitones / BEND_RANGE) * BETWEEN_PROGRAMS * FULL_BEND);
    const value = Math.max(-FULL_BEND, Math.min(FULL_BEND - 1, steps));
    if (!this.#isNews('bend', value)) return;
    const { emit, nowSeconds, channel } = this.#way;
    emit({ type: 'pitch-bend', channel, value, atSeconds: nowSeconds() });
  }

  /** @param {number} semitones  of a full bend */
  range(semitones) {
    sayBendRange(this.#way, semitones);
  }

  /** @param {number} loudness @param {number} vibrato */
  colour(loudness, vibrato) {
    this.#control(EXPRESSION, Math.round(127 * loudness));
    this.#control(MODULATION, Math.round(127 * vibrato));
  }

  /** As every channel is before anything was said on it. */
  rest() {
    if (!this.#sent.size) return;
    this.bend(0);
    this.range(USUAL_BEND_RANGE);
    this.colour(1, 0);
    this.#sent.clear();
  }
}

/**
 * @param {Object} parts
 * @param {(event: NoteEvent) => void} parts.emit
 * @param {() => number} parts.nowSeconds
 * @param {number} parts.channel
 */
export function makeGlidingVoice({ emit, nowSeconds, channel }) {
  /** Who wants what; the last one is heard. @type {Map<string, Want>} */
  const wanted = new Map();
  /** The note that sounds, and the pitch that it is at. @type {{note: number, pitch: number}|null} */
  let sounding = null;
  /** @type {ReturnType<typeof setTimeout>|undefined} */
  let gliding;
  /** @type {ReturnType<typeof setTimeout>|undefined} */
  let tail;
  const said = new GlidingChannel({ emit, nowSeconds, channel });

  const now = () => wanted.get([...wanted.keys()].at(-1) ?? '');

  /** The channel is anybody's again. */
  const rest = () => {
    clearTimeout(tail);
    said.rest();
  };

  const glide = () => {
    gliding = undefined;
    const want = now();
    if (!sounding || !want) return;
    const left = want.pitch - sounding.pitch;
    sounding.pitch = Math.abs(left) < NEAR_ENOUGH ? want.pitch : sounding.pitch + left * STEP_PART;
    if (Math.abs(sounding.pitch - sounding.note) > FARTHEST) strikeAnew(sounding.pitch, want);
    else said.bend(sounding.pitch - sounding.note);
    if (sounding.pitch !== want.pitch) gliding = setTimeout(glide, STEP_MS);
  };

  let velocity = 0;

  /** @param {Want} want */
  const begin = ({ pitch, loudness, vibrato }) => {
    clearTimeout(tail);
    const note = Math.round(pitch);
    sounding = { note, pitch };
    said.range(BEND_RANGE);
    said.bend(pitch - note);
    said.colour(loudness, vibrato);
    emit({ type: 'note-on', channel, note, velocity, atSeconds: nowSeconds() });
  };
  const release = () => {
    if (!sounding) return;
    emit({ type: 'note-off', channel, note: sounding.note, velocity: RELEASE_VELOCITY, atSeconds: nowSeconds() });
    sounding = null;
  };
  /** What dies away of the note before would be heard to jump with the bend. @param {number} pitch @param {Want} want */
  const strikeAnew = (pitch, want) => {
    release();
    emit({ type: 'control-change', channel, controller: ALL_SOUND_OFF, value: 0, atSeconds: nowSeconds() });
    begin({ ...want, pitch });
  };
  const end = () => {
    clearTimeout(gliding);
    gliding = undefined;
    if (!sounding) return;
    release();
    tail = setTimeout(rest, TAIL_MS);
  };

  return {
    /**
     * @param {string} source  who wants it; of several the one who came last is heard
     * @param {Want} want
     * @param {number} strength  1..127, the velocity where a note begins
     */
    want(source, want, strength) {
      wanted.set(source, want);
      velocity = strength;
      if (!sounding) return begin(want);
      const heard = /** @type {Want} */ (now());
      said.colour(heard.loudness, heard.vibrato);
      if (gliding === undefined) glide();
    },
    /** @param {string} source */
    letGo(source) {
      if (!wanted.delete(source)) return;
      const next = now();
      if (!next) return end();
      said.colour(next.loudness, next.vibrato);
      if (gliding === undefined) glide();
    },
    releaseAll() {
      wanted.clear();
      end();
    },
    dispose() {
      wanted.clear();
      end();
      rest();
    },
  };
}
