/** When pictures rest: nothing sounds, and what has sounded has gone from them. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { MOVES_ON_MS, makeStillness } from '../../../static/visualisers/stillness.js';
import { frames, sceneOf } from './sounds.js';

const flute = frames('flute', 10_000, 11_000);
const silence = (/** @type {number} */ fromMs) => frames('silence', fromMs, fromMs + 500);

test('before anything is heard, and in silence, nothing moves', () => {
  const { isStill } = makeStillness();
  assert.ok(isStill(sceneOf({ nowMs: 10_000 })));
  assert.ok(isStill(sceneOf({ history: silence(10_000) })));
});

test('with a sound everything moves, until it has gone from every picture', () => {
  const { isStill } = makeStillness();
  assert.ok(!isStill(sceneOf({ history: flute })));
  const endMs = flute.at(-1)?.atMs ?? NaN;
  assert.ok(!isStill(sceneOf({ history: flute, nowMs: endMs + MOVES_ON_MS - 1 })));
  assert.ok(isStill(sceneOf({ history: flute, nowMs: endMs + MOVES_ON_MS + 1 })));
});

test('a sound that is followed by silence before anybody looks is not overlooked', () => {
  const { isStill } = makeStillness();
  assert.ok(!isStill(sceneOf({ history: [...flute, ...silence(11_000)] })));
});

test('what is just loud enough to be seen, a beginning and a tempo move as well', () => {
  const [quiet] = silence(10_000);
  const onset = { strength: 1, atMs: 10_000, atSeconds: 10 };
  for (const frame of [{ peak: 2e-6 }, { onset }, { tempoBpm: 90 }])
    assert.ok(!makeStillness().isStill(sceneOf({ history: [{ ...quiet, ...frame }] })), JSON.stringify(frame));
  assert.ok(makeStillness().isStill(sceneOf({ history: [{ ...quiet, peak: 5e-7 }] })));
});

test('a note that is held moves on, heard or not', () => {
  const { isStill } = makeStillness();
  const notes = [{ note: 60, channel: 0, velocity: 90, sinceMs: 0 }];
  assert.ok(!isStill(sceneOf({ notes, nowMs: 60_000 })));
  assert.ok(!isStill(sceneOf({ notes: [], nowMs: 59_999 + MOVES_ON_MS })));
  assert.ok(isStill(sceneOf({ notes: [], nowMs: 60_001 + MOVES_ON_MS })));
});
