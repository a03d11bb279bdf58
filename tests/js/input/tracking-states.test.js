import assert from 'node:assert/strict';
import { test } from 'node:test';

import { isFollowing, isOver, isStarting, TRACKING } from '../../../static/input/tracking-states.js';
import { testTransitions } from '../core/transitions.js';

/** @import {TrackingState} from '../../../static/input/tracking-states.js' */

testTransitions(TRACKING, ['start', 'late', 'opened', 'ready', 'crashed', 'lost', 'ended'], {
  off: 'opening - - - - - -',
  opening: 'opening waiting loading - - away off',
  waiting: 'opening - loading - - away off',
  loading: 'opening - - on loading away off',
  on: 'opening - - on recovering away off',
  recovering: 'opening - - on recovering away off',
  away: 'opening - loading - - away off',
});
const STATES = /** @type {TrackingState[]} */ (Object.keys(TRACKING));

test('whoever is followed, or will be in a moment, is told from whoever waits for it to begin', () => {
  assert.deepEqual(STATES.filter(isFollowing), ['on', 'recovering']);
  assert.deepEqual(STATES.filter(isStarting), ['opening', 'loading']);
  assert.deepEqual(STATES.filter(isOver), ['off', 'away']);
});
