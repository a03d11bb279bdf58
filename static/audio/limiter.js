/**
 * A look-ahead limiter: whatever comes in, no sample goes out above the
 * ceiling. Quiet sound passes unchanged, `delayFrames` later.
 *
 * For every frame the gain that it needs is held for the length of the
 * look-ahead (sliding minimum) and then averaged over the same length, so the
 * gain has always come down, smoothly, by the time the frame goes out. It comes
 * back up exponentially.
 */

/** -1 dBFS: leaves room for the peaks between samples that a converter draws. */
export const CEILING = 10 ** (-1 / 20);

const LOOK_AHEAD_SECONDS = 0.0015;
const RELEASE_SECONDS = 0.12;

/** The smallest of the last `length` values, in constant time a value on average. */
class SlidingMinimum {
  #values;
  #frames;
  #head = 0;
  #size = 0;
  #frame = 0;

  /** @param {number} length */
  constructor(length) {
    this.length = length;
    this.#values = new Float64Array(length);
    this.#frames = new Float64Array(length);
  }

  /** @param {number} value */
  push(value) {
    const { length } = this;
    if (this.#size && this.#frames[this.#head] <= this.#frame - length) {
      this.#head = (this.#head + 1) % length;
      this.#size -= 1;
    }
    // Older values that are not smaller can never be the smallest again.
    while (this.#size && this.#values[(this.#head + this.#size - 1) % length] >= value) this.#size -= 1;
    const tail = (this.#head + this.#size) % length;
    this.#values[tail] = value;
    this.#frames[tail] = this.#frame;
    this.#size += 1;
    this.#frame += 1;
    return this.#values[this.#head];
  }
}

/** The average of the last `length` values, which are 1 before the first. */
class MovingAverage {
  #values;
  #sum;
  #next = 0;

  /** @param {number} length */
  constructor(length) {
    this.#values = new Float64Array(length).fill(1);
    this.#sum = length;
  }

  /** @param {number} value */
  push(value) {
    this.#sum += value - this.#values[this.#next];
    this.#values[this.#next] = value;
    this.#next = (this.#next + 1) % this.#values.length;
    return this.#sum / this.#values.length;
  }
}

export class Limiter {
  #smallest;
  #average;
  #delayed;
  #next = 0;
  #held = 1;
  #recovery;

  /** @param {{sampleRate: number, channels?: number, ceiling?: number}} options */
  constructor({ sampleRate, channels = 2, ceiling = CEILING }) {
    const length = Math.max(2, Math.round(LOOK_AHEAD_SECONDS * sampleRate));
    this.ceiling = ceiling;
    this.delayFrames = length - 1;
    this.#smallest = new SlidingMinimum(length);
    this.#average = new MovingAverage(length);
    this.#delayed = Array.from({ length: channels }, () => new Float32Array(length));
    this.#recovery = 1 - Math.exp(-1 / (RELEASE_SECONDS * sampleRate));
  }

  /**
   * All channels get the same gain, so the sound does not wander sideways.
   * @param {readonly Float32Array[]} input  one array a channel, or none at all: silence
   * @param {readonly Float32Array[]} output  of the same length, written
   */
  process(input, output) {
    for (let frame = 0; frame < output[0].length; frame += 1) {
      const gain = this.#gain(this.#store(input, frame));
      this.#next = (this.#next + 1) % this.#delayed[0].length;
      for (let channel = 0; channel < output.length; channel += 1) {
        output[channel][frame] = this.#clamp(this.#delayed[channel][this.#next] * gain);
      }
    }
  }

  /**
   * @param {readonly Float32Array[]} input
   * @param {number} frame
   * @returns {number} the frame's peak
   */
  #store(input, frame) {
    let peak = 0;
    for (let channel = 0; channel < this.#delayed.length; channel += 1) {
      const sample = input[channel]?.[frame] ?? 0;
      const safe = Number.isFinite(sample) ? sample : 0;
      this.#delayed[channel][this.#next] = safe;
      peak = Math.max(peak, Math.abs(safe));
    }
    return peak;
  }

  /** @param {number} peak */
  #gain(peak) {
    const held = this.#smallest.push(peak > this.ceiling ? this.ceiling / peak : 1);
    this.#held = held < this.#held ? held : this.#held + (held - this.#held) * this.#recovery;
    return this.#average.push(this.#held);
  }

  /**
   * Only rounding is left to cut off here.
   * @param {number} sample
   */
  #clamp(sample) {
    return Math.max(-this.ceiling, Math.min(this.ceiling, sample));
  }
}
