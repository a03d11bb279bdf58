/** Every event in every state of a machine, as a test each. */
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { makeMachine } from '../../../static/core/machine.js';

/** @import {Transitions} from '../../../static/core/machine.js' */

/**
 * What each event makes of each state, written out once more on purpose.
 * @template {string} State
 * @template {string} Event
 * @param {Transitions<State, Event>} transitions
 * @param {readonly Event[]} events
 * @param {Readonly<Record<State, string>>} expected  the states that the events lead to, in their order; a dash: nothing changes
 */
export function testTransitions(transitions, events, expected) {
  const states = /** @type {State[]} */ (Object.keys(expected));
  for (const state of states) {
    const row = expected[state].split(' ');
    events.forEach((event, index) => {
      const changes = row[index] !== '-';
      test(`${event} while ${state}: ${changes ? row[index] : 'changes nothing'}`, () => {
        const machine = makeMachine(transitions, state);
        assert.equal(machine.send(event), changes);
        assert.equal(machine.state, changes ? row[index] : state);
      });
    });
  }
  test('the table knows no other state and no other event', () => {
    assert.deepEqual(Object.keys(transitions).sort(), [...states].sort());
    const known = new Set(states.flatMap((state) => Object.keys(transitions[state])));
    assert.deepEqual([...known].sort(), [...events].sort());
  });
}
