/**
 * How much somebody moves, 0 to 1, by whatever they have: pointers that travel, and switches or keys that are held. Pure:
 * times come with the inputs.
 */
import { clamp } from '../core/numbers.js';
import { Leash } from './leash.js';

/** @import {Pointer} from '../types.js' */

/** Stages a second: as much as this is all that can be asked for. */
const FULL_SPEED = 0.8;
/** It rises at once and sinks slowly, as movements come and go. */
const RISE_MS = 120;
const SINK_MS = 450;
/** Whoever tells nothing any more rests. */
const NEWS_MS = 250;

export class Movement {
  /** @type {Map<string, {leash: Leash, atMs: number, speed: number}>} */
  #pointers = new Map();
  /** @type {Set<string>} */
  #held = new Set();
  #pulseEndsMs = -Infinity;
  #amount = 0;
  #atMs = 0;

  /** @param {Pick<Pointer, 'source'|'x'|'y'|'present'|'atMs'>} pointer */
  move({ source, x, y, present, atMs }) {
    const known = this.#pointers.get(source);
    if (!present || !Number.isFinite(x + y)) {
      this.#pointers.delete(source);
      return;
    }
    const leash = known?.leash ?? new Leash();
    const drawn = leash.pull({ x, y });
    const seconds = (atMs - (known?.atMs ?? atMs)) / 1000;
    // Two at one moment are one: what was drawn with the second is not lost, but comes with the next.
    const speed = seconds > 0 ? drawn / seconds : (known?.speed ?? 0);
    this.#pointers.set(source, { leash, atMs, speed });
  }

  /** @param {string} source @param {boolean} down */
  hold(source, down) {
    if (down) this.#held.add(source);
    else this.#held.delete(source);
  }

  /** One press, which counts for so long. @param {number} atMs @param {number} forMs */
  pulse(atMs, forMs) {
    this.#pulseEndsMs = atMs + forMs;
  }

  /** @param {number} atMs  not before the last time */
  amount(atMs) {
    const isHeld = this.#held.size > 0 || atMs < this.#pulseEndsMs;
    const fastest = [...this.#pointers.values()].reduce(
      (most, { speed, atMs: toldMs }) => (atMs - toldMs > NEWS_MS ? most : Math.max(most, speed)),
      0,
    );
    const wanted = isHeld ? 1 : clamp(fastest / FULL_SPEED, 0, 1);
    const within = Math.max(0, atMs - this.#atMs);
    this.#amount += (wanted - this.#amount) * (1 - Math.exp(-within / (wanted > this.#amount ? RISE_MS : SINK_MS)));
    this.#atMs = atMs;
    return this.#amount;
  }

  forget() {
    this.#pointers.clear();
    this.#held.clear();
    this.#pulseEndsMs = -Infinity;
    this.#amount = 0;
  }
}
