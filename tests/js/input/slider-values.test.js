import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sliderValues } from '../../../static/input/slider-values.js';

test('a short scale has a button for every value', () => {
  assert.deepEqual(sliderValues({ min: 5, max: 15, step: 1 }), {
    values: [5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15],
    stepped: false,
  });
  assert.deepEqual(sliderValues({ min: 0, max: 0.5, step: 0.1 }).values, [0, 0.1, 0.2, 0.3, 0.4, 0.5]);
});

test('a long scale has eleven from end to end, and steps between them', () => {
  assert.deepEqual(sliderValues({ min: 0, max: 100, step: 1 }), {
    values: [0, 10, 20, 30, 40, 50, 60, 70, 80, 90, 100],
    stepped: true,
  });
});

test('every value lies on a step of its slider', () => {
  const { values } = sliderValues({ min: 200, max: 10_000, step: 100 });
  assert.deepEqual([values[0], values.at(-1)], [200, 10_000]);
  assert.ok(values.every((value) => (value - 200) % 100 === 0));
});

test('a scale of one value has one button', () => {
  assert.deepEqual(sliderValues({ min: 3, max: 3, step: 1 }), { values: [3], stepped: false });
});
