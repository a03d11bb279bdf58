import assert from 'node:assert/strict';
import { test } from 'node:test';
import { barAt, thin } from '../../../static/songs/thin.js';

/** @param {readonly number[]} beats */
const steps = (beats) => beats.map((atBeat) => ({ notes: [60], atBeat, beats: 0.5 }));
const BARS = [0, 1, 4];
const TUNE = steps([0, 0.5, 1.04, 1.5, 2, 3.5, 3.95, 5.5, 6]);

/** @param {Parameters<typeof thin>[1]} how */
const kept = (how) => thin(TUNE, how, BARS).map(({ atBeat }) => atBeat);

test('every note, only on the beat, only the first of each bar', () => {
  assert.deepEqual(
    kept('every'),
    TUNE.map(({ atBeat }) => atBeat),
  );
  assert.deepEqual(kept('on-keys'), kept('every'), 'which the fit to the keys decides');
  assert.deepEqual(kept('on-beat'), [0, 1.04, 2, 3.95, 6]);
  assert.deepEqual(kept('first-of-bar'), [0, 1.04, 3.95]);
});

test('a song is never thinned to nothing', () => {
  const late = steps([0.5, 1.5]);
  assert.equal(thin(late, 'on-beat', [0]), late);
  assert.deepEqual(thin([], 'first-of-bar', [0]), []);
});

test('what comes a little early is in the bar that it is for', () => {
  assert.deepEqual(
    [-1, 0, 0.95, 3.8, 99].map((beat) => barAt(BARS, beat)),
    [0, 0, 1, 1, 2],
  );
});
