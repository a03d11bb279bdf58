/** The clock that notes are dated by: the sound's, or the page's while there is none. */
import { createClock } from '../core/clock.js';

/** @type {WeakMap<AudioContext, ReturnType<typeof createClock>>} */
const clocks = new WeakMap();

/** @param {AudioContext} context */
export function clockOf(context) {
  const clock = clocks.get(context) ?? createClock(context);
  clocks.set(context, clock);
  return clock;
}

/** A clock that says the same for so long stands still, whatever its state says. */
const STANDS_STILL_SECONDS = 0.5;

/**
 * The AudioContext's clock, or the page's while no sound runs or it stands still, so that a take
 * can be recorded in silence too. It goes on without a jump from one to the other.
 * @param {() => {nowSeconds: () => number}|undefined} audioClock
 * @returns {() => number} seconds
 */
export function makeSteadyClock(audioClock, pageSeconds = () => performance.now() / 1000) {
  let last = 0;
  let offset = 0;
  /** @type {boolean|undefined} */
  let onAudio;
  /** What the audio clock said last, and since when on the page's. @type {number|undefined} */
  let heard;
  let sincePage = 0;
  return () => {
    const page = pageSeconds();
    const audio = audioClock()?.nowSeconds();
    if (audio !== heard) sincePage = page;
    heard = audio;
    const stands = page - sincePage > STANDS_STILL_SECONDS;
    const now = audio === undefined || stands ? page : audio;
    const isAudio = now === audio && !stands;
    // What has passed since it stopped has passed all the same.
    if (onAudio !== isAudio) offset = onAudio === undefined ? 0 : last - (stands && onAudio ? sincePage : now);
    onAudio = isAudio;
    last = Math.max(last, now + offset);
    return last;
  };
}
