/**
 * Loops of what is played: a few bars of sound, laid over each other. They know bars by their number, and begin each round
 * with one, so that no two of them ever part. Pure: told of each stretch of sound and of each bar.
 */
import { faded } from './mix.js';

/** @import {Sides} from './mix.js' */

export const MOST_LAYERS = 4;
/** Of each of them: a slow tempo is not to fill the memory. What comes later in its round is silent. */
export const LONGEST_SECONDS = 40;
const SEAM_SECONDS = 0.005;

/** fromBar: the number of the bar with which it began @typedef {{sides: Sides, bars: number, fromBar: number}} Layer */
/** What comes to be one. @typedef {{bars: number, fromBar: number, fromFrame: number, pieces: Sides[], frames: number}} Recorded */
/** @typedef {'rest'|'waiting'|'recording'} LoopState */
/** @typedef {{state: LoopState, count: number, canUndo: boolean}} LoopsNow */

export class LoopLayers {
  #sampleRate;
  /** @type {readonly Layer[]} */
  #layers = [];
  /** As they were before each change. @type {(readonly Layer[])[]} */
  #before = [];
  /** Bars that are wanted, from the next one on; 0: none. */
  #wanted = 0;
  /** @type {Recorded|null} */
  #recording = null;
  /** The newest stretch, which a bar may begin in. @type {{sides: Sides, frame: number}} */
  #heard = { sides: [], frame: 0 };

  /** @param {{sampleRate: number}} options */
  constructor({ sampleRate }) {
    this.#sampleRate = sampleRate;
  }

  get layers() {
    return this.#layers;
  }

  /** @returns {LoopsNow} */
  get now() {
    const state = this.#recording ? 'recording' : this.#wanted ? 'waiting' : 'rest';
    return { state, count: this.#layers.length, canUndo: state !== 'rest' || this.#before.length > 0 };
  }

  /** From the next bar on, where there is room for one. @param {number} bars */
  record(bars) {
    if (!this.#recording && this.#layers.length < MOST_LAYERS) this.#wanted = bars;
  }

  /** What is being recorded is forgotten, else the last change is taken back. */
  undo() {
    if (!this.#forget()) this.#layers = this.#before.pop() ?? this.#layers;
  }

  /** Bars are of another length from now on: what is being recorded would be in step with neither, and waits for the next one. */
  beginAnew() {
    if (!this.#recording) return;
    this.#wanted = this.#recording.bars;
    this.#recording = null;
  }

  /** All of them. */
  clear() {
    this.#forget();
    if (this.#layers.length) this.#change([]);
  }

  /** @returns {boolean}  whether there was something */
  #forget() {
    const wasUnderWay = Boolean(this.#recording) || this.#wanted > 0;
    this.#recording = null;
    this.#wanted = 0;
    return wasUnderWay;
  }

  /** @param {readonly Layer[]} layers */
  #change(layers) {
    this.#before = [...this.#before, this.#layers].slice(-2 * MOST_LAYERS);
    this.#layers = layers;
  }

  /** What is played, before the bars that begin within it are told. @param {Sides} sides @param {number} frame  of its first sample */
  hear(sides, frame) {
    this.#heard = { sides, frame };
    if (this.#recording) this.#keep(this.#recording, sides);
  }

  /**
   * A bar begins.
   * @param {number} bar
   * @param {number} frame
   * @returns {readonly Layer[]}  those whose round begins with it
   */
  begin(bar, frame) {
    if (this.#recording && bar >= this.#recording.fromBar + this.#recording.bars) this.#finish(this.#recording, frame);
    if (this.#wanted) this.#start(bar, frame);
    return this.#layers.filter(({ bars, fromBar }) => (bar - fromBar) % bars === 0);
  }

  /** @param {number} bar @param {number} frame */
  #start(bar, frame) {
    this.#recording = { bars: this.#wanted, fromBar: bar, fromFrame: frame, pieces: [], frames: 0 };
    this.#wanted = 0;
    const { sides, frame: heardFrom } = this.#heard;
    this.#keep(
      this.#recording,
      sides.map((samples) => samples.subarray(frame - heardFrom)),
    );
  }

  /** @param {Recorded} recording @param {Sides} sides */
  #keep(recording, sides) {
    if (recording.frames >= LONGEST_SECONDS * this.#sampleRate) return;
    recording.pieces.push(sides.map((samples) => samples.slice()));
    recording.frames += sides[0].length;
  }

  /** @param {Recorded} recording @param {number} frame  at which its last bar ends */
  #finish({ bars, fromBar, fromFrame, pieces }, frame) {
    this.#recording = null;
    const whole = [0, 1].map((side) =>
      joined(
        pieces.map((sides) => sides[side]),
        frame - fromFrame,
      ),
    );
    this.#change([...this.#layers, { bars, fromBar, sides: faded(whole, SEAM_SECONDS * this.#sampleRate) }]);
  }
}

/** @param {readonly Float32Array[]} pieces @param {number} most  frames */
function joined(pieces, most) {
  const frames = pieces.reduce((sum, { length }) => sum + length, 0);
  const whole = new Float32Array(frames);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole.subarray(0, most);
}
