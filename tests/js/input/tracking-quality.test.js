import assert from 'node:assert/strict';
import { test } from 'node:test';
import { makeTrackingQuality } from '../../../static/input/tracking-quality.js';
import { since } from '../../../static/takes/recording.js';

/** @param {number} dropped @param {number} inferenceMs */
const message = (dropped, inferenceMs) => /** @type {any} */ ({ dropped, inferenceMs });

test('frames, drops and mean inference time are counted', () => {
  const quality = makeTrackingQuality();
  quality.add(message(0, 10));
  quality.add(message(2, 20));
  assert.deepEqual(quality.now(0), { frames: 2, dropped: 2, lostSeconds: 0, meanInferenceMs: 15 });
});

test('a new worker that counts its drops anew adds to the old ones', () => {
  const quality = makeTrackingQuality();
  quality.add(message(5, 10));
  quality.add(message(1, 10));
  assert.equal(quality.now(0).dropped, 6);
});

test('time without a player is summed up, the present loss included', () => {
  const quality = makeTrackingQuality();
  quality.setPresent(true, 0);
  quality.setPresent(false, 1000);
  quality.setPresent(false, 1500);
  quality.setPresent(true, 3000);
  quality.setPresent(false, 4000);
  assert.equal(quality.now(4500).lostSeconds, 2.5);
});

test('a take holds only what was tracked during it', () => {
  const before = { frames: 10, dropped: 1, lostSeconds: 2, meanInferenceMs: 10 };
  const after = { frames: 30, dropped: 4, lostSeconds: 3, meanInferenceMs: 20 };
  assert.deepEqual(since(before, after), { frames: 20, dropped: 3, lostSeconds: 1, meanInferenceMs: 25 });
  assert.equal(since(after, after).meanInferenceMs, 0);
});
