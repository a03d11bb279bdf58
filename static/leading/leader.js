/**
 * Somebody who leads music by moving: while they move it goes on, with more movement it grows, or with their beats it has
 * their tempo. From pointers, held switches and presses to how the music goes now. Pure: times come with the inputs.
 */
import { BeatFinder } from './beat-finder.js';
import { ConductingPlace } from './conducting-place.js';
import { GoesOn, Growing } from './goes-on.js';
import { Movement } from './movement.js';
import { TempoFollower } from './tempo-follower.js';

/** @import {Pointer} from '../types.js' */
/** @import {Group} from './conducting-place.js' */

/** What can be chosen; off: nobody leads. */
export const LED_BY = Object.freeze(/** @type {const} */ (['off', 'moves', 'grows', 'conducts']));
/** @typedef {Exclude<(typeof LED_BY)[number], 'off'>} Way */

/** parts: as many as there are @typedef {{bpm: number, beatsInBar: number, parts: number}} Led */
/**
 * How the music goes now. amount: of movement, 0..1; rate: of its own tempo; parts: so many sound; group: which of them.
 * @typedef {{plays: boolean, amount: number, rate: number, bpm: number, loudness: number, parts: number, group: Group}} Course
 */

export class Leader {
  #way;
  #led;
  #movement = new Movement();
  #goesOn = new GoesOn();
  #growing = new Growing();
  #tempo;
  #place = new ConductingPlace();
  /** By source. @type {Map<string, BeatFinder>} */
  #finders = new Map();
  /** Beats that were given since the last look. @type {number[]} */
  #beatsMs = [];
  #rate = 1;

  /** @param {Way} way @param {Led} led */
  constructor(way, led) {
    this.#way = way;
    this.#led = led;
    this.#tempo = new TempoFollower(led);
  }

  /** @param {Pick<Pointer, 'source'|'x'|'y'|'present'|'atMs'>} pointer */
  move(pointer) {
    this.#movement.move(pointer);
    if (this.#way !== 'conducts') return;
    this.#place.move(pointer);
    const finder = this.#finders.get(pointer.source) ?? new BeatFinder();
    this.#finders.set(pointer.source, finder);
    const atMs = finder.move(pointer);
    if (atMs !== null) this.#beatsMs.push(atMs);
  }

  /** A switch or a key: held it moves, and its begin is a beat. @param {string} source @param {boolean} down @param {number} atMs */
  hold(source, down, atMs) {
    this.#movement.hold(source, down);
    if (down) this.#beatsMs.push(atMs);
  }

  /** One press, which moves for as long as the music goes on without. @param {number} atMs @param {number} forMs */
  press(atMs, forMs) {
    this.#movement.pulse(atMs, forMs);
    this.#beatsMs.push(atMs);
  }

  /**
   * @param {number} atMs  not before the last time
   * @param {{songBeat: number, needs: number, restMs: number}} now  songBeat: where the song is; needs: 0..1
   * @returns {Course}
   */
  look(atMs, { songBeat, needs, restMs }) {
    const amount = this.#movement.amount(atMs);
    const { parts } = this.#led;
    const beatsMs = this.#beatsMs.splice(0);
    if (this.#way === 'conducts') return this.#conduct(atMs, songBeat, { amount, beatsMs });
    const plays = this.#goesOn.update(amount, atMs, { needs, restMs });
    const grown = this.#way === 'grows' ? this.#growing.update(amount, atMs, { needs, parts }) : { loudness: 1, parts };
    return { plays, amount, rate: 1, bpm: this.#led.bpm, group: 'all', ...grown };
  }

  /** @param {number} atMs @param {number} songBeat @param {{amount: number, beatsMs: readonly number[]}} given @returns {Course} */
  #conduct(atMs, songBeat, { amount, beatsMs }) {
    for (const beatMs of beatsMs) {
      const wasPlaying = this.#tempo.plays(beatMs);
      this.#tempo.beat(beatMs);
      const since = ((atMs - beatMs) / 60_000) * this.#led.bpm * this.#rate;
      // What begins, or begins again, begins with this beat.
      this.#rate = this.#tempo.rate(wasPlaying ? songBeat - since : 0);
    }
    return {
      plays: this.#tempo.plays(atMs),
      amount,
      rate: this.#rate,
      bpm: this.#tempo.bpm,
      loudness: this.#place.loudness,
      parts: this.#led.parts,
      group: this.#place.group,
    };
  }
}
