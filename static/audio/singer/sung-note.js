/**
 * One note of the singer: the consonants before the vowel, the vowel for as
 * long as the note is held, the consonants after it, and the end.
 */
import { SHAPES, VOICES, VOWELS } from './formants.js';
import { MANNERS, stepsOf } from './manners.js';
import { Throat } from './throat.js';

/** @import {VoiceKind} from './formants.js' */
/** @import {Step, Syllable} from './manners.js' */

/** Samples between two looks at what moves: 0.7 ms. */
export const CONTROL = 32;

const USUAL_VELOCITY = 90;
const SEMITONES = 12;
const A4 = 69;
/** Seconds in which about two thirds of a way are gone. */
const TIMES = Object.freeze({ begin: 0.012, end: 0.04, quick: 0.013 });
/** What is heard no more. */
const SILENT = 2e-4;
/** However short a touch is, its vowel is heard. */
const LEAST_SECONDS = 0.06;

const VIBRATO = Object.freeze({ hertz: 5.4, afterSeconds: 0.35, growsSeconds: 0.5, cents: 15, usual: 64 });

/** What a channel's controllers say. @typedef {{bend: number, loudness: number, vowel: number, vibrato: number}} Channel */

/**
 * `voice`: one of VOICES by its number. `syllable`: null sings the vowel that the channel's controller says. `tuning`: hertz of A4.
 * @typedef {{channel: number, note: number, velocity: number, voice: number, syllable: Syllable|null, tuning: number}} Struck
 */

export class SungNote {
  channel = 0;
  note = 0;
  /** The later one began, the higher. */
  order = 0;
  /** @type {'free'|'held'|'released'|'ending'} */
  state = 'free';

  #sampleRate;
  #throat;
  #vibratoHertz;
  /** @type {VoiceKind} */
  #voice = VOICES[0];
  #tuning = 0;
  /** What is sung before the vowel, or after it. @type {readonly Step[]} */
  #steps = [];
  #next = 0;
  /** Seconds of the step. */
  #left = 0;
  /** @type {readonly Step[]} */
  #coda = [];
  /** The sound that is held; null: the vowel of the channel. @type {string|null} */
  #held = null;
  #vowel = 0;
  /** Of the vowel; below 0: not yet. */
  #heldSeconds = -1;
  #seconds = 0;
  #endTime = 0;

  /** @param {number} sampleRate @param {number} index  of the voice among all */
  constructor(sampleRate, index) {
    this.#sampleRate = sampleRate;
    this.#throat = new Throat(sampleRate, index);
    // No two of a choir tremble together.
    this.#vibratoHertz = VIBRATO.hertz + 0.13 * ((index % 7) - 3);
  }

  /** @param {Struck} struck @param {number} order @param {Channel} controls  of its channel */
  begin({ channel, note, velocity, voice, syllable, tuning }, order, controls) {
    Object.assign(this, { channel, note, order, state: 'held' });
    this.#voice = VOICES[voice] ?? VOICES[0];
    this.#tuning = tuning;
    this.#held = syllable?.held ?? null;
    const shapes = this.#held ?? VOWELS[Math.round(controls.vowel)];
    this.#steps = stepsOf(syllable?.onset ?? '', shapes);
    this.#coda = stepsOf(syllable?.coda ?? '', shapes);
    this.#next = this.#seconds = 0;
    this.#heldSeconds = -1;
    this.#throat.begin((velocity / USUAL_VELOCITY) ** 1.3, 1200 + (3600 * velocity) / 127);
    this.#advance(controls);
    this.#throat.jump();
  }

  /** The vowel ends, and what comes after it is sung. */
  release() {
    if (this.state === 'held') this.state = 'released';
  }

  /** Make room at once. */
  cut() {
    if (this.state !== 'free') this.#end(TIMES.quick);
  }

  /** @param {number} time */
  #end(time) {
    this.state = 'ending';
    this.#endTime = time;
    this.#throat.hush();
  }

  /** @param {Channel} controls */
  #pitch({ bend, vibrato }) {
    const since = Math.max(0, this.#seconds - VIBRATO.afterSeconds);
    const grown = Math.min(1, since / VIBRATO.growsSeconds);
    const most = (VIBRATO.cents / 100) * (vibrato / VIBRATO.usual);
    const trembling = most * grown * Math.sin(2 * Math.PI * this.#vibratoHertz * since);
    return this.#tuning * 2 ** ((this.note - A4 + bend + trembling) / SEMITONES);
  }

  /** To the next sound, to the vowel, or to the end. @param {Channel} controls */
  #advance(controls) {
    const step = this.#steps[this.#next];
    this.#next += 1;
    if (step) {
      this.#left = step.manner.seconds;
      this.#throat.aim(SHAPES[this.#voice][step.shape], step.manner, this.#pitch(controls));
    } else if (this.#heldSeconds < 0) this.#hold(controls);
    else this.#end(TIMES.end);
  }

  /** @param {Channel} controls */
  #hold(controls) {
    this.#heldSeconds = 0;
    if (this.#held === null) this.#followVowel(controls);
    else this.#throat.aim(SHAPES[this.#voice][this.#held], MANNERS[this.#held], this.#pitch(controls));
  }

  /** @param {Channel} controls */
  #followVowel(controls) {
    this.#vowel = controls.vowel;
    const below = Math.min(Math.floor(this.#vowel), VOWELS.length - 2);
    const [from, to] = [VOWELS[below], VOWELS[below + 1]].map((vowel) => SHAPES[this.#voice][vowel]);
    this.#throat.aimBetween(from, to, this.#vowel - below, MANNERS.a, this.#pitch(controls));
  }

  /** @param {number} seconds @param {Channel} controls */
  #goOn(seconds, controls) {
    this.#seconds += seconds;
    if (this.state === 'ending') return;
    if (this.#next <= this.#steps.length) {
      this.#left -= seconds;
      if (this.#left <= 0) this.#advance(controls);
      return;
    }
    this.#heldSeconds += seconds;
    if (this.state === 'released' && this.#heldSeconds >= LEAST_SECONDS) {
      this.#steps = this.#coda;
      this.#next = 0;
      this.#advance(controls);
    } else if (this.#held === null && this.#vowel !== controls.vowel) this.#followVowel(controls);
  }

  /**
   * Add to what is there.
   * @param {Float32Array} output
   * @param {Channel} controls  of its channel
   */
  render(output, controls) {
    for (let from = 0; from < output.length && this.state !== 'free'; from += CONTROL) {
      const to = Math.min(output.length, from + CONTROL);
      this.#goOn((to - from) / this.#sampleRate, controls);
      const isEnding = this.state === 'ending';
      const [loudness, time] = isEnding ? [0, this.#endTime] : [controls.loudness, TIMES.begin];
      this.#throat.render(output, from, to, this.#pitch(controls), loudness, time);
      if (isEnding && this.#throat.level < SILENT) this.state = 'free';
    }
  }
}
