import assert from 'node:assert/strict';
import { test } from 'node:test';

import { makeHysteresis } from '../../../static/filters/hysteresis.js';

test('a score between the thresholds changes nothing', () => {
  const isPresent = makeHysteresis({ enter: 0.5, leave: 0.25 });
  assert.deepEqual([0.4, 0.5, 0.3, 0.26, 0.2, 0.4, 0.49, 0.6].map(isPresent), [
    false,
    true,
    true,
    true,
    false,
    false,
    false,
    true,
  ]);
});

test('an empty or impossible band is refused', () => {
  for (const band of [
    { enter: 0.5, leave: 0.5 },
    { enter: 1.1, leave: 0 },
    { enter: 0.5, leave: -0.1 },
    { enter: NaN, leave: 0 },
  ]) {
    assert.throws(() => makeHysteresis(band), RangeError);
  }
});
