/**
 * The vocal tract: five resonances beside each other (Klatt, JASA 67/3, 1980,
 * parallel branch). The lowest lets through what lies below it, the others
 * only what is near; neighbours have opposite signs, so that they add up
 * between their peaks. Each has a gain of 1 at its peak, times its amplitude.
 */

/** @import {Shape} from './formants.js' */

export const FORMANTS = 5;

/** No resonance lies higher than this part of the rate. */
const HIGHEST_PART_OF_RATE = 0.45;

export class Tract {
  #sampleRate;
  // Now, and where they are going.
  #hertz = new Float64Array(FORMANTS);
  #widths = new Float64Array(FORMANTS);
  #gains = new Float64Array(FORMANTS);
  #toHertz = new Float64Array(FORMANTS);
  #toWidths = new Float64Array(FORMANTS);
  #toGains = new Float64Array(FORMANTS);
  // y = input * (x - echo * x2) + first * y1 + second * y2
  #input = new Float64Array(FORMANTS);
  #first = new Float64Array(FORMANTS);
  #second = new Float64Array(FORMANTS);
  #y1 = new Float64Array(FORMANTS);
  #y2 = new Float64Array(FORMANTS);
  #x1 = 0;
  #x2 = 0;

  /** @param {number} sampleRate */
  constructor(sampleRate) {
    this.#sampleRate = sampleRate;
  }

  /**
   * @param {Shape} shape
   * @param {number} lowest  hertz: a singer opens the mouth so that the first formant is not below the pitch
   */
  aim({ hertz, decibels, widths }, lowest) {
    const first = Math.max(hertz[0], lowest);
    for (let index = 0; index < FORMANTS; index += 1) {
      const place = Math.max(hertz[index], first * (1 + index * 0.15));
      this.#toHertz[index] = Math.min(place, HIGHEST_PART_OF_RATE * this.#sampleRate);
      this.#toWidths[index] = widths[index];
      // The table's amplitudes are for a flat source; the glottis falls by 6 dB an octave.
      this.#toGains[index] = 10 ** (decibels[index] / 20) * (place / first) * (index % 2 ? -1 : 1);
    }
  }

  /** Be there at once, in silence. */
  jump() {
    this.#hertz.set(this.#toHertz);
    this.#widths.set(this.#toWidths);
    this.#gains.set(this.#toGains);
    this.#y1.fill(0);
    this.#y2.fill(0);
    this.#x1 = this.#x2 = 0;
    this.#tune();
  }

  /** @param {number} part  of the way that is left, 0..1 */
  approach(part) {
    for (let index = 0; index < FORMANTS; index += 1) {
      this.#hertz[index] += part * (this.#toHertz[index] - this.#hertz[index]);
      this.#widths[index] += part * (this.#toWidths[index] - this.#widths[index]);
      this.#gains[index] += part * (this.#toGains[index] - this.#gains[index]);
    }
    this.#tune();
  }

  #tune() {
    for (let index = 0; index < FORMANTS; index += 1) {
      const radius = Math.exp((-Math.PI * this.#widths[index]) / this.#sampleRate);
      const angle = (2 * Math.PI * this.#hertz[index]) / this.#sampleRate;
      this.#first[index] = 2 * radius * Math.cos(angle);
      this.#second[index] = -radius * radius;
      this.#input[index] = this.#gains[index] * peakOf(index, radius, angle);
    }
  }

  /** @param {number} x @returns {number} */
  next(x) {
    const differenced = x - this.#x2;
    this.#x2 = this.#x1;
    this.#x1 = x;
    let sum = 0;
    for (let index = 0; index < FORMANTS; index += 1) {
      const y =
        this.#input[index] * (index ? differenced : x) +
        this.#first[index] * this.#y1[index] +
        this.#second[index] * this.#y2[index];
      this.#y2[index] = this.#y1[index];
      this.#y1[index] = y;
      sum += y;
    }
    return sum;
  }

  /**
   * @param {number} hertz
   * @returns {number}  gain there once it has arrived where it was aimed
   */
  gainAt(hertz) {
    const angle = (2 * Math.PI * hertz) / this.#sampleRate;
    const [cos1, sin1, cos2, sin2] = [Math.cos(angle), -Math.sin(angle), Math.cos(2 * angle), -Math.sin(2 * angle)];
    let real = 0;
    let imaginary = 0;
    for (let index = 0; index < FORMANTS; index += 1) {
      const radius = Math.exp((-Math.PI * this.#toWidths[index]) / this.#sampleRate);
      const pole = (2 * Math.PI * this.#toHertz[index]) / this.#sampleRate;
      const first = 2 * radius * Math.cos(pole);
      const second = -radius * radius;
      const gain = this.#toGains[index] * peakOf(index, radius, pole);
      const [topReal, topImaginary] = index ? [gain * (1 - cos2), -gain * sin2] : [gain, 0];
      const [lowReal, lowImaginary] = [1 - first * cos1 - second * cos2, -first * sin1 - second * sin2];
      const size = lowReal * lowReal + lowImaginary * lowImaginary;
      real += (topReal * lowReal + topImaginary * lowImaginary) / size;
      imaginary += (topImaginary * lowReal - topReal * lowImaginary) / size;
    }
    return Math.hypot(real, imaginary);
  }

  /** @returns {number}  what white noise of power 1 becomes, once it has arrived */
  noisePower() {
    let power = 0;
    for (let index = 0; index < FORMANTS; index += 1)
      power += (this.#toGains[index] ** 2 * Math.PI * this.#toWidths[index]) / this.#sampleRate;
    return power;
  }
}

/**
 * What the input is multiplied by for a gain of 1 at the peak: of a low-pass resonance, or of a band-pass one.
 * @param {number} index @param {number} radius @param {number} angle
 */
const peakOf = (index, radius, angle) =>
  index ? (1 - radius * radius) / 2 : (1 - radius) * Math.sqrt(1 - 2 * radius * Math.cos(2 * angle) + radius * radius);
