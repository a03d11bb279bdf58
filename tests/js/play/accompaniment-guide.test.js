import assert from 'node:assert/strict';
import { test } from 'node:test';
import { AccompanimentGuide, IN_TIME_SECONDS } from '../../../static/play/accompaniment-guide.js';

const STRUCK = [[60], [62], [64, 67]];
const steps = [0, 1, 2, 0].map((index, at) => ({ index, beats: 1, atBeat: at, atSeconds: 2 + at }));
const guideOf = () => new AccompanimentGuide(steps, STRUCK);

/** @param {AccompanimentGuide} guide @param {number} seconds @param {readonly number[]} notes  at one moment */
const strike = (guide, seconds, ...notes) =>
  notes.map((note) => guide.hear({ note, atSeconds: seconds }, seconds)).at(-1);

test('what is struck near its time came in time, once; earlier, later, or another key did not', () => {
  const guide = guideOf();
  assert.equal(strike(guide, 2 - IN_TIME_SECONDS - 0.01, 60), false);
  assert.equal(strike(guide, 2 - IN_TIME_SECONDS + 0.01, 60), true);
  assert.equal(strike(guide, 2.1, 60), false, 'it has been played');
  assert.equal(strike(guide, 3, 60), false);
  assert.equal(strike(guide, 3 + IN_TIME_SECONDS - 0.01, 62), true);
  assert.deepEqual([guide.count, guide.inTime], [4, 2]);
});

test('of a key with several notes all must sound at one moment', () => {
  const guide = guideOf();
  assert.equal(strike(guide, 4, 64), false);
  assert.equal(strike(guide, 4.1, 67), false);
  assert.equal(strike(guide, 4.2, 64, 67), true);
});

test('the next one is shown until it was played or its time is over, and is due near its time', () => {
  const guide = guideOf();
  const next = (/** @type {number} */ seconds) => guide.coming(seconds, 1)[0]?.atSeconds;
  assert.deepEqual([next(0), guide.isDue(0), guide.passed(0)], [2, false, 0]);
  assert.deepEqual([next(1.7), guide.isDue(1.7)], [2, true]);
  strike(guide, 1.8, 60);
  assert.deepEqual([next(1.8), guide.isDue(1.8), guide.passed(1.8)], [3, false, 1]);
  assert.deepEqual([next(3.5), guide.passed(3.5)], [4, 2], 'the second was missed');
  assert.deepEqual([next(9), guide.isDue(9), guide.passed(9), guide.inTime], [undefined, false, 4, 1]);
});
