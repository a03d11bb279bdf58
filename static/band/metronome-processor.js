/** The beat in the audio thread: node 'creatable-metronome', nothing in, one channel out; it tells of each beat. */
import { BeatClock } from './beat-clock.js';
import { clickSamples } from './click.js';

/** @typedef {{tempoBpm: number, beatsInBar: number}} Metre */

const CLICKS = [true, false].map((isFirst) => clickSamples(sampleRate, isFirst));

class MetronomeProcessor extends AudioWorkletProcessor {
  #clock;
  #beatsInBar;
  #isOver = false;
  /** Those that sound, each from a frame on. @type {{samples: Float32Array, frame: number}[]} */
  #sounding = [];

  /** @param {AudioWorkletNodeOptions & {processorOptions: Metre}} options */
  constructor({ processorOptions: { tempoBpm, beatsInBar } }) {
    super();
    this.#clock = new BeatClock({ sampleRate, tempoBpm, firstFrame: currentFrame });
    this.#beatsInBar = beatsInBar;
    this.port.onmessage = ({ data }) => {
      if (data.isOver) this.#isOver = true;
      if (data.tempoBpm) this.#clock.setTempo(data.tempoBpm);
      if (data.beatsInBar) this.#beatsInBar = data.beatsInBar;
    };
  }

  /**
   * @param {Float32Array[][]} _  nothing comes in
   * @param {Float32Array[][]} outputs
   */
  process(_, [[output]]) {
    const end = currentFrame + output.length;
    for (let next = this.#clock.take(currentFrame, end); next; next = this.#clock.take(currentFrame, end)) {
      const beat = next.beat % this.#beatsInBar;
      this.#sounding.push({ samples: CLICKS[beat === 0 ? 0 : 1], frame: next.frame });
      this.port.postMessage({ beat, atSeconds: next.frame / sampleRate });
    }
    for (const { samples, frame } of this.#sounding) mix(samples, output, frame - currentFrame);
    this.#sounding = this.#sounding.filter(({ samples, frame }) => frame + samples.length > end);
    return !this.#isOver;
  }
}

/** @param {Float32Array} samples @param {Float32Array} output @param {number} offset  of the first of them in it; it may lie before it */
function mix(samples, output, offset) {
  for (let at = Math.max(0, offset); at < output.length && at - offset < samples.length; at += 1)
    output[at] += samples[at - offset];
}

registerProcessor('creatable-metronome', MetronomeProcessor);
