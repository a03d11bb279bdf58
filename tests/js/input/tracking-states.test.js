import assert from 'node:assert/strict';
import { test } from 'node:test';

import { makeMachine } from '../../../static/core/machine.js';
import { isFollowing, isStarting, TRACKING } from '../../../static/input/tracking-states.js';

/** @import {TrackingEvent, TrackingState} from '../../../static/input/tracking-states.js' */

const EVENTS = /** @type {const} */ (['start', 'opened', 'ready', 'crashed', 'ended']);
/** What each event makes of each state, written out once more on purpose: a dash is "nothing". */
const EXPECTED = /** @type {Record<TrackingState, string>} */ ({
  off: 'opening - - - -',
  opening: 'opening loading - - off',
  loading: 'opening - on loading off',
  on: 'opening - on recovering off',
  recovering: 'opening - on recovering off',
});
const STATES = /** @type {TrackingState[]} */ (Object.keys(EXPECTED));

for (const state of STATES) {
  EVENTS.forEach((event, index) => {
    const wanted = EXPECTED[state].split(' ')[index];
    test(`${event} while ${state}: ${wanted === '-' ? 'changes nothing' : wanted}`, () => {
      const machine = makeMachine(TRACKING, state);
      assert.equal(machine.send(event), wanted !== '-');
      assert.equal(machine.state, wanted === '-' ? state : wanted);
    });
  });
}

test('the table knows no other state and no other event', () => {
  assert.deepEqual(Object.keys(TRACKING), STATES);
  const named = new Set(Object.values(TRACKING).flatMap((row) => /** @type {TrackingEvent[]} */ (Object.keys(row))));
  assert.deepEqual([...named].sort(), [...EVENTS].sort());
});

test('whoever is followed, or will be in a moment, is told from whoever waits for it to begin', () => {
  assert.deepEqual(STATES.filter(isFollowing), ['on', 'recovering']);
  assert.deepEqual(STATES.filter(isStarting), ['opening', 'loading']);
});
