/** Which beat of which bar each beat is. Where a bar is to have fewer beats or more, it is this one that has. Pure. */
export class Bars {
  #beat = -1;
  #begun = 0;

  /** Bars that have begun. */
  get begun() {
    return this.#begun;
  }

  /** Of the bar, from 0. */
  get beat() {
    return this.#beat;
  }

  /** A beat comes. @param {number} beatsInBar @returns {boolean}  whether a bar begins with it */
  next(beatsInBar) {
    const isFirst = this.#beat < 0 || this.#beat + 1 >= beatsInBar;
    this.#beat = isFirst ? 0 : this.#beat + 1;
    if (isFirst) this.#begun += 1;
    return isFirst;
  }
}
