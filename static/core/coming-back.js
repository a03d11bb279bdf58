/** Tries again by itself, at longer and longer intervals, what nobody may be there to press a button for. */
import { backOffSeconds } from './back-off.js';

/** @import {Timers} from './in-time.js' */

/**
 * @param {() => void} tryAgain
 * @param {{timers?: Timers, random?: () => number}} [options]
 */
export function makeComingBack(tryAgain, { timers = globalThis, random = Math.random } = {}) {
  let failures = 0;
  /** @type {ReturnType<Timers['setTimeout']>|undefined} */
  let timer;
  return {
    /** It has failed, once more. */
    plan() {
      timers.clearTimeout(timer);
      failures += 1;
      timer = timers.setTimeout(tryAgain, backOffSeconds(failures, random) * 1000);
    },
    /** It is back, or not wanted any more. */
    stop() {
      timers.clearTimeout(timer);
      failures = 0;
    },
  };
}
