import assert from 'node:assert/strict';
import { test } from 'node:test';

import { defaultsOf } from '../../../static/core/ranges.js';
import { makeSteering, STEERING_SETTINGS } from '../../../static/pointer/steering.js';

/** @import {SteeringSettings} from '../../../static/pointer/steering.js' */

/** @param {Partial<SteeringSettings>} [settings] */
const steer = (settings) => makeSteering({ ...defaultsOf(STEERING_SETTINGS), ...settings });
const OFFSET = Object.freeze({ x: 0.5, y: -0.25 });

test('a position is the offset from the middle, and stays inside the stage', () => {
  assert.deepEqual(steer().place(OFFSET, 0), { x: 0.75, y: 0.375 });
  assert.deepEqual(steer().place({ x: 7, y: -7 }, 0), { x: 1, y: 0 });
});

test('twice the gain needs half the movement', () => {
  assert.deepEqual(steer({ gain: 2 }).place(OFFSET, 0), { x: 1, y: 0.25 });
});

test('each axis is turned round by itself', () => {
  assert.deepEqual(steer({ invertX: true }).place(OFFSET, 0), { x: 0.25, y: 0.375 });
  assert.deepEqual(steer({ invertY: true }).place(OFFSET, 0), { x: 0.75, y: 0.625 });
});

test('kept to one axis, the pointer stays in the middle of the other', () => {
  assert.deepEqual(steer({ axes: 'horizontal' }).place(OFFSET, 0), { x: 0.75, y: 0.5 });
  assert.deepEqual(steer({ axes: 'vertical' }).place(OFFSET, 0), { x: 0.5, y: 0.375 });
});

test('a changed setting holds from the next sample on', () => {
  const settings = { ...defaultsOf(STEERING_SETTINGS) };
  const steering = makeSteering(settings);
  steering.place(OFFSET, 0);
  settings.gain = 0.5;
  assert.deepEqual(steering.place(OFFSET, 33), { x: 0.625, y: 0.4375 });
});

test('as a joystick the same offset moves on and on, and the axes are turned and locked as well', () => {
  const steering = steer({ pointerMode: 'joystick', invertX: true, axes: 'horizontal' });
  const places = [0, 100, 200].map((atMs) => steering.place({ x: 1, y: 1 }, atMs));
  assert.deepEqual(
    places.map(({ y }) => y),
    [0.5, 0.5, 0.5],
  );
  assert.ok(places[2].x < places[1].x && places[1].x < places[0].x);
  steering.reset();
  assert.equal(steering.place({ x: 0, y: 0 }, 300).x, 0.5);
});
