/** A place that is drawn along on a leash: what trembles, or is never quite still, does not move it. Pure. */

/** @typedef {{x: number, y: number}} Place  fractions of the stage */

/** Longer than three in a hundred to each side, the trembling of many a head and hand. */
export const SLACK = 0.045;

export class Leash {
  #slack;
  /** @type {Place|null} */
  #at = null;

  constructor(slack = SLACK) {
    this.#slack = slack;
  }

  /** @param {Place} place @returns {number}  how far it was drawn */
  pull({ x, y }) {
    if (!this.#at) {
      this.#at = { x, y };
      return 0;
    }
    const distance = Math.hypot(x - this.#at.x, y - this.#at.y);
    const drawn = Math.max(0, distance - this.#slack);
    if (drawn > 0) {
      this.#at.x += ((x - this.#at.x) * drawn) / distance;
      this.#at.y += ((y - this.#at.y) * drawn) / distance;
    }
    return drawn;
  }

  forget() {
    this.#at = null;
  }
}
