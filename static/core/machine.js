/**
 * A state machine: a table says for each state which event leads where, and an
 * event that a state does not know changes nothing. What is to be done on the
 * way is done by whoever listens.
 */
import { makeListeners } from './listeners.js';

/** @import {Listeners} from './listeners.js' */

/**
 * @template {string} State
 * @template {string} Event
 * @typedef {Readonly<Record<State, Readonly<Partial<Record<Event, State>>>>>} Transitions
 */

/**
 * @template {string} State
 * @template {string} Event
 * @param {Transitions<State, Event>} transitions
 * @param {State} initial
 */
export function makeMachine(transitions, initial) {
  /** @type {Listeners<{state: State, before: State}>} */
  const changes = makeListeners();
  let state = initial;
  return {
    /** @returns {State} */
    get state() {
      return state;
    },
    /**
     * @param {Event} event
     * @returns {boolean}  whether this state knows the event
     */
    send(event) {
      const next = transitions[state][event];
      if (next === undefined) return false;
      const before = state;
      state = next;
      if (next !== before) changes.tell({ state: next, before });
      return true;
    },
    /** @param {(state: State, before: State) => void} listener  hears of each change of state, not of staying in one */
    onChange: (listener) => changes.listen(({ state: now, before }) => listener(now, before)),
  };
}
