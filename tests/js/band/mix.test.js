import assert from 'node:assert/strict';
import { test } from 'node:test';
import { faded, mix, withoutSilence } from '../../../static/band/mix.js';

const sides = (/** @type {number[][]} */ ...all) => all.map((samples) => Float32Array.from(samples));

test('a sound is laid over what is there, from its own sample on, over as many stretches as it lasts', () => {
  const sound = sides([1, 2, 3, 4], [5, 6, 7, 8]);
  const heard = [0, 4].map((from) => {
    const output = sides([0, 0, 0, 10], [0, 0, 0, 0]);
    mix(sound, output, 2 - from);
    return output.map((each) => [...each]);
  });
  assert.deepEqual(heard, [
    [
      [0, 0, 1, 12],
      [0, 0, 5, 6],
    ],
    [
      [3, 4, 0, 10],
      [7, 8, 0, 0],
    ],
  ]);
  const after = sides([0, 0], [0, 0]);
  mix(sound, after, 2);
  mix(sound, after, -4);
  assert.deepEqual(after, sides([0, 0], [0, 0]));
});

test('both sides are cut where the first of them begins and the last of them ends', () => {
  const cut = withoutSilence(sides([0, 0, 0.0001, 1, 0.5, 0], [0, 0, 0, 0, 0.2, 0.1]));
  assert.deepEqual(cut, sides([1, 0.5, 0], [0, 0.2, 0.1]));
  assert.deepEqual(withoutSilence(sides([0, 0], [0, 0])), sides([0], [0]));
});

test('a sound that is cut off ends in silence, and is whole before', () => {
  assert.deepEqual(faded(sides([1, 1, 1, 1, 1]), 2), sides([1, 1, 1, 0.5, 0]));
});
