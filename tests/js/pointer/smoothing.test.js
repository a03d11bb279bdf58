import assert from 'node:assert/strict';
import { test } from 'node:test';

import { makeOneEuro, ONE_EURO } from '../../../static/filters/one-euro.js';
import { SMOOTHING_RANGE, smoothingSettings } from '../../../static/pointer/smoothing.js';
import { FRAME_MS } from './simulated.js';

/** What is left of a tremor of 3 hertz. @param {number} smoothing */
function tremorLeft(smoothing) {
  const { filter } = makeOneEuro(smoothingSettings(smoothing));
  const left = Array.from({ length: 300 }, (_, frame) =>
    filter(0.5 + 0.01 * Math.sin((2 * Math.PI * 3 * frame * FRAME_MS) / 1000), frame * FRAME_MS),
  );
  const settled = left.slice(150);
  return (Math.max(...settled) - Math.min(...settled)) / 0.02;
}

test('the middle is what was chosen on recorded keypoints', () => {
  const { minCutoff, beta } = smoothingSettings(SMOOTHING_RANGE.default);
  assert.deepEqual([minCutoff, beta], [ONE_EURO.minCutoff, ONE_EURO.beta]);
});

test('each step is steadier than the one before, from next to nothing to a tremor gone', () => {
  /** @type {number[]} */
  const left = [];
  for (let smoothing = SMOOTHING_RANGE.min; smoothing <= SMOOTHING_RANGE.max; smoothing += 1)
    left.push(tremorLeft(smoothing));
  assert.ok(
    left.every((value, index) => index === 0 || value < left[index - 1]),
    String(left),
  );
  assert.ok(left[0] > 0.95, String(left));
  assert.ok(Number(left.at(-1)) < 0.1, String(left));
});
