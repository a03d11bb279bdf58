import assert from 'node:assert/strict';
import { test } from 'node:test';

import { HEAD_SHAPES, makeCrop } from '../../../static/trackers/crop.js';
import { faceAt, put } from './bodies.js';

const PICTURE = { width: 640, height: 480 };
const FRAME_MS = 1000 / 30;

/**
 * @param {ReturnType<typeof makeCrop>} crop
 * @param {(frame: number) => ReturnType<typeof faceAt>|null} scene
 * @param {number} frames
 * @param {number} [startMs]
 */
function play(crop, scene, frames, startMs = 1000) {
  for (let frame = 0; frame < frames; frame += 1) {
    crop.rect(PICTURE, 1, startMs + frame * FRAME_MS);
    crop.update(scene(frame), startMs + frame * FRAME_MS, PICTURE);
  }
  return crop.rect(PICTURE, 1, startMs + frames * FRAME_MS);
}

/** From side to side, to and fro in a second and a half. @param {number} atMs */
const wandering = (atMs) => 320 + 120 * Math.sin((2 * Math.PI * atMs) / 1500);

/**
 * A head that wanders, in pictures that come at these distances, over and over.
 * @param {number[]} distancesMs
 */
function assertNeverLeft(distancesMs) {
  const crop = makeCrop();
  for (let frame = 0, atMs = 1000; frame < 200; frame += 1, atMs += distancesMs[frame % distancesMs.length]) {
    const { x, width } = crop.rect(PICTURE, 1, atMs);
    const head = wandering(atMs);
    assert.ok(x < head - 50 && x + width > head + 50, `frame ${frame}: ${head} in ${x} to ${x + width}`);
    crop.update(faceAt(head, 200), atMs, PICTURE);
  }
}

test('the whole picture is searched at the start', () => {
  assert.deepEqual(makeCrop().rect(PICTURE, 1, 0), { x: 0, y: 0, ...PICTURE });
});

test('a head once found is looked at closely, undistorted, around its middle', () => {
  const rect = play(makeCrop(), () => faceAt(300, 200), 1);
  assert.equal(rect.width, rect.height);
  assert.ok(rect.width > 150 && rect.width < 300);
  assert.ok(Math.abs(rect.x + rect.width / 2 - 300) < 2);
});

test('a head is looked at in the shape that the network can have', () => {
  const crop = makeCrop();
  play(crop, () => faceAt(300, 200), 1);
  const rect = crop.rect(PICTURE, 113 / 161, 1000 + FRAME_MS);
  assert.ok(Math.abs(rect.height / rect.width - 113 / 161) < 0.01);
});

test('the crop is low while frames come quickly, and a square when they do not', () => {
  const crop = makeCrop();
  assert.equal(crop.shape, HEAD_SHAPES.square);
  play(crop, () => faceAt(300, 200), 30);
  assert.equal(crop.shape, HEAD_SHAPES.low);
  crop.update(faceAt(300, 200), 1000 + 29 * FRAME_MS + 200, PICTURE);
  assert.equal(crop.shape, HEAD_SHAPES.low, 'after one late frame');
  for (let frame = 1; frame <= 10; frame += 1) crop.update(faceAt(300, 200), 3000 + 400 * frame, PICTURE);
  assert.equal(crop.shape, HEAD_SHAPES.square);
});

test('an uncertain find does not end the search', () => {
  assert.equal(play(makeCrop(), () => faceAt(300, 200, { score: 0.45 }), 10).width, PICTURE.width);
});

test('a trembling head leaves the crop where it is', () => {
  const crop = makeCrop();
  const before = play(crop, () => faceAt(300, 200), 3);
  const after = play(crop, (frame) => faceAt(300 + 3 * (-1) ** frame, 200 + 2 * (-1) ** frame), 60, 1100);
  assert.deepEqual(after, before);
});

test('a quick head stays well inside the crop', () => {
  const crop = makeCrop();
  const x = (/** @type {number} */ frame) => 320 + 180 * Math.sin((2 * Math.PI * frame * FRAME_MS) / 1000);
  for (let frame = 0; frame < 90; frame += 1) {
    const rect = crop.rect(PICTURE, 1, 1000 + frame * FRAME_MS);
    // Half the head's width to either side of its middle.
    assert.ok(rect.x < x(frame) - 50 && rect.x + rect.width > x(frame) + 50, `frame ${frame}`);
    crop.update(faceAt(x(frame), 200), 1000 + frame * FRAME_MS, PICTURE);
  }
});

test('a head stays inside the crop however unevenly its pictures come', () => {
  assertNeverLeft([FRAME_MS]);
  assertNeverLeft([4, 29, 70, 33]);
  assertNeverLeft([33, 4, 110]);
});

test('two pictures that come at once say little of how quick a head is', () => {
  const crop = makeCrop();
  play(crop, (frame) => faceAt(200 + 5 * frame, 200), 20);
  // The next one comes late, the one after it at once, and then none for long.
  const atMs = 1000 + 20 * FRAME_MS;
  for (const [x, laterMs] of [
    [300, 30],
    [305, FRAME_MS],
    [322.5, 150],
  ]) {
    crop.rect(PICTURE, 1, atMs + laterMs);
    crop.update(faceAt(x, 200), atMs + laterMs, PICTURE);
  }
  const { x, width } = crop.rect(PICTURE, 1, atMs + 155);
  assert.ok(Math.abs(x + width / 2 - 323) < 30, `${x + width / 2}`);
});

test('the crop reaches beyond the edge rather than being squeezed', () => {
  const rect = play(makeCrop(), () => faceAt(20, 30), 1);
  assert.ok(rect.x < 0 && rect.y < 0);
  assert.equal(rect.width, rect.height);
});

test('the crop grows with a head that comes nearer, smoothly', () => {
  const crop = makeCrop();
  const far = play(crop, () => faceAt(320, 240, { scale: 0.5 }), 3);
  const soon = play(crop, () => faceAt(320, 240, { scale: 1.5 }), 1, 1100);
  const near = play(crop, () => faceAt(320, 240, { scale: 1.5 }), 60, 1140);
  assert.ok(soon.width < far.width * 1.3);
  assert.ok(near.width > far.width * 2.4);
});

test('one bad frame is borne, a loss brings the whole picture back', () => {
  const crop = makeCrop();
  play(crop, () => faceAt(300, 200), 10);
  assert.notEqual(play(crop, () => null, 1, 1340).width, PICTURE.width);
  assert.equal(play(crop, () => null, 5, 1380).width, PICTURE.width);
});

test('for a wrist the crop takes in the body, in the shape of the picture', () => {
  const crop = makeCrop();
  crop.setPart('leftWrist');
  const body = faceAt(320, 120, { scale: 0.5 });
  put(body, 'leftWrist', 460, 300, 0.8);
  put(body, 'rightHip', 300, 330, 0.8);
  const rect = play(crop, () => body, 3);
  assert.equal(crop.mode, 'body');
  assert.ok(Math.abs(rect.width / rect.height - 4 / 3) < 0.02);
  assert.ok(rect.x >= 0 && rect.x + rect.width <= 640 && rect.x + rect.width > 480);
});

test('changing from wrist to nose begins with a search', () => {
  const crop = makeCrop();
  crop.setPart('leftWrist');
  play(crop, () => faceAt(300, 200), 3);
  crop.setPart('nose');
  assert.equal(crop.mode, 'whole');
});
