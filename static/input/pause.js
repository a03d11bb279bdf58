/**
 * "Pause everything": one state for the whole page. While it holds, the
 * pointer, dwell and scanning rest; hands on keys, mouse and screen still play.
 * One key, one held switch and one dwell reach it, and each ends it again.
 */
import { makeListeners } from '../core/listeners.js';

/** @import {Report} from '../core/statuses.js' */

/** @typedef {ReturnType<typeof wirePause>} Pause */

/**
 * @param {Object} parts
 * @param {{paused: boolean}} parts.controls  what shows it
 * @param {Report} parts.report
 */
export function wirePause({ controls, report }) {
  const changes = makeListeners();
  let on = false;

  /** @param {boolean} next */
  const set = (next) => {
    if (next === on) return;
    on = next;
    controls.paused = on;
    changes.tell();
  };

  return {
    /** @returns {boolean} */
    get on() {
      return on;
    },
    toggle() {
      set(!on);
      report(on ? 'paused' : 'resumed');
    },
    /** Without a word: whoever starts something anew is not paused. */
    end: () => set(false),
    /** @param {() => void} listener */
    onChange: changes.listen,
  };
}
