import assert from 'node:assert/strict';
import { test } from 'node:test';
import { makeGraded } from '../../../static/learning/graded.js';

const SHARP = { from: 0.25, to: 0.75, smoothingMs: 0 };

test('confidence becomes 0 to 127 between the two ends', () => {
  const graded = makeGraded(SHARP);
  assert.deepEqual(
    [0, 0.25, 0.5, 0.75, 1].map((confidence, index) => graded(confidence, index * 33)),
    [0, null, 64, 127, null],
  );
});

test('trembling by one step of 127 is not passed on, the ends always are', () => {
  const graded = makeGraded(SHARP);
  assert.equal(graded(0.5, 0), 64);
  assert.equal(graded(0.5 + 0.4 / 127, 33), null);
  assert.equal(graded(0.5 + 1 / 127, 66), 66);
  assert.equal(graded(0.25, 100), 0);
});

test('it goes to nothing at once when nobody is seen', () => {
  const graded = makeGraded({ ...SHARP, smoothingMs: 500 });
  assert.equal(graded(1, 0), 127);
  assert.equal(graded(null, 33), 0);
});

test('ends without room between them are refused', () => {
  for (const [from, to] of [
    [0.5, 0.5],
    [0.9, 0.1],
    [-0.1, 1],
    [0, 1.1],
  ])
    assert.throws(() => makeGraded({ from, to }), /0 <= from < to <= 1/);
});
