import assert from 'node:assert/strict';
import { test } from 'node:test';

import { makeMachine } from '../../../static/core/machine.js';
import { CALIBRATION, STEP_MS } from '../../../static/pointer/calibration-states.js';

/** @import {CalibrationState} from '../../../static/pointer/calibration-states.js' */

const EVENTS = /** @type {const} */ (['next', 'learnt', 'failed', 'lost', 'again', 'close']);
/** What each event makes of each step, written out once more on purpose: a dash is "nothing". */
const EXPECTED = /** @type {Record<CalibrationState, string>} */ ({
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

for (const [state, row] of Object.entries(EXPECTED)) {
  EVENTS.forEach((event, index) => {
    const wanted = row.split(' ')[index];
    test(`${event} in ${state}: ${wanted === '-' ? 'changes nothing' : wanted}`, () => {
      const machine = makeMachine(CALIBRATION, /** @type {CalibrationState} */ (state));
      assert.equal(machine.send(event), wanted !== '-');
      assert.equal(machine.state, wanted === '-' ? state : wanted);
    });
  });
}

test('every step has its time, and the steps of one calibration take 60 seconds at most', () => {
  assert.deepEqual(Object.keys(STEP_MS), Object.keys(CALIBRATION));
  const sum = Object.entries(STEP_MS).reduce((total, [step, ms]) => total + (step === 'problem' ? 0 : ms), 0);
  assert.ok(sum <= 60_000, `${sum}`);
});
