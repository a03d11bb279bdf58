/**
 * When a snapshot is taken: while something is held, or by itself after a
 * countdown. A pure state machine; whoever feeds it takes the pictures.
 */
import { makeMachine } from '../core/machine.js';
import { checked, number, whole } from '../core/ranges.js';

/** @import {Transitions} from '../core/machine.js' */
/** @import {ValuesOf} from '../core/ranges.js' */

export const CAPTURE_SETTINGS = Object.freeze({
  perSecond: whole(1, 10, 4),
  countdownSeconds: whole(1, 10, 3),
  burst: number(5, 50, 5, 10),
});

/** A burst of somebody who holds quite still ends after so many times as many looks, with fewer snapshots. */
const MOST_LOOKS = 3;

/** @typedef {'idle'|'held'|'counting'|'burst'} CaptureMode */
/**
 * hold: a button is held down; count: it was pressed by somebody who cannot
 * hold it; counted: the countdown is over; stop: let go of, or complete.
 * @typedef {'hold'|'count'|'counted'|'stop'} CaptureEvent
 */

/** @type {Transitions<CaptureMode, CaptureEvent>} */
export const CAPTURE = Object.freeze({
  idle: { hold: 'held', count: 'counting' },
  held: { stop: 'idle' },
  counting: { counted: 'burst', stop: 'idle' },
  burst: { stop: 'idle' },
});

/**
 * The same object for as long as nothing changes.
 * @typedef {Object} CaptureState
 * @property {string|null} gestureId  whose snapshots are being taken; null: nobody's
 * @property {CaptureMode} mode
 * @property {number} secondsLeft  of the countdown, rounded up; 0 afterwards
 * @property {number} taken  since it began
 */

/**
 * @param {Partial<ValuesOf<typeof CAPTURE_SETTINGS>>} [settings]
 * @throws {RangeError} when a setting is out of its range
 */
export function makeCapture(settings) {
  const { perSecond, countdownSeconds, burst } = checked(CAPTURE_SETTINGS, settings);
  const machine = makeMachine(CAPTURE, 'idle');
  let state = NOTHING_CAPTURED;
  let beganMs = NaN;
  let dueMs = NaN;
  let looked = 0;

  /** @param {number} atMs */
  const countDown = (atMs) => {
    const secondsLeft = Math.max(0, Math.ceil(countdownSeconds - (atMs - beganMs) / 1000));
    if (secondsLeft === 0) {
      machine.send('counted');
      dueMs = atMs;
    }
    if (secondsLeft !== state.secondsLeft) state = { ...state, mode: machine.state, secondsLeft };
  };

  return {
    /** @returns {CaptureState} */
    get state() {
      return state;
    },

    /**
     * @param {string} gestureId
     * @param {'hold'|'count'} how
     * @param {number} atMs
     */
    begin(gestureId, how, atMs) {
      if (!machine.send(how)) return;
      beganMs = dueMs = atMs;
      looked = 0;
      state = { gestureId, mode: machine.state, secondsLeft: how === 'count' ? countdownSeconds : 0, taken: 0 };
    },

    /** @returns {number} snapshots that were taken */
    stop() {
      const { taken } = state;
      machine.send('stop');
      state = NOTHING_CAPTURED;
      return taken;
    },

    /**
     * One call a frame.
     * @param {number} atMs
     * @returns {'snap'|null}  'snap': this frame is a snapshot
     */
    update(atMs) {
      if (state.mode === 'counting') countDown(atMs);
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
      if (kept) state = { ...state, taken: state.taken + 1 };
      return state.mode === 'burst' && (state.taken >= burst || looked >= MOST_LOOKS * burst);
    },
  };
}

/** @type {CaptureState} */
const NOTHING_CAPTURED = Object.freeze({ gestureId: null, mode: 'idle', secondsLeft: 0, taken: 0 });
