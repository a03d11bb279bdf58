import assert from 'node:assert/strict';
import { test } from 'node:test';
import { adviceFor } from '../../../static/learning/advice.js';
import { isDuplicate } from '../../../static/learning/duplicates.js';
import { DIMENSIONS, PLACE_AT } from '../../../static/trackers/body-embedding.js';

const NOW_MS = Date.UTC(2026, 4, 17, 10);
const gestures = ['nothing', 'wave'].map((id, order) => ({ id, name: id, colour: order, order }));

/** @import {Evaluation, Sample} from '../../../static/types.js' */

/**
 * @param {string} gestureId
 * @param {number} count
 * @param {{size?: (index: number) => number, place?: (index: number) => number, light?: (index: number) => number, atMs?: number}} [how]
 * @returns {Sample[]}
 */
function taken(gestureId, count, { size = (index) => index, place = (index) => index % 5, light, atMs = NOW_MS } = {}) {
  return Array.from({ length: count }, (_, index) => {
    const body = new Float32Array(DIMENSIONS);
    body[PLACE_AT] = place(index);
    body[PLACE_AT + 2] = size(index);
    return { id: `${gestureId}${index}`, gestureId, atMs, embeddings: { body }, ...(light && { light: light(index) }) };
  });
}

/** @param {Sample[]} samples  @param {'body'|'picture'} [kind] */
const codes = (samples, kind = 'body') => adviceFor({ samples, gestures, kind, nowMs: NOW_MS }).map(({ code }) => code);
const enough = [...taken('nothing', 15), ...taken('wave', 12)];

test('enough snapshots from several distances need nothing more', () => {
  assert.deepEqual(codes(enough), []);
});

test('a gesture without snapshots, and a thin "nothing special", are said', () => {
  assert.deepEqual(codes([...taken('nothing', 4)]), ['nothing-has-few', 'gesture-has-none']);
  const [few] = adviceFor({
    samples: [...taken('nothing', 15), ...taken('wave', 3)],
    gestures,
    kind: 'body',
    nowMs: NOW_MS,
  });
  assert.deepEqual(few, { code: 'gesture-has-few', gestureId: 'wave', count: 3, wanted: 10 });
});

test('one distance and one light are said', () => {
  assert.deepEqual(codes([...taken('nothing', 15), ...taken('wave', 12, { size: () => 2 })]), ['one-distance']);
  const lit = { light: (/** @type {number} */ index) => 120 + (index % 3) };
  assert.deepEqual(codes([...taken('nothing', 15, lit), ...taken('wave', 12, lit)]), ['one-light']);
});

test('a "nothing special" of another day is said, until some of it is of today', () => {
  const yesterday = taken('nothing', 15, { atMs: NOW_MS - 24 * 3600 * 1000 });
  assert.deepEqual(codes([...yesterday, ...taken('wave', 12)]), ['nothing-elsewhere']);
  assert.deepEqual(codes([...yesterday, ...taken('wave', 12), ...taken('nothing', 1)]), []);
});

test('a "nothing special" that always sat at one place is said', () => {
  const still = taken('nothing', 15, { place: (index) => (index % 2) * 2 });
  assert.deepEqual(codes([...still, ...taken('wave', 12)]), ['nothing-still']);
});

test('pairs that are mixed up come with their share', () => {
  const evaluation = /** @type {Evaluation} */ ({ mixedUp: [{ a: 'nothing', b: 'wave', share: 0.25 }] });
  assert.deepEqual(adviceFor({ samples: enough, gestures, evaluation, kind: 'body', nowMs: NOW_MS }), [
    { code: 'mixed-up', gestureId: 'nothing', other: 'wave', percent: 25 },
  ]);
});

test('samples of the other kind of embedding do not count', () => {
  assert.deepEqual(codes(enough, 'picture'), ['nothing-has-few', 'gesture-has-none']);
});

test('a snapshot that hardly differs is a duplicate, another one is not', () => {
  const [one, near, far] = [0, 0.01, 0.2].map((value) => new Float32Array(DIMENSIONS).fill(value));
  assert.equal(isDuplicate(one, [], 'body'), false);
  assert.equal(isDuplicate(near, [far, one], 'body'), true);
  assert.equal(isDuplicate(far, [one, near], 'body'), false);
});
