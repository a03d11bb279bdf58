/** A take as a WAV file, piece by piece: what it holds is what its playback sounds like. */
import { wavHeader, wavSamples } from '../core/wav.js';
import { heardEvents } from './heard-events.js';
import { CROSSFADE_SECONDS, piecesOf, RINGING_SECONDS } from './take-pieces.js';

/** @import {NoteEvent, Take} from '../types.js' */

/** @typedef {(part: {events: readonly NoteEvent[], seconds: number}) => Promise<Float32Array[]>} Render  left and right */

/** So many seconds of samples, or blocks of events, are turned at once; then the page has its turn. */
const SECONDS_AT_ONCE = 5;
const BLOCKS_AT_ONCE = 1000;

const rest = () => new Promise((resolve) => setTimeout(resolve));

/**
 * @param {Take} take
 * @param {Object} options
 * @param {Render} options.render
 * @param {number} options.rate  of what it renders, hertz
 * @param {AbortSignal} options.signal
 * @param {(doneSeconds: number) => void} options.onProgress
 * @returns {Promise<Blob>}
 * @throws the signal's reason, and what render throws
 */
export async function makeWav(take, { render, rate, signal, onProgress }) {
  const totalSeconds = take.durationSeconds + RINGING_SECONDS;
  const events = await allHeard(take, signal);
  const writer = makeWriter(rate);
  for (const { fromSeconds, startSeconds, endSeconds, events: some } of piecesOf(events, totalSeconds)) {
    signal.throwIfAborted();
    const sides = await render({ events: some, seconds: endSeconds + CROSSFADE_SECONDS - fromSeconds });
    signal.throwIfAborted();
    await writer.add(sides, startSeconds - fromSeconds, endSeconds - startSeconds);
    onProgress(Math.min(endSeconds, take.durationSeconds));
  }
  return writer.file();
}

/** @param {Take} take @param {AbortSignal} signal */
async function allHeard(take, signal) {
  /** @type {NoteEvent[]} */
  const events = [];
  let blocks = 0;
  for (const some of heardEvents(take)) {
    for (const event of some) events.push(event);
    blocks += 1;
    if (blocks % BLOCKS_AT_ONCE > 0) continue;
    await rest();
    signal.throwIfAborted();
  }
  return events;
}

/** @param {number} rate */
function makeWriter(rate) {
  /** A browser keeps what is large on its disk. @type {Blob[]} */
  const parts = [];
  /** What the piece before goes on with. @type {Float32Array[]} */
  let over = [];
  let frames = 0;
  const framesOf = (/** @type {number} */ seconds) => Math.round(seconds * rate);

  return {
    /** @param {Float32Array[]} sides @param {number} fromSeconds @param {number} seconds  of them that are heard */
    async add(sides, fromSeconds, seconds) {
      const [from, count] = [framesOf(fromSeconds), framesOf(seconds)];
      const heard = sides.map((side) => side.subarray(from, from + count));
      heard.forEach((side, index) => fadeOver(over[index], side));
      over = sides.map((side) => side.slice(from + count, from + count + framesOf(CROSSFADE_SECONDS)));
      const step = framesOf(SECONDS_AT_ONCE);
      /** @type {DataView<ArrayBuffer>[]} */
      const blocks = [];
      for (let at = 0; at < count; at += step) {
        blocks.push(wavSamples(heard.map((side) => side.subarray(at, at + step))));
        await rest();
      }
      parts.push(new Blob(blocks));
      frames += heard[0].length;
    },
    file: () => new Blob([wavHeader({ frames, rate, channels: 2 }), ...parts], { type: 'audio/wav' }),
  };
}

/** @param {Float32Array|undefined} before @param {Float32Array} after  written at its beginning */
function fadeOver(before, after) {
  const length = Math.min(before?.length ?? 0, after.length);
  for (let at = 0; before && at < length; at += 1) {
    const share = at / length;
    after[at] = (1 - share) * before[at] + share * after[at];
  }
}
