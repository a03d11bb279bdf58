/** The limiter in the audio thread: node 'creatable-limiter', stereo in, stereo out. */
import { Limiter } from './limiter.js';

class LimiterProcessor extends AudioWorkletProcessor {
  #limiter = new Limiter({ sampleRate });
  #ended = false;

  constructor() {
    super();
    // The only message there is: the end.
    this.port.onmessage = () => {
      this.#ended = true;
    };
  }

  /**
   * @param {Float32Array[][]} inputs
   * @param {Float32Array[][]} outputs
   */
  process([input], [output]) {
    this.#limiter.process(input, output);
    return !this.#ended;
  }
}

registerProcessor('creatable-limiter', LimiterProcessor);
