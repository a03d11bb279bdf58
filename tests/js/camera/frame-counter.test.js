import assert from 'node:assert/strict';
import { test } from 'node:test';

import { makeFrameCounter } from '../../../static/camera/frame-counter.js';

const FRAME_MS = 1000 / 30;

test('frames that all arrive are numbered from one', () => {
  const counter = makeFrameCounter();
  const ids = [0, 1, 2, 3].map((k) => counter.count(500 + k * FRAME_MS + (k % 2 ? 3 : -3), FRAME_MS));
  assert.deepEqual([ids, counter.missed], [[1, 2, 3, 4], 0]);
});

test('frames that nobody saw leave a gap in the numbers and are counted', () => {
  const counter = makeFrameCounter();
  const ids = [0, 1, 4, 5, 12].map((k) => counter.count(k * FRAME_MS, FRAME_MS));
  assert.deepEqual([ids, counter.missed], [[1, 2, 5, 6, 13], 8]);
});

test('in dim light a slow camera drops nothing', () => {
  const counter = makeFrameCounter();
  [0, 1, 2, 3].forEach((k) => counter.count(k * 66.7, 66.7));
  assert.equal(counter.missed, 0);
});

test('a clock that starts anew is no drop', () => {
  const counter = makeFrameCounter();
  counter.count(90_000, FRAME_MS);
  assert.equal(counter.count(0, FRAME_MS), 2);
});
