/** A clock that goes faster or slower than another one, without a jump. Pure. */

export class PliableClock {
  #nowSeconds;
  #rate = 1;
  #base = { of: 0, at: 0 };

  /** @param {() => number} nowSeconds  the other one */
  constructor(nowSeconds) {
    this.#nowSeconds = nowSeconds;
    const now = nowSeconds();
    this.#base = { of: now, at: now };
  }

  get rate() {
    return this.#rate;
  }

  now = () => this.#base.at + (this.#nowSeconds() - this.#base.of) * this.#rate;

  /** @param {number} rate  above 0 */
  setRate(rate) {
    this.#base = { at: this.now(), of: this.#nowSeconds() };
    this.#rate = rate;
  }
}
