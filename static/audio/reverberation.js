/**
 * The library's reverberation and chorus, which take half of what a silent
 * audio thread computes: they are on while something sounds, and as long
 * after it as they can be heard. A page may be open all day, on a battery.
 */

/** @import {Timers} from '../core/in-time.js' */
/** @import {WorkletSynthesizer} from '../vendor/spessasynth.js' */

export const LOOK_MS = 1000;
/** Three seconds at least: the room of the loudest chord is 100 dB down by then. */
export const QUIET_LOOKS = 4;

export class Reverberation {
  #library;
  #context;
  #timers;
  /** @type {ReturnType<Timers['setTimeout']>|undefined} */
  #timer;
  #quietLooks = 0;

  /**
   * @param {Pick<WorkletSynthesizer, 'setSystemParameter'|'voiceCount'>} library
   * @param {Pick<BaseAudioContext, 'state'>} context
   * @param {Timers} [timers]
   */
  constructor(library, context, timers = globalThis) {
    this.#library = library;
    this.#context = context;
    this.#timers = timers;
    this.#lookLater();
  }

  /** Before each note. */
  wake() {
    this.#quietLooks = 0;
    if (this.#timer !== undefined) return;
    this.#library.setSystemParameter('effectsEnabled', true);
    this.#lookLater();
  }

  stop() {
    this.#timers.clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  #lookLater() {
    this.#timer = this.#timers.setTimeout(() => this.#look(), LOOK_MS);
  }

  /** While the system has taken the sound away, nobody knows how many voices wait. */
  #look() {
    const isQuiet = this.#context.state === 'running' && this.#library.voiceCount === 0;
    this.#quietLooks = isQuiet ? this.#quietLooks + 1 : 0;
    if (this.#quietLooks < QUIET_LOOKS) return this.#lookLater();
    this.#timer = undefined;
    this.#library.setSystemParameter('effectsEnabled', false);
  }
}
