/** The singer in the audio thread: node 'creatable-singer', nothing in, one channel out. */
import { Singer } from './singer/engine.js';

class SingerProcessor extends AudioWorkletProcessor {
  #singer = new Singer({ sampleRate });
  #ended = false;

  constructor() {
    super();
    this.port.onmessage = ({ data }) => {
      if (data.type === 'end') this.#ended = true;
      else this.#singer.hear(data);
    };
  }

  /**
   * @param {Float32Array[][]} _  nothing comes in
   * @param {Float32Array[][]} outputs
   */
  process(_, [output]) {
    this.#singer.process(output[0]);
    return !this.#ended;
  }
}

registerProcessor('creatable-singer', SingerProcessor);
