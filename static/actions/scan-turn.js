/** How long a thing stays under the scan. Nothing moves while the switch is down. */

/** @import {ScanSettings} from './scan.js' */

export class ScanTurn {
  #scanMs;
  #firstPauseMs;
  #dueAtMs = 0;
  /** Since when the switch is down. @type {number|null} */
  #pausedAtMs = null;

  /** @param {Pick<ScanSettings, 'scanMs'|'scanFirstPauseMs'>} settings */
  constructor({ scanMs, scanFirstPauseMs }) {
    this.#scanMs = scanMs;
    this.#firstPauseMs = scanFirstPauseMs;
  }

  /** @param {number} atMs @param {boolean} [isFirst] */
  begin(atMs, isFirst = false) {
    this.#dueAtMs = atMs + this.#scanMs + (isFirst ? this.#firstPauseMs : 0);
  }

  /** @param {number} atMs */
  pause(atMs) {
    this.#pausedAtMs = atMs;
  }

  /** It lasts for as much longer as it has been paused. @param {number} atMs */
  makeUp(atMs) {
    if (this.#pausedAtMs !== null) this.#dueAtMs += atMs - this.#pausedAtMs;
  }

  goOn() {
    this.#pausedAtMs = null;
  }

  /** @param {number} atMs */
  isOver(atMs) {
    return this.#pausedAtMs === null && atMs >= this.#dueAtMs;
  }
}
