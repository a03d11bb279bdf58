/**
 * A sound file of the player's own as a sound for a field. It is read in this browser alone; how long it is, is looked
 * at before it is unpacked, since an hour of sound is more than a tab can hold.
 */
import { foldDown } from '../analysis/fold-down.js';
import { prepare } from '../audio/samples/preparing.js';
import { SampleError } from '../audio/samples/sample.js';
import { inTime } from '../core/in-time.js';
import { readBytes } from '../core/read-file.js';
import { openAudio } from '../sound-sources/file.js';

/** @typedef {{numberOfChannels: number, getChannelData: (index: number) => Float32Array}} Decoded */

export const MOST_BYTES = 50_000_000;
export const MOST_MINUTES = 5;
export const RATE = 44_100;

/** A slow computer unpacks five minutes in a few seconds. */
const DECODE_MS = 30_000;

/**
 * @param {File} file
 * @param {{secondsOf?: (file: File) => Promise<number>, decode?: (bytes: ArrayBuffer) => Promise<Decoded>}} [how]
 * @returns {Promise<ReturnType<typeof prepare>>}
 * @throws {SampleError} what is wrong with it
 */
export async function readSoundFile(file, { secondsOf = lengthOf, decode = decodeSound } = {}) {
  if (file.size === 0) throw new SampleError('sample-empty', 'no bytes');
  if (file.size > MOST_BYTES) throw new SampleError('sample-too-large', `${file.size} bytes`);
  const seconds = await secondsOf(file).catch((error) => fail(error));
  if (seconds > 60 * MOST_MINUTES) throw new SampleError('sample-too-long', `${seconds} s`);
  const { buffer } = await readBytes(file).catch((error) => fail(error));
  const decoded = await inTime(decode(buffer), DECODE_MS).catch((error) => fail(error));
  return prepare(twoSides(decoded), RATE);
}

/** @param {unknown} cause @returns {never} */
function fail(cause) {
  throw new SampleError('sample-unreadable', String(cause), { cause });
}

/** @param {File} file  a length that nobody can tell counts as none: what is unpacked tells */
async function lengthOf(file) {
  const address = URL.createObjectURL(file);
  try {
    const { duration } = await openAudio(address);
    return Number.isFinite(duration) ? duration : 0;
  } finally {
    URL.revokeObjectURL(address);
  }
}

/** @param {ArrayBuffer} bytes */
const decodeSound = (bytes) => new OfflineAudioContext(2, 1, RATE).decodeAudioData(bytes);

/** None of many channels is lost, and no two take each other away. @param {Decoded} decoded */
function twoSides(decoded) {
  const channels = Array.from({ length: decoded.numberOfChannels }, (_, index) => decoded.getChannelData(index));
  if (channels.length <= 2) return channels;
  const { length } = channels[0];
  /** @type {[Float32Array, Float32Array]} */
  const sides = [new Float32Array(length), new Float32Array(length)];
  foldDown(channels, sides);
  return sides;
}
