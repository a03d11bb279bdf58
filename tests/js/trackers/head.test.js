import assert from 'node:assert/strict';
import { test } from 'node:test';

import { headOf } from '../../../static/trackers/head.js';
import { makeBody } from '../../../static/trackers/posenet-decode.js';
import { faceAt, put } from './bodies.js';

test('a frontal face gives its middle and its width', () => {
  const head = headOf(faceAt(300, 200));
  assert.ok(head);
  assert.ok(Math.abs(head.x - 300) < 1 && Math.abs(head.y - 200) < 2);
  assert.ok(Math.abs(head.width - 100) < 1);
  assert.ok(head.score > 0.9);
});

test('a face in profile is not taken to be far away', () => {
  const body = makeBody();
  put(body, 'nose', 240, 212, 0.9);
  put(body, 'leftEye', 250, 190, 0.9);
  put(body, 'leftEar', 300, 204, 0.9);
  const head = headOf(body);
  assert.ok(head && head.width > 85, `width ${head?.width}`);
});

test('behind a hand, the head is where the shoulders carry it', () => {
  const body = makeBody();
  put(body, 'leftShoulder', 420, 330, 0.8);
  put(body, 'rightShoulder', 180, 330, 0.8);
  const head = headOf(body);
  assert.ok(head);
  assert.equal(Math.round(head.x), 300);
  assert.equal(Math.round(head.width), 100);
  assert.ok(head.y < 230);
});

test('nobody has no head', () => {
  assert.equal(headOf(makeBody()), null);
});
