/** Whether a part of the body is seen: a score that flickers and a few frames without it are borne with. */
import { makeHysteresis } from '../filters/hysteresis.js';

/** Certain enough to begin, and to go on. */
const SCORES = { enter: 0.5, leave: 0.25 };
/** Without the part for so long, or for a frame and a half of a slow camera, it is gone. */
const GRACE_MS = 250;
const LONGEST_GRACE_MS = 1000;
/** After so long it may be somebody else's. */
const FORGET_MS = 3000;

export class Sight {
  #isSure = makeHysteresis(SCORES);
  #goodAtMs = -Infinity;
  #frameAtMs = NaN;
  #frameMs = 0;

  /**
   * @param {number} score  0..1
   * @param {number} atMs
   * @returns {'seen'|'missed'|'gone'|'forgotten'}  missed: for so short a time that it goes on; forgotten: gone for long
   */
  look(score, atMs) {
    const passedMs = atMs - this.#frameAtMs;
    if (passedMs > 0)
      this.#frameMs += (this.#frameMs ? 0.2 : 1) * (Math.min(passedMs, LONGEST_GRACE_MS) - this.#frameMs);
    this.#frameAtMs = atMs;
    if (this.#isSure(score)) {
      this.#goodAtMs = atMs;
      return 'seen';
    }
    const goneMs = atMs - this.#goodAtMs;
    if (goneMs >= FORGET_MS) return 'forgotten';
    return goneMs >= Math.max(GRACE_MS, Math.min(LONGEST_GRACE_MS, 1.5 * this.#frameMs)) ? 'gone' : 'missed';
  }

  /** It has to be seen surely once more. */
  close() {
    this.#isSure(0);
  }
}
