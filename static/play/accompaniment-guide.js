/**
 * Which key is now while the band plays, and what came in time: facts, no mark. The band does not wait; what is missed is
 * over, and what is played besides sounds and does no harm. Pure.
 */

/** @import {Step, Struck} from './song-guide.js' */

/** @typedef {Step & {atSeconds: number}} TimedStep */

/** So much too early or too late is in time: the time in which many who play with their head or a switch can choose. */
export const IN_TIME_SECONDS = 0.4;

export class AccompanimentGuide {
  #steps;
  #struck;
  /** Those that came in time, by their places. @type {Set<number>} */
  #played = new Set();
  /** @type {{atSeconds: number, notes: Set<number>}} */
  #moment = { atSeconds: NaN, notes: new Set() };

  /** @param {readonly TimedStep[]} steps @param {readonly Struck[]} struck */
  constructor(steps, struck) {
    this.#steps = steps;
    this.#struck = struck;
  }

  get count() {
    return this.#steps.length;
  }

  get inTime() {
    return this.#played.size;
  }

  /** How many are over, played or not. @param {number} seconds */
  passed(seconds) {
    return this.#steps.filter((step, place) => this.#isOver(step, place, seconds)).length;
  }

  /** @param {number} seconds @returns {boolean}  whether the next step is now */
  isDue(seconds) {
    const [next] = this.coming(seconds, 1);
    return next !== undefined && next.atSeconds - seconds <= IN_TIME_SECONDS;
  }

  /** @param {number} seconds @param {number} most @returns {readonly TimedStep[]} */
  coming(seconds, most) {
    return this.#steps.filter((step, place) => !this.#isOver(step, place, seconds)).slice(0, most);
  }

  /** @param {TimedStep} step @param {number} place @param {number} seconds */
  #isOver({ atSeconds }, place, seconds) {
    return this.#played.has(place) || seconds > atSeconds + IN_TIME_SECONDS;
  }

  /**
   * All that sounds at one moment is one thing that was struck.
   * @param {{note: number, atSeconds: number}} noteOn
   * @param {number} seconds  where the band is
   * @returns {boolean}  whether it came in time
   */
  hear({ note, atSeconds }, seconds) {
    if (atSeconds !== this.#moment.atSeconds) this.#moment = { atSeconds, notes: new Set() };
    const { notes } = this.#moment;
    notes.add(note);
    const place = this.#steps.findIndex(
      (step, at) =>
        !this.#played.has(at) &&
        Math.abs(step.atSeconds - seconds) <= IN_TIME_SECONDS &&
        this.#struck[step.index].every((each) => notes.has(each)),
    );
    if (place < 0) return false;
    this.#played.add(place);
    notes.clear();
    return true;
  }
}
