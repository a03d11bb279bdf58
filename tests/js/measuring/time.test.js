import assert from 'node:assert/strict';
import { test } from 'node:test';
import { timeOf } from '../../../static/measuring/time.js';

/** @param {number[]} takesMs  of each run, the last one of all that follow */
function timed(takesMs) {
  let nowMs = 0;
  let runs = 0;
  /** @type {number[]} */
  const rests = [];
  const run = async () => {
    nowMs += takesMs[Math.min(runs, takesMs.length - 1)];
    runs += 1;
  };
  const rest = async (/** @type {number} */ ms) => {
    nowMs += ms;
    rests.push(ms);
  };
  return { run, clock: { nowMs: () => nowMs, rest }, runs: () => runs, rests };
}

test('the first time, which prepares much, is not counted, and the middle one of the others is', async () => {
  const { run, clock, runs } = timed([900, 10, 50, 10, 10, 12]);
  assert.equal(await timeOf(run, clock), 12);
  assert.equal(runs(), 16);
});

test('a slow one is measured once', async () => {
  const { run, clock, runs } = timed([5000, 4000]);
  assert.equal(await timeOf(run, clock), 4000);
  assert.equal(runs(), 2);
});

test('between two times it rests as long again, and never long', async () => {
  const { run, clock, runs, rests } = timed([900, 10, 20, 300, 400]);
  assert.equal(await timeOf(run, clock), 350);
  assert.deepEqual(rests, [10, 20, 100, 100, 100, 100]);
  assert.equal(runs(), 7);
});
