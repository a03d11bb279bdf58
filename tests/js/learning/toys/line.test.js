import assert from 'node:assert/strict';
import { test } from 'node:test';

import { dotsOn, errorOf, RATES, stateOf, step, UNTAUGHT } from '../../../../static/learning/toys/line.js';

/** @param {{slope: number, height: number}} aim @param {number} rate @param {number} steps */
function learn(aim, rate, steps) {
  const dots = dotsOn(aim);
  const errors = [errorOf(UNTAUGHT, dots)];
  let guess = /** @type {{slope: number, height: number}} */ (UNTAUGHT);
  for (let done = 0; done < steps; done += 1) {
    guess = step(guess, dots, rate);
    errors.push(errorOf(guess, dots));
  }
  return { guess, errors };
}

test('every line of the two sliders is learnt, and each step is better than the one before', () => {
  for (const slope of [-1, -0.3, 0, 1])
    for (const height of [-1, 0.2, 1]) {
      const { guess, errors } = learn({ slope, height }, RATES.right, 60);
      assert.ok(errors.every((error, index) => index === 0 || error <= errors[index - 1]));
      assert.equal(stateOf(/** @type {number} */ (errors.at(-1))), 'learnt');
      assert.ok(Math.abs(guess.slope - slope) < 0.02 && Math.abs(guess.height - height) < 0.02);
    }
});

test('small steps come there too, later', () => {
  const { errors } = learn({ slope: 1, height: 1 }, RATES.small, 400);
  assert.equal(stateOf(errors[60]), 'learning');
  assert.equal(stateOf(/** @type {number} */ (errors.at(-1))), 'learnt');
});

test('steps that are too large lead away, and that is known', () => {
  const { errors } = learn({ slope: 1, height: 1 }, RATES.large, 60);
  assert.equal(stateOf(/** @type {number} */ (errors.at(-1))), 'lost');
});
