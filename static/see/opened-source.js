/** What is open of a source that is listened to, and which one it is. */

/** @import {OpenSource} from '../types.js' */

export class OpenedSource {
  /** What ends each thing that was opened. @type {(() => void)[]} */
  #ends = [];
  /** @type {OpenSource|null} */
  #current = null;
  /** Which device was asked for; another one may stand in for it. */
  #wantedId = '';

  /** What is listened to; null before all of it is open. */
  get current() {
    return this.#current;
  }

  /** Which device another one stands in for; '' where none does. */
  get stoodInFor() {
    return this.#current && this.#current.id !== this.#wantedId ? this.#wantedId : '';
  }

  /** @param {() => void} end  of what has been opened */
  closeWith(end) {
    this.#ends.push(end);
  }

  /** All of it is open. @param {OpenSource} opened @param {string} wantedId */
  follow(opened, wantedId) {
    this.#current = opened;
    this.#wantedId = wantedId;
  }

  /** Last opened, first closed. */
  close() {
    this.#current = null;
    const ends = this.#ends.reverse();
    this.#ends = [];
    for (const end of ends) end();
  }
}
