/** Breath: white noise of its own for each voice, the same at every run. */

const RANGE = 2 ** 31;

/** Of noise that is as likely anywhere in -1..1. */
export const NOISE_POWER = 1 / 3;

export class Noise {
  #state;

  /** @param {number} seed  a whole number but 0 */
  constructor(seed) {
    this.#state = seed | 0 || 1;
  }

  /** @returns {number}  -1..1: xorshift (Marsaglia, Journal of Statistical Software 8/14, 2003) */
  next() {
    this.#state ^= this.#state << 13;
    this.#state ^= this.#state >>> 17;
    this.#state ^= this.#state << 5;
    return this.#state / RANGE;
  }
}

/** A hiss at the teeth: noise that is strongest around one frequency. */
export class Hiss {
  #sampleRate;
  #input = 0;
  #first = 0;
  #second = 0;
  #y1 = 0;
  #y2 = 0;
  #x1 = 0;
  #x2 = 0;

  /** @param {number} sampleRate */
  constructor(sampleRate) {
    this.#sampleRate = sampleRate;
  }

  /** @param {number} hertz @returns {number}  what white noise of power 1 becomes */
  aim(hertz) {
    const place = Math.min(hertz, 0.4 * this.#sampleRate);
    const width = 0.35 * place;
    const radius = Math.exp((-Math.PI * width) / this.#sampleRate);
    this.#first = 2 * radius * Math.cos((2 * Math.PI * place) / this.#sampleRate);
    this.#second = -radius * radius;
    this.#input = (1 - radius * radius) / 2;
    return (Math.PI * width) / this.#sampleRate;
  }

  /** @param {number} x */
  next(x) {
    const y = this.#input * (x - this.#x2) + this.#first * this.#y1 + this.#second * this.#y2;
    this.#x2 = this.#x1;
    this.#x1 = x;
    this.#y2 = this.#y1;
    this.#y1 = y;
    return y;
  }
}
