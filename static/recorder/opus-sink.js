/**
 * Sound as an Opus file (RFC 6716, in Ogg by RFC 7845): a tenth of a WAV file, and no ear hears the difference. The
 * browser's own encoder makes it, where it has one.
 */
import { inTime } from '../core/in-time.js';
import * as mediabunny from '../vendor/mediabunny.js';

/** @import {Sink} from './take-sound.js' */

/** The encoder works at this one, whatever it is given. */
export const RATE = 48_000;
const SOUND = Object.freeze({ codec: 'opus', numberOfChannels: 2, sampleRate: RATE, bitrate: 128_000 });
/** An encoder may be asked and never answer; it needs a hundredth of the time that it sounds. */
const ASK_MS = 10_000;
const ENCODE_MS = 60_000;

/**
 * @param {{library?: typeof mediabunny, Encoder?: Pick<typeof AudioEncoder, 'isConfigSupported'>}} [options]
 * @returns {Promise<Sink>}
 * @throws {Error & {code: 'opus-unsupported'}} where the browser cannot
 */
export async function openSink({ library = mediabunny, Encoder = globalThis.AudioEncoder } = {}) {
  const { AudioSample, AudioSampleSource, BufferTarget, OggOutputFormat, Output } = library;
  // The library would remember an answer that never came.
  const asked = Encoder ? inTime(Encoder.isConfigSupported(SOUND), ASK_MS) : Promise.resolve(null);
  const answer = await asked.catch(() => null);
  if (!answer?.supported)
    throw Object.assign(new Error('this browser has no encoder for Opus'), { code: 'opus-unsupported' });
  const target = new BufferTarget();
  const output = new Output({ format: new OggOutputFormat(), target });
  const source = new AudioSampleSource({ codec: 'opus', bitrate: SOUND.bitrate });
  output.addAudioTrack(source);
  await output.start();
  let frames = 0;

  return {
    rate: RATE,
    async add(sides) {
      const data = new Float32Array(sides.length * sides[0].length);
      sides.forEach((side, index) => data.set(side, index * side.length));
      const about = { format: /** @type {const} */ ('f32-planar'), numberOfChannels: sides.length, sampleRate: RATE };
      const sample = new AudioSample({ ...about, data, timestamp: frames / RATE });
      frames += sides[0].length;
      await inTime(source.add(sample), ENCODE_MS).finally(() => sample.close());
    },
    async file() {
      await inTime(output.finalize(), ENCODE_MS);
      return new Blob([target.buffer ?? new ArrayBuffer(0)], { type: 'audio/ogg; codecs=opus' });
    },
    // What is done already stays as it is.
    close: () => void output.cancel().catch(() => {}),
  };
}
