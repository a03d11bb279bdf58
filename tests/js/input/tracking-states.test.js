import assert from 'node:assert/strict';
import { test } from 'node:test';

import { isFollowing, isStarting, TRACKING } from '../../../static/input/tracking-states.js';
import { testTransitions } from '../core/transitions.js';

/** @import {TrackingState} from '../../../static/input/tracking-states.js' */

testTransitions(TRACKING, ['start', 'opened', 'ready', 'crashed', 'ended'], {
  off: 'opening - - - -',
  opening: 'opening loading - - off',
  loading: 'opening - on loading off',
  on: 'opening - on recovering off',
  recovering: 'opening - on recovering off',
});
const STATES = /** @type {TrackingState[]} */ (Object.keys(TRACKING));

test('whoever is followed, or will be in a moment, is told from whoever waits for it to begin', () => {
  assert.deepEqual(STATES.filter(isFollowing), ['on', 'recovering']);
  assert.deepEqual(STATES.filter(isStarting), ['opening', 'loading']);
});
