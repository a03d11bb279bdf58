import assert from 'node:assert/strict';
import { test } from 'node:test';

import { makeJoystick } from '../../../static/pointer/joystick.js';

const OPTIONS = Object.freeze({ rest: 0.3, speed: 0.5 });

/**
 * @param {number} x
 * @param {{frames?: number, frameMs?: number, joystick?: ReturnType<typeof makeJoystick>, fromMs?: number}} [options]
 */
function push(x, { frames = 30, frameMs = 1000 / 30, joystick = makeJoystick(), fromMs = 0 } = {}) {
  let place = joystick.move({ x, y: 0 }, fromMs, OPTIONS);
  for (let frame = 1; frame <= frames; frame += 1)
    place = joystick.move({ x, y: 0 }, fromMs + frame * frameMs, OPTIONS);
  return place;
}

test('inside the rest zone the pointer stands still', () => {
  assert.deepEqual(push(0.3), { x: 0.5, y: 0.5 });
  assert.deepEqual(push(-0.29), { x: 0.5, y: 0.5 });
});

test('at the end of the reach it goes at the chosen speed, and farther out no faster', () => {
  assert.ok(Math.abs(push(1, { frames: 15 }).x - 0.75) < 1e-9);
  assert.deepEqual(push(2, { frames: 15 }), push(1, { frames: 15 }));
});

test('a little way out it goes slowly, so that a small target can be hit', () => {
  const moved = push(0.4).x - 0.5;
  assert.ok(moved > 0 && moved < 0.05, `${moved}`);
});

test('back at rest it stays where it was brought, and never leaves the stage', () => {
  const joystick = makeJoystick();
  const brought = push(-1, { frames: 10, joystick });
  assert.deepEqual(push(0, { joystick, fromMs: 400 }), brought);
  assert.equal(push(-1, { frames: 100, joystick, fromMs: 2000 }).x, 0);
});

test('its speed does not depend on the frame rate', () => {
  assert.ok(
    Math.abs(push(0.8, { frames: 10, frameMs: 100 }).x - push(0.8, { frames: 60, frameMs: 1000 / 60 }).x) < 1e-9,
  );
});

test('after a gap, or with a time that runs backwards, it does not jump', () => {
  const joystick = makeJoystick();
  const before = push(1, { frames: 3, joystick });
  assert.deepEqual(joystick.move({ x: 1, y: 0 }, 5000, OPTIONS), before);
  assert.deepEqual(joystick.move({ x: 1, y: 0 }, 4000, OPTIONS), before);
});
