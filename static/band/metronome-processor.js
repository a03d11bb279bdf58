/**
 * The beat in the audio thread: node 'creatable-metronome', nothing in, two channels out. It knocks with each beat where
 * that is wanted, strikes the drums of each step where there are some, and tells of both.
 */
import { BeatClock } from './beat-clock.js';
import { clickSamples } from './click.js';
import { hitsAt, STEPS, STEPS_IN_BEAT } from './drum-pattern.js';
import { mix } from './mix.js';

/** @import {Rows} from './drum-pattern.js' */
/** @import {Sides} from './mix.js' */

/**
 * What is played: click: each beat; rows: the drums, null: none; struck: how each of them sounds.
 * @typedef {{tempoBpm: number, beatsInBar: number, click: boolean, rows: Rows|null, struck: readonly Sides[]}} Played
 */

const CLICKS = [true, false].map((isFirst) => Array(2).fill(clickSamples(sampleRate, isFirst)));

class MetronomeProcessor extends AudioWorkletProcessor {
  /** Of steps, of which several are a beat. */
  #clock;
  #played;
  #isOver = false;
  /** Those that sound, each from a frame on. @type {{sides: Sides, frame: number}[]} */
  #sounding = [];

  /** @param {AudioWorkletNodeOptions & {processorOptions: Played}} options */
  constructor({ processorOptions: played }) {
    super();
    this.#played = played;
    this.#clock = new BeatClock({ sampleRate, tempoBpm: played.tempoBpm * STEPS_IN_BEAT, firstFrame: currentFrame });
    this.port.onmessage = ({ data: { isOver = false, ...changed } }) => {
      this.#isOver ||= isOver;
      this.#played = { ...this.#played, ...changed };
      if (changed.tempoBpm) this.#clock.setTempo(changed.tempoBpm * STEPS_IN_BEAT);
    };
  }

  /**
   * @param {Float32Array[][]} _  nothing comes in
   * @param {Float32Array[][]} outputs
   */
  process(_, [output]) {
    const end = currentFrame + output[0].length;
    if (!this.#isOver) this.#play(end);
    for (const { sides, frame } of this.#sounding) mix(sides, output, frame - currentFrame);
    this.#sounding = this.#sounding.filter(({ sides, frame }) => frame + sides[0].length > end);
    // What was struck rings out.
    return !this.#isOver || this.#sounding.length > 0;
  }

  /** @param {number} end */
  #play(end) {
    for (let next = this.#clock.take(currentFrame, end); next; next = this.#clock.take(currentFrame, end)) {
      this.#strike(next.beat % STEPS, next.frame);
      if (next.beat % STEPS_IN_BEAT === 0) this.#knock(next.beat / STEPS_IN_BEAT, next.frame);
    }
  }

  /** @param {number} count  beats since the beginning @param {number} frame */
  #knock(count, frame) {
    const { click, beatsInBar } = this.#played;
    if (!click) return;
    const beat = count % beatsInBar;
    this.#sounding.push({ sides: CLICKS[beat === 0 ? 0 : 1], frame });
    this.port.postMessage({ beat, atSeconds: frame / sampleRate });
  }

  /** @param {number} step @param {number} frame */
  #strike(step, frame) {
    const { rows, struck } = this.#played;
    if (!rows) return;
    const hits = hitsAt(rows, step);
    for (const hit of hits) this.#sounding.push({ sides: struck[hit], frame });
    this.port.postMessage({ step, hits, atSeconds: frame / sampleRate });
  }
}

registerProcessor('creatable-metronome', MetronomeProcessor);
