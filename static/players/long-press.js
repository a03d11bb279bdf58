/** Something held long enough to be meant. */

/** @import {Timers} from '../core/in-time.js' */

export const HOLD_MS = 3000;

/**
 * @param {Object} options
 * @param {(holding: boolean) => void} options.onChange  begun, or let go too early
 * @param {() => void} options.onDone
 * @param {Timers} [options.timers]
 */
export function createLongPress({ onChange, onDone, timers = globalThis }) {
  /** @type {ReturnType<Timers['setTimeout']>|undefined} */
  let timer;
  function end() {
    if (timer === undefined) return;
    timers.clearTimeout(timer);
    timer = undefined;
    onChange(false);
  }
  return {
    /** A key that repeats while it is held begins once. */
    begin() {
      if (timer !== undefined) return;
      onChange(true);
      timer = timers.setTimeout(() => {
        end();
        onDone();
      }, HOLD_MS);
    },
    end,
  };
}
