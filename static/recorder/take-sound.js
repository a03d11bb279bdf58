/** A take as a file of sound, piece by piece: what it holds is what its playback sounds like. */
import { heardEvents } from './heard-events.js';
import { CROSSFADE_SECONDS, piecesOf, RINGING_SECONDS } from './take-pieces.js';

/** @import {NoteEvent, Take} from '../types.js' */

/**
 * What makes a file of samples. `add` gets some seconds at most, which follow each other; it is waited for. `close` is
 * called in the end, whatever came of it.
 * @typedef {{rate: number, add: (sides: Float32Array[]) => Promise<void>, file: () => Promise<Blob>, close: () => void}} Sink
 */
/** @typedef {(part: {events: readonly NoteEvent[], seconds: number}) => Promise<Float32Array[]>} Render  left and right */

/** So many seconds of samples, or blocks of events, are turned at once; then the page has its turn. */
const SECONDS_AT_ONCE = 5;
const BLOCKS_AT_ONCE = 1000;

const rest = () => new Promise((resolve) => setTimeout(resolve));

/**
 * @param {Take} take
 * @param {Object} options
 * @param {Render} options.render
 * @param {Sink} options.sink
 * @param {AbortSignal} options.signal
 * @param {(doneSeconds: number) => void} options.onProgress
 * @returns {Promise<Blob>}
 * @throws the signal's reason, and what render and the sink throw
 */
export async function makeSound(take, { render, sink, signal, onProgress }) {
  const totalSeconds = take.durationSeconds + RINGING_SECONDS;
  try {
    const events = await allHeard(take, signal);
    const joined = makeJoiner(sink);
    for (const { fromSeconds, startSeconds, endSeconds, events: some } of piecesOf(events, totalSeconds)) {
      signal.throwIfAborted();
      const sides = await render({ events: some, seconds: endSeconds + CROSSFADE_SECONDS - fromSeconds });
      signal.throwIfAborted();
      await joined.add(sides, startSeconds - fromSeconds, endSeconds - startSeconds);
      onProgress(Math.min(endSeconds, take.durationSeconds));
    }
    return await sink.file();
  } finally {
    sink.close();
  }
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

/** One piece fades into the next, and the page has its turn between. @param {Sink} sink */
function makeJoiner({ rate, add }) {
  /** What the piece before goes on with. @type {Float32Array[]} */
  let over = [];
  const framesOf = (/** @type {number} */ seconds) => Math.round(seconds * rate);

  return {
    /** @param {Float32Array[]} sides @param {number} fromSeconds @param {number} seconds  of them that are heard */
    async add(sides, fromSeconds, seconds) {
      const [from, count] = [framesOf(fromSeconds), framesOf(seconds)];
      const heard = sides.map((side) => side.subarray(from, from + count));
      heard.forEach((side, index) => fadeOver(over[index], side));
      over = sides.map((side) => side.slice(from + count, from + count + framesOf(CROSSFADE_SECONDS)));
      const step = framesOf(SECONDS_AT_ONCE);
      for (let at = 0; at < count; at += step) {
        await add(heard.map((side) => side.subarray(at, at + step)));
        await rest();
      }
    },
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
