/** As much of Web Audio as the sampler sounds with, computed in node: sources of samples, gains, and their end. */

/** @typedef {{connect: (target: any) => any, disconnect: () => void}} Node */

class Param {
  /** @type {{at: number, toward: number, constant: number}[]} */
  changes = [];

  /** @param {number} value */
  constructor(value) {
    this.value = value;
  }

  /** @param {number} toward @param {number} at @param {number} constant */
  setTargetAtTime(toward, at, constant) {
    this.changes.push({ at, toward, constant });
  }

  /** @param {number} toward @param {number} at */
  setValueAtTime(toward, at) {
    this.changes.push({ at, toward, constant: 0 });
  }

  /** @param {number} length @param {number} rate @returns {Float32Array}  its value at each sample */
  curve(length, rate) {
    const changes = [...this.changes].sort((a, b) => a.at - b.at);
    let { value } = this;
    let next = 0;
    let change = { at: 0, toward: value, constant: 0 };
    return Float32Array.from({ length }, (_, index) => {
      while (next < changes.length && changes[next].at <= index / rate) {
        change = changes[next];
        next += 1;
      }
      const step = change.constant ? 1 - Math.exp(-1 / (rate * change.constant)) : 1;
      value += (change.toward - value) * step;
      return value;
    });
  }
}

class FakeBuffer {
  /** @param {{length: number, numberOfChannels: number, sampleRate: number}} options */
  constructor({ length, numberOfChannels, sampleRate }) {
    this.sampleRate = sampleRate;
    this.duration = length / sampleRate;
    this.sides = Array.from({ length: numberOfChannels }, () => new Float32Array(length));
  }

  /** @param {Float32Array} samples @param {number} side */
  copyToChannel(samples, side) {
    this.sides[side].set(samples);
  }
}

class FakeGain {
  /** @type {unknown} */
  target;

  /** @param {unknown} _ @param {{gain: number}} options */
  constructor(_, { gain }) {
    this.gain = new Param(gain);
  }

  /** @param {any} target */
  connect(target) {
    this.target = target;
    return target;
  }

  disconnect() {}
}

class FakeSource {
  start = () => {};
  stop = () => {};
  disconnect = () => {};

  /** @param {FakeContext} context @param {{buffer: FakeBuffer, loop: boolean, playbackRate: number}} options */
  constructor(context, { buffer, loop, playbackRate }) {
    const rate = new Param(playbackRate);
    const sounding = { buffer, loop, rate, from: 0, until: Infinity, gain: new FakeGain(null, { gain: 1 }) };
    context.sounding.push(sounding);
    this.playbackRate = rate;
    this.start = (/** @type {number} */ at = 0) => Object.assign(sounding, { from: at });
    this.stop = (/** @type {number} */ at = 0) => Object.assign(sounding, { until: at });
    this.connect = (/** @type {FakeGain} */ gain) => Object.assign(sounding, { gain }).gain;
  }
}

/** @typedef {{buffer: FakeBuffer, loop: boolean, rate: Param, from: number, until: number, gain: FakeGain}} Sounding */

export class FakeContext {
  currentTime = 0;
  /** @type {Sounding[]} */
  sounding = [];

  /** @param {number} sampleRate */
  constructor(sampleRate) {
    this.sampleRate = sampleRate;
  }

  startRendering() {}

  /** @param {Float32Array} output  what sounds is added to it */
  render(output) {
    for (const { buffer, loop, rate, from, until, gain } of this.sounding) {
      const speeds = rate.curve(output.length, this.sampleRate);
      const gains = gain.gain.curve(output.length, this.sampleRate);
      const [side] = buffer.sides;
      let place = 0;
      const end = Math.min(output.length, until * this.sampleRate);
      for (let index = Math.ceil(from * this.sampleRate); index < end; index += 1) {
        output[index] += gains[index] * (side[Math.floor(place)] ?? 0);
        place += (speeds[index] * buffer.sampleRate) / this.sampleRate;
        if (loop) place %= side.length;
      }
    }
  }
}

/** For the modules that make such nodes. */
export const WEB_AUDIO = Object.freeze({
  AudioBuffer: FakeBuffer,
  GainNode: FakeGain,
  AudioBufferSourceNode: FakeSource,
});
