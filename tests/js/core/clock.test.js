import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createClock, msToSeconds, readStamp, secondsToMs } from '../../../static/core/clock.js';

const running = (overrides = {}) => ({
  currentTime: 2.05,
  outputLatency: 0.04,
  baseLatency: 0.01,
  getOutputTimestamp: () => ({ contextTime: 2, performanceTime: 5000 }),
  ...overrides,
});

test('milliseconds and seconds of the same moment convert into each other', () => {
  const stamp = readStamp(running(), 5010);
  assert.deepEqual(stamp, { seconds: 2, ms: 5000 });
  assert.equal(msToSeconds(stamp, 5250), 2.25);
  assert.equal(secondsToMs(stamp, 2.25), 5250);
});

test('a timestamp of zeros is replaced by the rendered time less the latency', () => {
  const context = running({ getOutputTimestamp: () => ({ contextTime: 0, performanceTime: 0 }) });
  assert.deepEqual(readStamp(context, 5010), { seconds: 2.05 - 0.04, ms: 5010 });
});

test('a browser without timestamps and without output latency still has a clock', () => {
  assert.deepEqual(readStamp({ currentTime: 2.05, baseLatency: 0.01 }, 5010), { seconds: 2.04, ms: 5010 });
  assert.deepEqual(readStamp({ currentTime: 0 }, 5010), { seconds: 0, ms: 5010 });
});

test('a moment before the audio clock began is its zero', () => {
  assert.equal(msToSeconds({ seconds: 1, ms: 5000 }, 1000), 0);
});

test('the time now follows the sound card between two of its readings', () => {
  let now = 5000;
  const clock = createClock(running({ currentTime: 3 }), () => now);
  assert.equal(clock.nowSeconds(), 2);
  now = 5020;
  assert.equal(clock.nowSeconds(), 2.02);
});

test('the time now never goes back when a reading does', () => {
  const timestamps = [
    { contextTime: 2, performanceTime: 5000 },
    { contextTime: 1.99, performanceTime: 5000 },
  ];
  const clock = createClock(running({ getOutputTimestamp: () => timestamps.shift() }), () => 5000);
  assert.equal(clock.nowSeconds(), 2);
  assert.equal(clock.nowSeconds(), 2);
});

test('the time now stands still while the sound is suspended', () => {
  let now = 5000;
  const clock = createClock(running(), () => now);
  now = 60000;
  assert.equal(clock.nowSeconds(), 2.05);
});

test('a moment to come is not held back by what is rendered so far', () => {
  const clock = createClock(running(), () => 5000);
  assert.equal(clock.toSeconds(9000), 6);
  assert.equal(clock.toMs(6), 9000);
});
