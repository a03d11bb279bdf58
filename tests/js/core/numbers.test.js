import assert from 'node:assert/strict';
import { test } from 'node:test';
import { clamp, median } from '../../../static/core/numbers.js';

test('the median is the one in the middle, or between the two in the middle', () => {
  assert.equal(median([900, 100, 500]), 500);
  assert.equal(median([1000, 9, 200, 80]), 140);
  assert.equal(median([7]), 7);
});

test('a number is brought between two ends, which are 0 and 1 unless others are given', () => {
  assert.deepEqual(
    [-1, 0.5, 7].map((value) => clamp(value)),
    [0, 0.5, 1],
  );
  assert.deepEqual(
    [-1, 5, 70].map((value) => clamp(value, 2, 9)),
    [2, 5, 9],
  );
  assert.ok(Number.isNaN(clamp(NaN)));
});
