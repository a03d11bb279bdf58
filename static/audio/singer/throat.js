/**
 * One voice of the singer without a will of its own: it makes the sound that
 * it is aimed at. Nothing is made while it sounds; what moves does so in small
 * steps, without a click.
 */

import { FIRST_PARTIAL, Glottis } from './glottis.js';
import { Hiss, NOISE_POWER, Noise } from './noise.js';
import { FORMANTS, Tract } from './tract.js';

/** @import {Shape} from './formants.js' */
/** @import {Manner} from './manners.js' */

/** As loud as the piano: the effective value of a vowel of full strength, wherever its formants are. */
export const LOUDNESS = 0.1;
/** Seconds in which about two thirds of a way are gone. */
const TIMES = Object.freeze({ mouth: 0.018, folds: 0.012, noise: 0.005 });
/** More partials than these change nothing about the loudness. */
const PARTIALS = 48;
/** The golden section: no two of a choir are alike. */
const UNLIKE = 0.618;
const SEED = 0x9e3779b9;

export class Throat {
  #sampleRate;
  #glottis;
  #tract;
  #noise;
  #hiss;
  #phase;
  /** What a gliding vowel has come to. @type {{hertz: number[], decibels: number[], widths: number[]}} */
  #between = {
    hertz: new Array(FORMANTS).fill(0),
    decibels: new Array(FORMANTS).fill(0),
    widths: new Array(FORMANTS).fill(0),
  };
  #strength = 1;
  #cutoff = 0;
  // Now, and where they are going.
  #level = 0;
  #voiced = 0;
  #breath = 0;
  #hissing = 0;
  #toVoiced = 0;
  #toBreath = 0;
  #toHissing = 0;

  /** @param {number} sampleRate @param {number} index  of the voice among all */
  constructor(sampleRate, index) {
    this.#sampleRate = sampleRate;
    this.#glottis = new Glottis(sampleRate);
    this.#tract = new Tract(sampleRate);
    this.#noise = new Noise(SEED * (index + 1));
    this.#hiss = new Hiss(sampleRate);
    this.#phase = (index * UNLIKE) % 1;
  }

  /** How loud it is by now, 0..1. */
  get level() {
    return this.#level;
  }

  /** @param {number} strength  1 is usual @param {number} cutoff  hertz: the higher, the brighter */
  begin(strength, cutoff) {
    this.#strength = strength;
    this.#cutoff = cutoff;
    this.#level = this.#voiced = this.#breath = this.#hissing = 0;
    this.#glottis.begin(this.#phase);
  }

  /** The mouth is where it was aimed, at once. */
  jump() {
    this.#tract.jump();
  }

  /** @param {Shape} shape @param {Manner} manner @param {number} pitch  hertz */
  aim(shape, manner, pitch) {
    const hertz = this.#glottis.possible(pitch);
    this.#glottis.set(hertz, this.#cutoff);
    this.#tract.aim(shape, hertz);
    const loudness = LOUDNESS * this.#strength;
    this.#toVoiced = (manner.voiced * loudness) / Math.sqrt(this.#voicedPower(hertz));
    this.#toBreath = (manner.breath * loudness) / Math.sqrt(NOISE_POWER * this.#tract.noisePower());
    this.#toHissing = (manner.hiss * loudness) / Math.sqrt(NOISE_POWER * this.#hiss.aim(manner.hissHertz));
  }

  /**
   * Between two shapes of the mouth.
   * @param {Shape} from @param {Shape} to @param {number} part  of the way, 0..1 @param {Manner} manner @param {number} pitch
   */
  aimBetween(from, to, part, manner, pitch) {
    for (const what of /** @type {const} */ (['hertz', 'decibels', 'widths']))
      for (let index = 0; index < FORMANTS; index += 1)
        this.#between[what][index] = from[what][index] + part * (to[what][index] - from[what][index]);
    this.aim(this.#between, manner, pitch);
  }

  hush() {
    this.#toVoiced = this.#toBreath = this.#toHissing = 0;
  }

  /** Of the glottis through the mouth, once that is where it was aimed. @param {number} hertz */
  #voicedPower(hertz) {
    let power = Number.EPSILON;
    for (let partial = 1; partial <= PARTIALS && partial * hertz < this.#sampleRate / 2; partial += 1) {
      const place = partial * hertz;
      power += ((FIRST_PARTIAL / partial) * this.#glottis.softness(place) * this.#tract.gainAt(place)) ** 2 / 2;
    }
    return power;
  }

  /**
   * Add to what is there.
   * @param {Float32Array} output
   * @param {number} from
   * @param {number} to
   * @param {number} pitch  hertz
   * @param {number} loudness  to be come to, 1 is usual
   * @param {number} time  seconds in which two thirds of the way there are gone
   */
  render(output, from, to, pitch, loudness, time) {
    const seconds = (to - from) / this.#sampleRate;
    this.#glottis.set(this.#glottis.possible(pitch), this.#cutoff);
    this.#tract.approach(gone(seconds, TIMES.mouth));
    this.#fill(
      output,
      from,
      to,
      this.#level + gone(seconds, time) * (loudness - this.#level),
      this.#voiced + gone(seconds, TIMES.folds) * (this.#toVoiced - this.#voiced),
      this.#breath + gone(seconds, TIMES.noise) * (this.#toBreath - this.#breath),
      this.#hissing + gone(seconds, TIMES.noise) * (this.#toHissing - this.#hissing),
    );
  }

  /**
   * @param {Float32Array} output @param {number} from @param {number} to
   * @param {number} level @param {number} voiced @param {number} breath @param {number} hissing  at the end
   */
  #fill(output, from, to, level, voiced, breath, hissing) {
    const part = 1 / (to - from);
    const levelStep = (level - this.#level) * part;
    const voicedStep = (voiced - this.#voiced) * part;
    const breathStep = (breath - this.#breath) * part;
    const hissingStep = (hissing - this.#hissing) * part;
    for (let at = from; at < to; at += 1) {
      this.#level += levelStep;
      this.#voiced += voicedStep;
      this.#breath += breathStep;
      this.#hissing += hissingStep;
      const white = this.#noise.next();
      const folds = this.#glottis.next();
      // Breath comes while the folds are open.
      const blown = this.#breath * white * (1.4 - 0.8 * this.#glottis.phase);
      const sound = this.#tract.next(this.#voiced * folds + blown);
      output[at] += this.#level * (sound + this.#hissing * this.#hiss.next(white));
    }
  }
}

/** @param {number} seconds @param {number} time @returns {number}  part of the way that is gone after so long */
const gone = (seconds, time) => 1 - Math.exp(-seconds / time);
