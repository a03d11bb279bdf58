import assert from 'node:assert/strict';
import { test } from 'node:test';

import { HEAD_REACH } from '../../../static/pointer/calibration.js';
import { createReaches } from '../../../static/pointer/reaches.js';

const RANGE = Object.freeze({ reach: { left: 0.01, right: 0.02, up: 0.03, down: 0.04 }, rest: { x: 0.005, y: 0 } });

/** @param {unknown} [kept] */
function makeStore(kept = null) {
  const store = {
    kept,
    recall: () => store.kept,
    remember: (/** @type {string} */ _, /** @type {unknown} */ value) => {
      store.kept = value;
    },
  };
  return store;
}

test('what was learnt for a part is kept, and every other part has the usual reach', () => {
  const store = makeStore();
  createReaches(store).learn('nose', RANGE);
  const again = createReaches({ ...store, recall: () => JSON.parse(JSON.stringify(store.kept)) });
  assert.deepEqual(again.of('nose'), RANGE);
  assert.deepEqual(again.of('leftEye').reach, HEAD_REACH);
});

test('its state goes into a profile and comes back, and an empty one forgets everything', () => {
  const reaches = createReaches(makeStore());
  let changes = 0;
  reaches.onChange(() => {
    changes += 1;
  });
  reaches.learn('leftWrist', RANGE);
  const state = reaches.getState();
  reaches.setState({});
  assert.deepEqual(reaches.getState(), {});
  reaches.setState(state);
  assert.deepEqual(reaches.of('leftWrist'), RANGE);
  assert.equal(changes, 3);
});

test('a state handed out cannot be changed from outside', () => {
  const reaches = createReaches(makeStore());
  reaches.learn('nose', RANGE);
  /** @type {any} */ (reaches.getState()).nose.reach.left = 7;
  assert.equal(reaches.of('nose').reach.left, 0.01);
});

for (const damaged of [
  'text',
  7,
  [],
  { nose: null },
  { nose: { reach: { ...RANGE.reach, left: 0 } } },
  { nose: { reach: { ...RANGE.reach, up: 'far' } } },
  { nose: { reach: { ...RANGE.reach, down: 2 } } },
  { nose: { ...RANGE, rest: { x: 3, y: 0 } } },
  { nose: { ...RANGE, rest: 5 } },
  { tail: RANGE },
  { nose: { reach: { left: 0.1 } } },
]) {
  test(`a damaged store (${JSON.stringify(damaged)}) is as good as an empty one`, () => {
    assert.deepEqual(createReaches(makeStore(damaged)).getState(), {});
  });
}

test('one damaged entry does not take the others with it', () => {
  const reaches = createReaches(makeStore({ nose: 7, leftWrist: RANGE }));
  assert.deepEqual(reaches.getState(), { leftWrist: RANGE });
});
