import assert from 'node:assert/strict';
import { test } from 'node:test';
import { makeSpeedometer, velocityOfSpeed } from '../../../static/instruments/entry-speed.js';

/** @param {{speed: number, fps: number}} movement  to the right, stages a second */
function lastSpeed({ speed, fps }) {
  const { add } = makeSpeedometer();
  let measured = null;
  for (let frame = 0; frame < 10; frame += 1) {
    const atMs = (1000 * frame) / fps;
    measured = add({ x: (speed * atMs) / 1000, y: 0.5, atMs });
  }
  return measured;
}

test("speed is measured per second, whatever the camera's rate", () => {
  for (const fps of [8, 15, 30, 60, 120]) {
    const measured = lastSpeed({ speed: 0.8, fps });
    assert.ok(measured && Math.abs(measured.horizontal - 0.8) < 1e-9, `${fps} frames a second`);
    assert.equal(measured?.vertical, 0);
  }
});

test('down and up are measured by themselves', () => {
  const { add } = makeSpeedometer();
  add({ x: 0.5, y: 0.2, atMs: 0 });
  assert.deepEqual(add({ x: 0.5, y: 0.25, atMs: 50 }), { horizontal: 0, vertical: 0.9999999999999998 });
});

test('without an earlier sample there is no speed', () => {
  const { add, forget } = makeSpeedometer();
  assert.equal(add({ x: 0, y: 0, atMs: 10 }), null);
  forget();
  assert.equal(add({ x: 1, y: 1, atMs: 20 }), null);
});

test('what happened before a gap or a step back in time is not counted', () => {
  const { add } = makeSpeedometer();
  add({ x: 0, y: 0, atMs: 0 });
  assert.equal(add({ x: 1, y: 0, atMs: 500 }), null);
  assert.equal(add({ x: 0, y: 0, atMs: 400 }), null);
  assert.equal(add({ x: 1, y: 0, atMs: 400 }), null);
});

test('faster is louder, from 40 to 120 and no further', () => {
  assert.equal(velocityOfSpeed(0), 40);
  assert.equal(velocityOfSpeed(0.1), 40);
  assert.equal(velocityOfSpeed(3), 120);
  assert.equal(velocityOfSpeed(1e9), 120);
  const rising = [0.1, 0.3, 0.5, 1, 2, 3].map(velocityOfSpeed);
  assert.deepEqual(
    rising,
    [...rising].sort((a, b) => a - b),
  );
  assert.equal(new Set(rising).size, rising.length);
});
