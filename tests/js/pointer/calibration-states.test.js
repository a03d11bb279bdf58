import assert from 'node:assert/strict';
import { test } from 'node:test';

import { CALIBRATION, STEP_MS } from '../../../static/pointer/calibration-states.js';
import { testTransitions } from '../core/transitions.js';

testTransitions(CALIBRATION, ['next', 'learnt', 'failed', 'lost', 'again', 'close'], {
  ready: 'centre - - - ready ended',
  centre: 'left - - problem ready ended',
  left: 'right - - problem ready ended',
  right: 'up - - problem ready ended',
  up: 'down - - problem ready ended',
  down: '- result problem problem ready ended',
  result: '- - - - ready ended',
  problem: '- - - - ready ended',
  ended: '- - - - - -',
});

test('every step has its time, and the steps of one calibration take 60 seconds at most', () => {
  assert.deepEqual(Object.keys(STEP_MS), Object.keys(CALIBRATION));
  const sum = Object.entries(STEP_MS).reduce((total, [step, ms]) => total + (step === 'problem' ? 0 : ms), 0);
  assert.ok(sum <= 60_000, `${sum}`);
});
