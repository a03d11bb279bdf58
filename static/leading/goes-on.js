/** Music that goes on while there is movement, and rests when there is none: not at once, and not for a short rest. Pure. */
import { clamp } from '../core/numbers.js';

/** needs: 0..1 of what can be moved; restMs: how long nothing moves until it rests @typedef {{needs: number, restMs: number}} Wanted */

/** Less than so much of what it needs to begin is no movement any more. */
const ENDS_BELOW = 0.5;

export class GoesOn {
  #plays = false;
  #movedMs = -Infinity;

  /** @param {number} amount @param {number} atMs @param {Wanted} wanted @returns {boolean}  whether it plays */
  update(amount, atMs, { needs, restMs }) {
    if (amount >= needs * (this.#plays ? ENDS_BELOW : 1)) this.#movedMs = atMs;
    this.#plays = atMs - this.#movedMs < restMs;
    return this.#plays;
  }
}

/** With how much of the movement that is needed it is how loud: never silent while it plays, full with thrice as much. */
const QUIETEST = 0.3;
const FULL_AT = 3;
/** It swells and sinks so slowly that nothing jumps. */
const SWELL_MS = 700;
/** A part that has come in stays until there is so much less. */
const STAYS = 0.12;

/** Music that grows with movement and thins out without: louder and softer, with more parts and fewer. Pure. */
export class Growing {
  #level = 0;
  #parts = 1;
  #atMs = /** @type {number|null} */ (null);

  /**
   * @param {number} amount
   * @param {number} atMs
   * @param {{needs: number, parts: number}} wanted  parts: as many as there are
   * @returns {{loudness: number, parts: number}}  parts: so many of them sound, one at least
   */
  update(amount, atMs, { needs, parts }) {
    const within = this.#atMs === null ? 0 : atMs - this.#atMs;
    this.#atMs = atMs;
    const wanted = clamp(amount / Math.min(1, needs * FULL_AT), 0, 1);
    this.#level += (wanted - this.#level) * (1 - Math.exp(-within / SWELL_MS));
    const share = 1 / parts;
    while (this.#parts < parts && this.#level > this.#parts * share) this.#parts += 1;
    while (this.#parts > 1 && this.#level < (this.#parts - 1) * share - STAYS * share) this.#parts -= 1;
    this.#parts = Math.min(this.#parts, parts);
    return { loudness: QUIETEST + (1 - QUIETEST) * this.#level, parts: this.#parts };
  }
}
