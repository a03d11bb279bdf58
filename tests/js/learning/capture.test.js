import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CAPTURE, makeCapture } from '../../../static/learning/capture.js';
import { testTransitions } from '../core/transitions.js';

testTransitions(CAPTURE, ['hold', 'count', 'counted', 'stop'], {
  idle: 'held counting - -',
  held: '- - - idle',
  counting: '- - burst idle',
  burst: '- - - idle',
});

/** @param {ReturnType<typeof makeCapture>} capture @param {number} fromMs @param {number} toMs @param {boolean} [kept] */
function film(capture, fromMs, toMs, kept = true) {
  const snaps = [];
  for (let atMs = fromMs; atMs < toMs; atMs += 33) {
    if (capture.update(atMs) !== 'snap') continue;
    snaps.push(atMs);
    if (capture.took(kept)) capture.stop();
  }
  return snaps;
}

test('nothing is taken before it begins nor after it ends', () => {
  const capture = makeCapture();
  assert.deepEqual(film(capture, 0, 1000), []);
  capture.begin('wave', 'hold', 1000);
  assert.ok(film(capture, 1000, 2000).length > 0);
  assert.equal(capture.stop(), 4);
  assert.deepEqual(film(capture, 2000, 3000), []);
});

test('while held, snapshots come at the rate that was set, the first at once', () => {
  for (const perSecond of [1, 4, 10]) {
    const capture = makeCapture({ perSecond });
    capture.begin('wave', 'hold', 0);
    const snaps = film(capture, 0, 5000);
    assert.equal(snaps[0], 0);
    assert.ok(Math.abs(snaps.length - 5 * perSecond) <= 1, `${snaps.length} at ${perSecond} a second`);
  }
});

test('a slow camera is not made up for by snapshots one upon the other', () => {
  const capture = makeCapture({ perSecond: 10 });
  capture.begin('wave', 'hold', 0);
  assert.equal(capture.update(0), 'snap');
  assert.equal(capture.update(2000), 'snap');
  assert.equal(capture.update(2033), null);
});

test('a countdown is told second by second, and then the burst is taken and ends by itself', () => {
  const capture = makeCapture({ countdownSeconds: 3, burst: 5 });
  capture.begin('wave', 'count', 0);
  const told = [0, 500, 1500, 2900].map((atMs) => {
    assert.equal(capture.update(atMs), null);
    return capture.state.secondsLeft;
  });
  assert.deepEqual(told, [3, 3, 2, 1]);
  assert.equal(film(capture, 3000, 20_000).length, 5);
  assert.deepEqual(capture.state, { gestureId: null, mode: 'idle', secondsLeft: 0, taken: 0 });
});

test('a burst of somebody who holds quite still ends, too', () => {
  const capture = makeCapture({ countdownSeconds: 1, burst: 5 });
  capture.begin('wave', 'count', 0);
  assert.equal(film(capture, 0, 60_000, false).length, 15);
  assert.equal(capture.state.mode, 'idle');
});

test('settings out of their range are refused by name', () => {
  assert.throws(() => makeCapture({ perSecond: 0 }), /perSecond must be a whole number 1..10, got 0/);
  assert.throws(() => makeCapture({ burst: NaN }), /burst must be 5..50/);
});
