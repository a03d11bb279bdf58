/**
 * The instrument's key that a switch holds. A click is shorter than a note, so
 * each note lasts for a while at least.
 */
import { askFor } from '../core/requests.js';

/** @import {Timers} from '../core/in-time.js' */

/** Who holds the keys that are played. */
const SOURCE = 'switch';

export class SwitchNotes {
  #leastMs;
  #timers;
  /** @type {{element: HTMLElement, zoneId: string, atMs: number}|null} */
  #held = null;
  /** Of its end, once the switch is up. @type {ReturnType<Timers['setTimeout']>|undefined} */
  #timer;

  /** @param {() => number} leastMs  that a note lasts @param {Timers} [timers] */
  constructor(leastMs, timers = globalThis) {
    this.#leastMs = leastMs;
    this.#timers = timers;
  }

  /** @param {HTMLElement} element  of a zone @param {number} nowMs */
  press(element, nowMs) {
    this.#end();
    const zoneId = element.dataset.zone ?? '';
    this.#held = { element, zoneId, atMs: nowMs };
    askFor(element, 'zone-press', { zoneId, source: SOURCE });
  }

  /** @param {number} nowMs */
  release(nowMs) {
    if (!this.#held) return;
    this.#timers.clearTimeout(this.#timer);
    const leftMs = this.#leastMs() - (nowMs - this.#held.atMs);
    this.#timer = this.#timers.setTimeout(() => this.#end(), Math.max(0, leftMs));
  }

  #end() {
    this.#timers.clearTimeout(this.#timer);
    if (this.#held) askFor(this.#held.element, 'zone-release', { zoneId: this.#held.zoneId, source: SOURCE });
    this.#held = null;
  }
}
