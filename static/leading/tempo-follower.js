/**
 * The tempo of somebody who conducts: the middle of their last beats, so that one that is late, missed or too many changes
 * nothing. Where beats stop it holds on, and after two bars it rests. Pure.
 */
import { clamp } from '../core/numbers.js';

export const SLOWEST_BPM = 40;
export const FASTEST_BPM = 240;
/** Of the song's own tempo. */
const SLOWEST = 0.25;
const FASTEST = 1.5;
const MOST_STEPS = 5;
const BARS_UNTIL_REST = 2;
/** So much of the way to the beat that was given the song goes within the next one: it is neither early nor late for long. */
const PULL = 0.4;
/** Two of this kind are a slower tempo, one is a beat that was missed. */
const MISSED = Object.freeze({ from: 1.7, to: 2.3 });

/** @typedef {{bpm: number, beatsInBar: number}} Song */

export class TempoFollower {
  #song;
  /** @type {number[]} */
  #steps = [];
  #beatMs = /** @type {number|null} */ (null);
  #wasMissed = false;

  /** @param {Song} song */
  constructor(song) {
    this.#song = song;
  }

  /** Beats a minute, within what the song and everybody can do. */
  get bpm() {
    const { bpm } = this.#song;
    const middle = medianOf(this.#steps);
    const wanted = middle === null ? bpm : 60_000 / middle;
    const within = clamp(wanted, SLOWEST * bpm, FASTEST * bpm);
    return clamp(within, SLOWEST_BPM, FASTEST_BPM);
  }

  /** @param {number} atMs */
  beat(atMs) {
    const step = this.#beatMs === null ? null : atMs - this.#beatMs;
    const isRested = !this.plays(atMs);
    this.#beatMs = atMs;
    // After a rest nobody knows how long it was meant to be.
    if (step === null || isRested) return;
    const often = step / (60_000 / this.bpm);
    const isMissed = often > MISSED.from && often < MISSED.to && this.#steps.length > 0;
    const counted = isMissed && !this.#wasMissed ? step / 2 : step;
    this.#wasMissed = isMissed;
    this.#steps = [...this.#steps, counted].slice(-MOST_STEPS);
  }

  /** Since the last beat no two bars have gone by. @param {number} atMs */
  plays(atMs) {
    if (this.#beatMs === null) return false;
    return atMs - this.#beatMs < (BARS_UNTIL_REST * this.#song.beatsInBar * 60_000) / this.bpm;
  }

  /**
   * How fast the song's clock goes until the next beat.
   * @param {number} songBeat  where the song was as the last beat was given
   */
  rate(songBeat) {
    const early = songBeat - Math.round(songBeat);
    return (this.bpm / this.#song.bpm) * (1 - PULL * early);
  }
}

/** @param {readonly number[]} all @returns {number|null} */
function medianOf(all) {
  if (all.length === 0) return null;
  const sorted = [...all].sort((a, b) => a - b);
  return (sorted[(sorted.length - 1) >> 1] + sorted[sorted.length >> 1]) / 2;
}
