/** What a waiting song calls for, said to the page as it changes: a take keeps it, so that a report can tell how long it took. */
import { dispatch } from '../core/events.js';

/** @import {Zone} from '../types.js' */

export class SongCalls {
  #nowSeconds;
  /** Counts the calls: a key that comes twice is called twice. */
  #call = 0;
  /** No call is earlier than what was played before it. */
  #notBefore = 0;
  /** Which of them was said; 0: that there is none. */
  #said = 0;

  /** @param {() => number} nowSeconds  the sound's clock */
  constructor(nowSeconds) {
    this.#nowSeconds = nowSeconds;
  }

  /** What is called for next is a call of its own, also where it is the same note. @param {number} [notBefore]  when the one before was played */
  renew(notBefore = 0) {
    this.#call += 1;
    this.#notBefore = notBefore;
  }

  /** Say it, once for each call. @param {Zone|undefined} zone  undefined: there is none */
  say(zone) {
    const call = zone ? this.#call : 0;
    if (call === this.#said) return;
    this.#said = call;
    const note = zone?.notes[0];
    const atSeconds = Math.max(this.#nowSeconds(), this.#notBefore);
    dispatch('creatable:cue', { atSeconds, ...(note !== undefined && { note }) });
  }
}
