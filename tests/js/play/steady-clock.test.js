import assert from 'node:assert/strict';
import { test } from 'node:test';
import { makeSteadyClock } from '../../../static/play/steady-clock.js';

test('the clock goes on without a jump when the sound starts and when it stops', () => {
  let page = 40;
  let audio = 0;
  let sounds = false;
  const now = makeSteadyClock(
    () => (sounds ? { nowSeconds: () => audio } : undefined),
    () => page,
  );
  assert.equal(now(), 40);
  page = 41;
  assert.equal(now(), 41);
  sounds = true;
  audio = 0.5;
  assert.equal(now(), 41);
  audio = 2.5;
  assert.equal(now(), 43);
  sounds = false;
  page = 60;
  assert.equal(now(), 43);
  page = 61;
  assert.equal(now(), 44);
});

test('the clock never goes back', () => {
  const readings = [5, 4, 6];
  const now = makeSteadyClock(
    () => undefined,
    () => readings.shift() ?? 0,
  );
  assert.deepEqual([now(), now(), now()], [5, 5, 6]);
});

test('an audio clock that stands still while it says that it runs gives way to the page, until it moves again', () => {
  let page = 10;
  let audio = 3;
  const now = makeSteadyClock(
    () => ({ nowSeconds: () => audio }),
    () => page,
  );
  const start = now();
  page = 12;
  assert.equal(now() - start, 2);
  page = 13;
  assert.equal(now() - start, 3);
  audio = 3.5;
  assert.equal(now() - start, 3);
  audio = 4.5;
  page = 14;
  assert.equal(now() - start, 4);
});
