import assert from 'node:assert/strict';
import { test } from 'node:test';

import { makeRestartPolicy } from '../../../static/trackers/restart-policy.js';

test('pauses grow from crash to crash, and then it gives up', () => {
  const next = makeRestartPolicy({ pausesMs: [1, 10, 100] });
  assert.deepEqual([0, 1, 2, 3, 4].map(next), [1, 10, 100, null, null]);
});

test('a crash long after the last one counts as the first', () => {
  const next = makeRestartPolicy({ pausesMs: [1, 10], forgiveAfterMs: 1000 });
  assert.deepEqual([0, 10, 2000, 2010, 2020].map(next), [1, 10, 1, 10, null]);
});
