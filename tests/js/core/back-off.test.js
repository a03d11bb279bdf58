import assert from 'node:assert/strict';
import { test } from 'node:test';
import { backOffSeconds } from '../../../static/core/back-off.js';

test('waits grow from one second to a minute, with chance in the upper half', () => {
  assert.deepEqual(
    [1, 2, 3, 6, 7, 1000].map((failures) => backOffSeconds(failures, () => 1)),
    [2, 4, 8, 60, 60, 60],
  );
  assert.deepEqual(
    [1, 2, 3, 6, 7, 1000].map((failures) => backOffSeconds(failures, () => 0)),
    [1, 2, 4, 30, 30, 30],
  );
});
