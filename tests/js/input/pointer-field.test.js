import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toPoint, toStage } from '../../../static/input/pointer-field.js';

const VIEW = { width: 1280, height: 720 };
const WINDOW = { x: 0, y: 0, ...VIEW };
const STAGE = { x: 100, y: 50, width: 800, height: 400 };

test('the pointer reaches every edge of its field', () => {
  assert.deepEqual(toPoint({ x: 0, y: 0 }, STAGE, VIEW), { x: 100, y: 50 });
  assert.deepEqual(toPoint({ x: 1, y: 1 }, STAGE, VIEW), { x: 900, y: 450 });
  assert.deepEqual(toPoint({ x: 0.5, y: 0.5 }, WINDOW, VIEW), { x: 640, y: 360 });
});

test('the dot stays where the window can be hit', () => {
  assert.deepEqual(toPoint({ x: 1, y: 1 }, WINDOW, VIEW), { x: 1279, y: 719 });
  assert.deepEqual(toPoint({ x: 0, y: 0 }, { ...STAGE, x: -300, y: -200 }, VIEW), { x: 0, y: 0 });
});

test('a place in the window is told in fractions of the stage, outside 0..1 beside it', () => {
  assert.deepEqual(toStage({ x: 500, y: 250 }, STAGE), { x: 0.5, y: 0.5 });
  assert.deepEqual(toStage({ x: 100, y: 450 }, STAGE), { x: 0, y: 1 });
  const beside = toStage({ x: 1279, y: 719 }, STAGE);
  assert.ok(beside.x > 1 && beside.y > 1);
  assert.ok(toStage({ x: 0, y: 0 }, STAGE).x < 0);
});
