/** A sound file that somebody leads: it rests and goes on where it was, swells and sinks, and begins anew at its end. */

/** @import {Timers} from '../core/in-time.js' */
/** @import {Transport} from '../types.js' */
/** @import {Course} from './leader.js' */

/** As it is played from the player's own disk. @typedef {{name: string, transport: Transport, setVolume: (level: number) => void, stop: () => void}} OpenFile */

/** It is silent by then, so that it rests without a click. */
const FADE_MS = 80;
/** Nobody knows its beats. */
const BPM = 100;

export class LedFile {
  #file;
  #timers;
  #plays = false;
  #loudness = 1;

  bpm = BPM;
  beatsInBar = 4;
  parts = 1;
  beat = 0;

  /** @param {OpenFile} file @param {Pick<Timers, 'setTimeout'>} [timers] */
  constructor(file, timers = globalThis) {
    this.#file = file;
    this.#timers = timers;
    const { transport } = file;
    transport.onChange(() => {
      const isOver = transport.durationSeconds > 0 && transport.positionSeconds >= transport.durationSeconds;
      if (!this.#plays || transport.playing || !isOver) return;
      transport.seek(0);
      transport.play();
    });
  }

  get name() {
    return this.#file.name;
  }

  /** @param {Course} course */
  follow({ plays, loudness }) {
    if (loudness !== this.#loudness || plays !== this.#plays) this.#file.setVolume(plays ? loudness : 0);
    this.#loudness = loudness;
    if (plays && !this.#plays) this.#file.transport.play();
    if (!plays && this.#plays) this.#timers.setTimeout(() => this.#plays || this.#file.transport.pause(), FADE_MS);
    this.#plays = plays;
  }

  stop() {
    this.#plays = false;
    this.#file.transport.pause();
    this.#file.transport.seek(0);
  }

  close() {
    this.#plays = false;
    this.#file.stop();
  }
}
