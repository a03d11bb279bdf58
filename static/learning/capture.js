/**
 * When a snapshot is taken: while something is held, or by itself after a
 * countdown. A pure state machine; whoever feeds it takes the pictures.
 */
import { checked, number, whole } from '../core/ranges.js';

/** @import {ValuesOf} from '../core/ranges.js' */

export const CAPTURE_SETTINGS = Object.freeze({
  perSecond: whole(1, 10, 4),
  countdownSeconds: whole(1, 10, 3),
  burst: number(5, 50, 5, 10),
});

/** A burst of somebody who holds quite still ends after so many times as many looks, with fewer snapshots. */
const MOST_LOOKS = 3;

/**
 * @typedef {Object} CaptureState
 * @property {string|null} gestureId  whose snapshots are being taken; null: nobody's
 * @property {'held'|'counting'|'burst'|'idle'} mode
 * @property {number} secondsLeft  of the countdown, rounded up; 0 afterwards
 * @property {number} taken  since it began
 */

/**
 * @param {Partial<ValuesOf<typeof CAPTURE_SETTINGS>>} [settings]
 * @throws {RangeError} when a setting is out of its range
 */
export function makeCapture(settings) {
  const { perSecond, countdownSeconds, burst } = checked(CAPTURE_SETTINGS, settings);
  /** @type {CaptureState} */
  let state = idle();
  let beganMs = NaN;
  let dueMs = NaN;
  let looked = 0;

  /** @param {number} atMs */
  const count = (atMs) => {
    const left = countdownSeconds - (atMs - beganMs) / 1000;
    state = left > 0 ? { ...state, secondsLeft: Math.ceil(left) } : { ...state, mode: 'burst', secondsLeft: 0 };
    if (left <= 0) dueMs = atMs;
  };

  return {
    /** @returns {CaptureState} */
    get state() {
      return state;
    },

    /**
     * @param {string} gestureId
     * @param {'held'|'counting'} mode
     * @param {number} atMs
     */
    begin(gestureId, mode, atMs) {
      beganMs = dueMs = atMs;
      looked = 0;
      state = { gestureId, mode, secondsLeft: mode === 'counting' ? countdownSeconds : 0, taken: 0 };
    },

    /** @returns {number} snapshots that were taken */
    stop() {
      const { taken } = state;
      state = idle();
      return taken;
    },

    /**
     * One call a frame.
     * @param {number} atMs
     * @returns {'snap'|null}  'snap': this frame is a snapshot
     */
    update(atMs) {
      if (state.mode === 'counting') count(atMs);
      if (state.mode !== 'held' && state.mode !== 'burst') return null;
      if (atMs < dueMs) return null;
      const stepMs = 1000 / perSecond;
      // On time if it can be; what a slow camera missed is not made up for.
      dueMs = dueMs + stepMs > atMs ? dueMs + stepMs : atMs + stepMs;
      return 'snap';
    },

    /**
     * What became of the last 'snap'.
     * @param {boolean} kept  false: too much like one of before, or nobody was seen
     * @returns {boolean}  the burst is complete
     */
    took(kept) {
      looked += 1;
      state = { ...state, taken: state.taken + Number(kept) };
      return state.mode === 'burst' && (state.taken >= burst || looked >= MOST_LOOKS * burst);
    },
  };
}

/** @returns {CaptureState} */
const idle = () => ({ gestureId: null, mode: 'idle', secondsLeft: 0, taken: 0 });
