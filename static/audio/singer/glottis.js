/**
 * What the vocal folds give: the derivative of an airflow that closes abruptly
 * and falls by 6 dB an octave, as that of Liljencrants and Fant does (STL-QPSR
 * 4/1985), as a sawtooth whose step is smoothed by a polynomial (polyBLEP;
 * Välimäki and Huovilainen, IEEE SPM 24/2, 2007), so that it does not alias.
 * A gentler voice closes more softly: a low-pass filter.
 */

/** The sawtooth's partials: the first has this amplitude, the others are that divided by their number. */
export const FIRST_PARTIAL = 2 / Math.PI;

/** Beyond it there is no pitch to be heard, and above half of the rate none at all. */
const HIGHEST_PART_OF_RATE = 0.24;

export class Glottis {
  #sampleRate;
  #phase = 0;
  #step = 0;
  #soft = 0;
  #closing = 1;

  /** @param {number} sampleRate */
  constructor(sampleRate) {
    this.#sampleRate = sampleRate;
  }

  /** Where in its period it is: 0 just closed, 1 about to. */
  get phase() {
    return this.#phase;
  }

  /** @param {number} phase  0..1: voices of a choir do not begin alike */
  begin(phase) {
    this.#phase = phase;
    this.#soft = 0;
  }

  /** @param {number} hertz @param {number} cutoff  hertz from which on partials are softer */
  set(hertz, cutoff) {
    this.#step = this.possible(hertz) / this.#sampleRate;
    this.#closing = 1 - Math.exp((-2 * Math.PI * cutoff) / this.#sampleRate);
  }

  /** @param {number} hertz @returns {number} */
  possible(hertz) {
    return Math.min(hertz, HIGHEST_PART_OF_RATE * this.#sampleRate);
  }

  /** @returns {number} the next sample */
  next() {
    const step = this.#step;
    let phase = this.#phase + step;
    if (phase >= 1) phase -= 1;
    this.#phase = phase;
    let saw = 2 * phase - 1;
    if (phase < step) {
      const t = phase / step;
      saw -= t + t - t * t - 1;
    } else if (phase > 1 - step) {
      const t = (phase - 1) / step;
      saw -= t * t + t + t + 1;
    }
    this.#soft += this.#closing * (saw - this.#soft);
    return this.#soft;
  }

  /**
   * @param {number} hertz  of a partial
   * @returns {number}  how much softening leaves of it
   */
  softness(hertz) {
    const angle = (2 * Math.PI * hertz) / this.#sampleRate;
    const kept = 1 - this.#closing;
    return this.#closing / Math.sqrt(1 + kept * kept - 2 * kept * Math.cos(angle));
  }
}
