/** What was listened to, has gone away and may come back: it is looked for, again and again. */
import { makeComingBack } from '../core/coming-back.js';

/** @import {Timers} from '../core/in-time.js' */
/** @import {SoundSource, SourceOptions} from '../types.js' */

/** @typedef {{source: SoundSource, options: SourceOptions}} AskedSource  how it is asked for */

export class MissingSource {
  #comingBack;
  /** @type {AskedSource|null} */
  #asked = null;

  /** @param {() => void} look @param {Timers} timers */
  constructor(look, timers) {
    this.#comingBack = makeComingBack(look, { timers });
  }

  /** null: nothing is missed. */
  get asked() {
    return this.#asked;
  }

  /** @param {AskedSource} asked */
  miss(asked) {
    this.#asked = asked;
    this.lookLater();
  }

  /** It was not there, once more. */
  lookLater() {
    this.#comingBack.plan();
  }

  /** It is there, or not wanted any more. */
  forget() {
    this.#asked = null;
    this.#comingBack.stop();
  }
}
