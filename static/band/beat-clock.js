/**
 * Where beats belong on a clock that counts samples: each at its own place from where the tempo was set, so that no
 * rounding adds up, however long it goes on. Pure.
 */

/** @typedef {{beat: number, frame: number}} Beat  beat: counted from 0; frame: the sample with which it begins */

export class BeatClock {
  #sampleRate;
  #framesPerBeat;
  #next = 0;
  /** A beat, and where it belongs; the others are counted from it. */
  #anchor;

  /** @param {{sampleRate: number, tempoBpm: number, firstFrame: number}} options */
  constructor({ sampleRate, tempoBpm, firstFrame }) {
    this.#sampleRate = sampleRate;
    this.#framesPerBeat = (60 * sampleRate) / tempoBpm;
    this.#anchor = { beat: 0, frame: firstFrame };
  }

  /** From the last beat on. @param {number} tempoBpm */
  setTempo(tempoBpm) {
    const beat = Math.max(0, this.#next - 1);
    this.#anchor = { beat, frame: this.#frameOf(beat) };
    this.#framesPerBeat = (60 * this.#sampleRate) / tempoBpm;
  }

  /**
   * The next beat that begins in this stretch of the clock; asked again, the one after it.
   * @param {number} fromFrame
   * @param {number} toFrame  which is not in it
   * @returns {Beat|null}
   */
  take(fromFrame, toFrame) {
    const beat = this.#next;
    // Of a tempo that was set faster the next beat may be over already: then it is now.
    if (Math.round(this.#frameOf(beat)) < fromFrame) this.#anchor = { beat, frame: fromFrame };
    const frame = Math.round(this.#frameOf(beat));
    if (frame >= toFrame) return null;
    this.#next += 1;
    return { beat, frame };
  }

  /** @param {number} beat */
  #frameOf(beat) {
    return this.#anchor.frame + (beat - this.#anchor.beat) * this.#framesPerBeat;
  }
}
