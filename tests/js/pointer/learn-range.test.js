import assert from 'node:assert/strict';
import { test } from 'node:test';

import { makeCalibration } from '../../../static/pointer/calibration.js';
import { COMFORT, learnRange, unseen } from '../../../static/pointer/learn-range.js';

const PREVIOUS = { reach: { left: 0.15, right: 0.15, up: 0.125, down: 0.125 }, rest: { x: 0, y: 0 } };

test('each direction is learnt separately, a little less than what was seen', () => {
  const { reach, rest } = learnRange({ left: 0.01, right: 0.02, up: 0.03, down: 0.04 }, PREVIOUS);
  assert.deepEqual(reach, { left: 0.01 * COMFORT, right: 0.02 * COMFORT, up: 0.03 * COMFORT, down: 0.04 * COMFORT });
  assert.deepEqual(rest, { x: 0, y: 0 });
});

test('a skipped direction, and an axis without any movement, stay as they were', () => {
  const { reach } = learnRange({ left: null, right: 0.1, up: 0, down: 0 }, PREVIOUS);
  assert.deepEqual([reach.left, reach.up, reach.down], [0.15, 0.125, 0.125]);
  assert.equal(reach.right, 0.1 * COMFORT);
  assert.deepEqual(learnRange({ left: null, right: 0, up: null, down: null }, PREVIOUS), PREVIOUS);
});

for (const [side, other] of /** @type {const} */ ([
  ['left', 'right'],
  ['right', 'left'],
  ['up', 'down'],
  ['down', 'up'],
])) {
  test(`who moves ${side} only reaches the whole stage all the same`, () => {
    const range = learnRange({ left: 0.1, right: 0.1, up: 0.1, down: 0.1, [side]: 0.04, [other]: 0 }, PREVIOUS);
    const calibration = makeCalibration(range);
    calibration.recentre({ x: 0.5, y: 0.5 });
    const axis = side === 'left' || side === 'right' ? 'x' : 'y';
    const before = side === 'left' || side === 'up';
    const moved = { x: 0.5, y: 0.5, [axis]: 0.5 + (before ? -0.04 : 0.04) };
    assert.equal(Math.round(100 * calibration.toStage({ x: 0.5, y: 0.5 })[axis]), before ? 100 : 0);
    assert.equal(calibration.toStage(moved)[axis], before ? 0 : 1);
  });
}

test('what was asked for and not seen is named; what was skipped is not', () => {
  assert.deepEqual(unseen({ left: 0, right: 0.1, up: null, down: 0 }), ['left', 'down']);
});
