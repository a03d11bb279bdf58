/** What is said of the sound: each trouble once, and that it is over. */
import { codeOf } from '../core/statuses.js';

/** @import {Report, StatusCode} from '../core/statuses.js' */

/**
 * A file that cannot be had is another matter for a sound than for the tracker: other words, and another thing to
 * try again.
 * @type {Readonly<Partial<Record<StatusCode, StatusCode>>>}
 */
const OF_A_SOUND = Object.freeze({
  'download-unreachable': 'sound-unreachable',
  'download-missing': 'sound-missing',
  'download-damaged': 'sound-damaged',
});

/** @param {unknown} error */
export function soundCode(error) {
  const code = codeOf(error, 'sound-unavailable');
  return OF_A_SOUND[code] ?? code;
}

export class SoundReport {
  #report;
  /** So that a browser without sound is not told of at every key. @type {StatusCode|''} */
  #lastSaid = '';
  /** Something went wrong, and nothing has gone right since. */
  #failing = false;

  #isIncomplete;

  /** @param {Report} report @param {() => boolean} [isIncomplete]  something is missing still: nothing is back */
  constructor(report, isIncomplete = () => false) {
    this.#report = report;
    this.#isIncomplete = isIncomplete;
  }

  /** @param {StatusCode} code */
  say(code) {
    if (this.#lastSaid !== code) this.#report(code);
    this.#lastSaid = code;
    this.#failing = true;
  }

  works() {
    if (this.#isIncomplete()) return;
    if (this.#failing) this.#report('sound-back');
    this.#lastSaid = '';
    this.#failing = false;
  }

  /** @param {...StatusCode} codes */
  lastSaidOneOf(...codes) {
    return codes.some((code) => code === this.#lastSaid);
  }

  /** What fails next is said again. */
  beginAnew() {
    this.#lastSaid = '';
  }
}
