/**
 * What the synthesiser is told while a take is played back, without waiting
 * for its time: the playback itself, by a clock that is moved on.
 */
import { createPlayer } from './playback.js';
import { createSharedChannels } from './shared-channels.js';

/** @import {Timers} from '../core/in-time.js' */
/** @import {NoteEvent, Take} from '../types.js' */

/** This clock goes as finely as numbers do. */
const EARLY_SECONDS = 1e-6;

const sameChannel = (/** @type {number} */ channel) => channel;

/**
 * @param {Take} take
 * @returns {Generator<NoteEvent[], void>}  a tenth of a second's at most at once, so that whoever asks may rest; each
 *   event has its time from the take's beginning
 */
export function* heardEvents(take) {
  /** @type {NoteEvent[]} */
  let events = [];
  let now = 0;
  /** @type {{call: () => void, atSeconds: number}|undefined} */
  let due;
  /** @type {Timers} */
  const timers = {
    setTimeout(call, ms) {
      due = { call, atSeconds: now + ms / 1000 };
    },
    clearTimeout() {
      due = undefined;
    },
  };
  createPlayer({
    send: (event) => events.push(event),
    nowSeconds: () => now,
    mapChannel: sameChannel,
    shared: createSharedChannels(),
    timers,
    earlySeconds: EARLY_SECONDS,
  }).play(take);
  while (due) {
    const { call, atSeconds } = due;
    due = undefined;
    now = atSeconds;
    call();
    yield events;
    events = [];
  }
}
