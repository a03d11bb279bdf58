/** A beat that is heard, and told of as it is heard: counted in the audio thread, which no busy page can hold up. */
import { areThere } from '../core/are-there.js';
import { inTime } from '../core/in-time.js';

/** @import {LoopsNow} from './loop-layers.js' */
/** @import {Played} from './metronome-processor.js' */

/**
 * A beat, in its bar from 0; a step of the drums and which of them were struck with it; which of the chords sounds, and its tones that are struck; or what
 * has become of the loops. atSeconds: on the sound's clock.
 * @typedef {{beat: number, atSeconds: number}|{step: number, hits: number[], atSeconds: number}|{chord: number, tones: number[], atSeconds: number}|{loops: LoopsNow}} Heard
 */

const MODULE = new URL('./metronome-processor.js', import.meta.url).href;
/** What it imports in turn. */
const IMPORTED = [
  './beat-clock',
  './chord-bed',
  './click',
  './drum-pattern',
  './loop-layers',
  './mix',
  '../instruments/drum-keys',
].map((name) => new URL(`${name}.js`, import.meta.url).href);
const START_PATIENCE_MS = 15_000;

export class Metronome {
  #output;
  #input;
  #onHeard;
  /** @type {AudioWorkletNode|null} */
  #node = null;

  /** @param {{output: AudioNode, input?: AudioNode, onHeard: (heard: Heard) => void}} parts  input: what loops are made of */
  constructor({ output, input, onHeard }) {
    this.#output = output;
    this.#input = input;
    this.#onHeard = onHeard;
  }

  get output() {
    return this.#output;
  }

  /** Resolves when it can begin. @throws where its code cannot be had; it may be asked for again */
  async load() {
    await inTime(areThere([MODULE, ...IMPORTED]), START_PATIENCE_MS);
    await inTime(this.#output.context.audioWorklet.addModule(MODULE), START_PATIENCE_MS);
  }

  /** With the first beat of a bar, now. @param {Played} played */
  start(played) {
    this.stop();
    const { context } = this.#output;
    this.#node = new AudioWorkletNode(context, 'creatable-metronome', {
      channelCount: 2,
      channelCountMode: 'explicit',
      outputChannelCount: [2],
      processorOptions: played,
    });
    this.#node.port.onmessage = ({ data }) => this.#onHeard(data);
    this.#input?.connect(this.#node);
    this.#node.connect(this.#output);
  }

  /** From the next step on. @param {Partial<Played>} changed */
  change(changed) {
    this.#node?.port.postMessage(changed);
  }

  /** @param {'record'|'undo'|'clear'} loop @param {number} [bars] */
  loop(loop, bars) {
    this.#node?.port.postMessage({ loop, bars });
  }

  /** What was struck rings out. Of what is played until the audio thread hears of the end, strokes alone are told: takes hold them, and nobody counts them. */
  stop() {
    if (!this.#node) return;
    const node = this.#node;
    this.#node = null;
    node.port.onmessage = ({ data }) => isStroke(data) && this.#onHeard(data);
    this.#input?.disconnect(node);
    // It ends when it is asked for sound and has no more, so that it stays connected until then.
    node.port.postMessage({ isOver: true });
    setTimeout(() => node.disconnect(), ENDING_MS);
  }
}

/** The longest drum, and several of the sound card's buffers. */
const ENDING_MS = 2500;

/** @param {Heard} heard */
const isStroke = (heard) => 'hits' in heard || 'tones' in heard;
