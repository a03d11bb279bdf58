/**
 * Hands what is heard to the worker that measures it: node 'creatable-listening'.
 * About 94 blocks a second, any number of channels folded down to two sides;
 * nothing is measured here, where the sound must not wait.
 */
import { foldDown } from '../analysis/fold-down.js';

/** @typedef {{sides: Float32Array[], atSeconds: number}} Block  one or two sides; atSeconds: of its end */

const QUANTUM = 128;
const BLOCK_SECONDS = 0.0107;
/** Buffers that have come back, at most: two a block in flight. */
const MOST_SPARE = 32;

class ListeningProcessor extends AudioWorkletProcessor {
  #length = QUANTUM * Math.max(1, Math.round((BLOCK_SECONDS * sampleRate) / QUANTUM));
  /** @type {MessagePort|undefined} */
  #worker;
  /** So that nothing is thrown away for a collector to stop the sound for. @type {Float32Array[]} */
  #spare = [];
  /** @type {[Float32Array, Float32Array]} */
  #sides = [new Float32Array(this.#length), new Float32Array(this.#length)];
  #filled = 0;
  #used = 1;
  #ended = false;

  constructor() {
    super();
    this.port.onmessage = ({ data }) => {
      if (data.type === 'end') this.#end();
      else this.#sendTo(data.port);
    };
  }

  #end() {
    this.#worker?.close();
    this.#ended = true;
  }

  /** @param {MessagePort} worker */
  #sendTo(worker) {
    this.#worker = worker;
    worker.onmessage = ({ data }) => {
      for (const side of data) if (this.#spare.length < MOST_SPARE) this.#spare.push(side);
    };
  }

  /** @param {Float32Array[][]} inputs */
  process([input]) {
    const part = this.#sides.map((side) => side.subarray(this.#filled, this.#filled + QUANTUM));
    const used = foldDown(input, /** @type {[Float32Array, Float32Array]} */ (part));
    // Only some of the block had two sides: the rest is the same on both.
    if (used === 1) part[1].set(part[0]);
    this.#used = Math.max(this.#used, used);
    this.#filled += QUANTUM;
    if (this.#filled >= this.#length) this.#send();
    return !this.#ended;
  }

  #send() {
    const sides = this.#sides.slice(0, this.#used);
    if (this.#worker) {
      this.#worker.postMessage(
        { sides, atSeconds: currentTime + QUANTUM / sampleRate },
        sides.map(({ buffer }) => buffer),
      );
      sides.forEach((_, side) => {
        this.#sides[side] = this.#spare.pop() ?? new Float32Array(this.#length);
      });
    }
    this.#filled = 0;
    this.#used = 1;
  }
}

registerProcessor('creatable-listening', ListeningProcessor);
