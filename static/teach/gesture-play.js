/**
 * What was recognised is played: confidences become gestures, these do what
 * they are mapped to, and the pointer stands still meanwhile.
 */
import { makeListeners } from '../core/listeners.js';
import { makeRunner } from '../learning/runner.js';

/** @import {Listeners} from '../core/listeners.js' */
/** @import {Mapping} from '../learning/choices.js' */
/** @import {TriggerSettings, TriggerState} from '../learning/trigger.js' */
/** @import {makeGestureHold} from '../pointer/gesture-hold.js' */

/** @typedef {{atMs: number, confidences: ReadonlyMap<string, number>|null, states: ReadonlyMap<string, TriggerState>}} Seen  null: nobody is seen */
/** @typedef {Pick<Parameters<typeof makeRunner>[0], 'contextOf'|'isPaused'|'onGesture'>} RunnerParts */

/** What the sliders of a gesture's trigger are shown with. */
export const HISTORY_MS = 10_000;

/**
 * @param {Object} parts
 * @param {Pick<ReturnType<typeof makeGestureHold>, 'hold'>} parts.pointerHold
 * @param {(gestureId: string) => TriggerSettings} parts.triggerOf
 * @param {RunnerParts} parts.runnerParts
 */
export function makeGesturePlay({ pointerHold, triggerOf, runnerParts }) {
  /** @type {Listeners<Seen>} */
  const seen = makeListeners();
  /** @type {readonly Seen[]} */
  let history = [];
  /** @type {ReturnType<typeof makeRunner>|null} */
  let runner = null;

  /** @param {ReadonlyMap<string, TriggerState>} states */
  const holdsPointer = (states) =>
    [...states].some(([id, { rising, on }]) => (rising || on) && triggerOf(id).holdsPointer);

  return {
    /**
     * Whatever is held is let go of first.
     * @param {{gestureIds: readonly string[], mappings: readonly Mapping[]}|null} played  null: nothing is recognised
     */
    use(played) {
      runner?.dispose();
      pointerHold.hold(false, 0);
      runner = played && makeRunner({ ...played, triggerOf, ...runnerParts });
    },

    /** @param {ReadonlyMap<string, number>|null} confidences  null: nobody is seen @param {number} atMs */
    hear(confidences, atMs) {
      const states = runner?.update(confidences, atMs) ?? new Map();
      pointerHold.hold(holdsPointer(states), atMs);
      const now = { atMs, confidences, states };
      history = [...history.filter((each) => each.atMs > atMs - HISTORY_MS), now];
      seen.tell(now);
    },

    /** @returns {readonly Seen[]}  of the last ten seconds, oldest first */
    get history() {
      return history;
    },
    /** @param {string} mappingId @param {'begin'|'end'} phase */
    try: (mappingId, phase) => runner?.try(mappingId, phase),
    get canTry() {
      return runner !== null;
    },
    onSeen: seen.listen,
  };
}
