/** Sound as a WAV file: plain samples, as every program reads them. */
import { wavHeader, wavSamples } from '../core/wav.js';

/** @import {Sink} from './take-sound.js' */

/** The CD's, and that of most players of files. */
export const RATE = 44_100;

/** @param {{rate?: number}} [options] @returns {Sink} */
export function openSink({ rate = RATE } = {}) {
  /** A browser keeps what is large on its disk. @type {Blob[]} */
  const parts = [];
  let frames = 0;

  return {
    rate,
    async add(sides) {
      parts.push(new Blob([wavSamples(sides)]));
      frames += sides[0].length;
    },
    file: async () => new Blob([wavHeader({ frames, rate, channels: 2 }), ...parts], { type: 'audio/wav' }),
    close: () => {},
  };
}
