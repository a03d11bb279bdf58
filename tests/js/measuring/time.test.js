import assert from 'node:assert/strict';
import { test } from 'node:test';
import { timeOf } from '../../../static/measuring/time.js';

/** @param {number[]} takesMs  of each run, the last one of all that follow */
function clock(takesMs) {
  let nowMs = 0;
  let runs = 0;
  const run = async () => {
    nowMs += takesMs[Math.min(runs, takesMs.length - 1)];
    runs += 1;
  };
  return { run, now: () => nowMs, runs: () => runs };
}

test('the first time, which prepares much, is not counted, and the middle one of the others is', async () => {
  const { run, now, runs } = clock([900, 10, 50, 10, 10, 12]);
  assert.equal(await timeOf(run, now), 12);
  assert.equal(runs(), 16);
});

test('a slow one is measured once', async () => {
  const { run, now, runs } = clock([5000, 4000]);
  assert.equal(await timeOf(run, now), 4000);
  assert.equal(runs(), 2);
});
