import assert from 'node:assert/strict';
import { test } from 'node:test';

import { makeChoice } from '../../../static/pointer/choice.js';

/** @param {[number, number][]} samples  place and time */
function run(samples) {
  const choose = makeChoice({ holdMs: 2000 });
  return samples.map(([place, atMs]) => choose(place, atMs));
}

/** @param {number} place  @param {number} fromMs  @param {number} toMs  @returns {[number, number][]} */
const stay = (place, fromMs, toMs) =>
  Array.from({ length: (toMs - fromMs) / 100 + 1 }, (_, step) => [place, fromMs + 100 * step]);

test('staying at an end for long enough chooses it, and the way there is shown', () => {
  const shares = run(stay(0.1, 0, 2000));
  assert.deepEqual(
    [shares[10], shares[20]],
    [
      { end: 'low', share: 0.5 },
      { end: 'low', share: 1 },
    ],
  );
  assert.deepEqual(run(stay(0.9, 0, 2000)).at(-1), { end: 'high', share: 1 });
});

test('between the ends nothing is chosen, and leaving an end begins anew', () => {
  assert.deepEqual(run(stay(0.5, 0, 9000)).at(-1), { end: null, share: 0 });
  const left = run([...stay(0.1, 0, 1900), [0.4, 2000], ...stay(0.1, 2100, 3000)]);
  assert.deepEqual(left.at(-1), { end: 'low', share: 0.45 });
});

test('a time without any frame is no stay', () => {
  assert.deepEqual(
    run([
      [0.1, 0],
      [0.1, 3000],
    ]).at(-1),
    { end: 'low', share: 0 },
  );
});
