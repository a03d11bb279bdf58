/** A beat that is heard, and told of as it is heard: counted in the audio thread, which no busy page can hold up. */
import { areThere } from '../core/are-there.js';
import { inTime } from '../core/in-time.js';

/** @typedef {{tempoBpm: number, beatsInBar: number}} Metre */
/** @typedef {{beat: number, atSeconds: number}} Heard  beat: in its bar, from 0; atSeconds: on the sound's clock */

const MODULE = new URL('./metronome-processor.js', import.meta.url).href;
/** What it imports in turn. */
const IMPORTED = ['beat-clock', 'click'].map((name) => new URL(`./${name}.js`, import.meta.url).href);
const START_PATIENCE_MS = 15_000;

export class Metronome {
  #output;
  #onBeat;
  /** @type {AudioWorkletNode|null} */
  #node = null;

  /** @param {{output: AudioNode, onBeat: (heard: Heard) => void}} parts */
  constructor({ output, onBeat }) {
    this.#output = output;
    this.#onBeat = onBeat;
  }

  /** Resolves when it can begin. @throws where its code cannot be had; it may be asked for again */
  async load() {
    await inTime(areThere([MODULE, ...IMPORTED]), START_PATIENCE_MS);
    await inTime(this.#output.context.audioWorklet.addModule(MODULE), START_PATIENCE_MS);
  }

  /** With the first beat of a bar, now. @param {Metre} metre */
  start({ tempoBpm, beatsInBar }) {
    this.stop();
    const { context } = this.#output;
    this.#node = new AudioWorkletNode(context, 'creatable-metronome', {
      numberOfInputs: 0,
      outputChannelCount: [1],
      processorOptions: { tempoBpm, beatsInBar },
    });
    this.#node.port.onmessage = ({ data }) => this.#onBeat(data);
    this.#node.connect(this.#output);
  }

  /** From the next beat on. @param {Partial<Metre>} metre */
  change(metre) {
    this.#node?.port.postMessage(metre);
  }

  /** Nothing is heard of it, and nothing told, any more. */
  stop() {
    if (!this.#node) return;
    const node = this.#node;
    this.#node = null;
    node.port.onmessage = null;
    // It ends when it is asked for sound once more, so that it stays connected until then.
    node.port.postMessage({ isOver: true });
    setTimeout(() => node.disconnect(), ENDING_MS);
  }
}

/** Several of the sound card's buffers. */
const ENDING_MS = 100;
