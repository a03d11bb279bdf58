/** The singer in the audio thread: node 'creatable-singer', nothing in, one channel out. */
import { Singer } from './singer/engine.js';

/** @import {SingerMessage} from './singer/engine.js' */

class SingerProcessor extends AudioWorkletProcessor {
  #singer = new Singer({ sampleRate });
  #ended = false;
  /** What is still to come, in its order: of sound that is computed ahead. @type {{message: SingerMessage, atSeconds: number}[]} */
  #waiting = [];
  #next = 0;

  constructor() {
    super();
    this.port.onmessage = ({ data }) => {
      if (data.ends) this.#ended = true;
      else if (data.asks) this.port.postMessage('heard');
      else if (data.atSeconds === undefined) this.#singer.hear(data.message);
      else this.#waiting.push(data);
    };
  }

  #hearWhatIsDue() {
    for (; this.#waiting[this.#next]?.atSeconds <= currentTime; this.#next += 1)
      this.#singer.hear(this.#waiting[this.#next].message);
  }

  /**
   * @param {Float32Array[][]} _  nothing comes in
   * @param {Float32Array[][]} outputs
   */
  process(_, [output]) {
    this.#hearWhatIsDue();
    this.#singer.process(output[0]);
    return !this.#ended;
  }
}

registerProcessor('creatable-singer', SingerProcessor);
