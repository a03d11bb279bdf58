import assert from 'node:assert/strict';
import { test } from 'node:test';

import {
  headInput,
  INPUT_SIZES,
  makeSizeChooser,
  makeViewSizes,
  wideInput,
} from '../../../static/trackers/adaptive-size.js';

/**
 * Frames on a device that needs so many milliseconds for each 1000 pixels.
 * @param {ReturnType<typeof makeSizeChooser>} chooser
 * @param {number} msPerKilopixel
 * @param {number} frames
 * @param {number} [startMs]
 */
function run(chooser, msPerKilopixel, frames, startMs = 0) {
  const sizes = new Set();
  for (let frame = 0; frame < frames; frame += 1) {
    chooser.add((msPerKilopixel * chooser.size ** 2) / 1000, startMs + frame * 33);
    sizes.add(chooser.size);
  }
  return sizes;
}

test('every size is one that the network takes', () => {
  for (const size of INPUT_SIZES) assert.equal(size % 16, 1);
});

test('a device in the middle keeps the default', () => {
  assert.deepEqual([...run(makeSizeChooser(), 7 / 25.9, 1000, 100_000)], [161]);
  assert.deepEqual([...run(makeSizeChooser(), 16 / 25.9, 1000)], [161]);
});

test('a slow device steps down until frames are in time', () => {
  const chooser = makeSizeChooser();
  run(chooser, 40 / 25.9, 1000);
  assert.equal(chooser.size, 97);
});

test('a quick device steps up, but not beyond its time', () => {
  const chooser = makeSizeChooser();
  run(chooser, 5 / 25.9, 4000, 100_000);
  assert.equal(chooser.size, 193);
});

test('a device at the limit does not go to and fro', () => {
  const chooser = makeSizeChooser();
  let changes = 0;
  let last = chooser.size;
  for (let frame = 0; frame < 30 * 50; frame += 1) {
    // Slow for a while, then quick, every five seconds: another program comes and goes.
    chooser.add(Math.floor(frame / 150) % 2 ? 5 : 30, frame * 33);
    if (chooser.size !== last) changes += 1;
    last = chooser.size;
  }
  assert.ok(changes <= 2, `${changes} changes`);
});

test('a device that was busy for a while has the size that it began with again, a minute later, and no larger one', () => {
  for (const [view, ms, least] of /** @type {const} */ ([
    ['head', 10, 97],
    ['body', 18, 129],
  ])) {
    const chooser = makeViewSizes()(view);
    run(chooser, (6 * ms) / 25.9, 300);
    assert.equal(chooser.size, least);
    assert.deepEqual([...run(chooser, ms / 25.9, 1500, 10_000)], [least], 'not before');
    run(chooser, ms / 25.9, 4000, 80_000);
    assert.equal(chooser.size, 161);
  }
});

test('a very slow device is helped within five frames', () => {
  const chooser = makeSizeChooser();
  run(chooser, 400 / 25.9, 5);
  assert.ok(chooser.size < 161);
});

test('a few slow frames change nothing', () => {
  const chooser = makeSizeChooser();
  for (let frame = 0; frame < 400; frame += 1) chooser.add(frame % 10 ? 16 : 90, frame * 33);
  assert.equal(chooser.size, 161);
});

test('an unknown start is refused by name', () => {
  assert.throws(() => makeSizeChooser({ start: 160 }), /start must be one of .*, got 160/);
});

test('a wide view keeps the shape of the picture and sizes that the network takes', () => {
  assert.deepEqual(wideInput(161, { width: 640, height: 480 }), { width: 257, height: 193 });
  assert.deepEqual(wideInput(161, { width: 480, height: 640 }), { width: 193, height: 257 });
  const wide = wideInput(161, { width: 1280, height: 720 });
  assert.deepEqual([wide.width % 16, wide.height % 16], [1, 1]);
});

test("a head's view has the wanted shape in sizes that the network takes", () => {
  assert.deepEqual(headInput(161, 1), { width: 161, height: 161 });
  assert.deepEqual(headInput(161, 0.7), { width: 161, height: 113 });
  for (const size of INPUT_SIZES) assert.equal(headInput(size, 0.7).height % 16, 1);
});

test('the wide view of a slow device steps down by itself until its frames are in time, and the head keeps its size', () => {
  const sizesOf = makeViewSizes();
  // 45 ms for 257 x 193, as on a busy computer.
  run(sizesOf('body'), 45 / 25.9, 1000);
  assert.equal(sizesOf('body').size, 129);
  assert.equal(sizesOf('whole').size, 129, 'body and whole picture are as large');
  assert.equal(sizesOf('head').size, 161);
});

test('a wide view has little more time than a head, and never so few pixels', () => {
  for (const [ms, head, body] of [
    [25.5, 129, 161],
    [30, 129, 129],
    [500, 97, 129],
  ]) {
    const sizesOf = makeViewSizes();
    for (const view of /** @type {const} */ (['head', 'body'])) run(sizesOf(view), ms / 25.9, 1000);
    assert.deepEqual([sizesOf('head').size, sizesOf('body').size], [head, body]);
  }
});
