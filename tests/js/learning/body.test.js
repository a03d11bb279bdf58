import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  bodyEmbedding,
  DIMENSIONS,
  FACE_AT,
  heatOf,
  lookAround,
  PLACE_AT,
} from '../../../static/trackers/body-embedding.js';
import { CHANNELS, makeBody } from '../../../static/trackers/posenet-decode.js';

const picture = { width: 640, height: 480 };
const CELLS = 81;

function seen({ head = {} } = {}) {
  const body = makeBody();
  body.x.fill(320);
  body.y.fill(200);
  body.score.fill(1);
  return { heat: new Float32Array(FACE_AT), body, head: { x: 320, y: 220, width: 100, score: 1, ...head }, picture };
}

test('an embedding has its dimensions, all finite', () => {
  const embedding = bodyEmbedding(seen());
  assert.equal(embedding.length, DIMENSIONS);
  assert.ok(embedding.every(Number.isFinite));
});

test('the window hangs on the head and grows with it', () => {
  const near = lookAround({ x: 320, y: 200, width: 100, score: 1 });
  assert.deepEqual(near, { x: 140, y: 40, width: 360, height: 360 });
  assert.equal(lookAround({ x: 320, y: 200, width: 50, score: 1 }).width, 180);
});

test('heat is none where nothing is, and one scale where a part is certain', () => {
  const values = new Float32Array(CELLS * CHANNELS).fill(-30);
  values[5 * CHANNELS + 9] = 30;
  const heat = heatOf({ values, rows: 9, columns: 9 }, CHANNELS);
  assert.equal(heat.length, FACE_AT);
  assert.ok(Math.abs(heat[5 * 17 + 9] - 2.1) < 1e-5);
  assert.ok(heat.filter((value) => value > 1e-6).length === 1);
});

test('displacements do not reach the heat', () => {
  const values = new Float32Array(CELLS * CHANNELS).fill(-30);
  for (let cell = 0; cell < CELLS; cell += 1) values.fill(30, cell * CHANNELS + 17, (cell + 1) * CHANNELS);
  assert.ok(heatOf({ values, rows: 9, columns: 9 }, CHANNELS).every((value) => value < 1e-6));
});

test('a head that moves changes the place and leaves the face as it is', () => {
  const still = bodyEmbedding(seen());
  const moved = seen({ head: { x: 384 } });
  moved.body.x.fill(384);
  const after = bodyEmbedding(moved);
  assert.deepEqual(after.slice(FACE_AT, PLACE_AT), still.slice(FACE_AT, PLACE_AT));
  assert.ok(after[PLACE_AT] > still[PLACE_AT] + 1);
});

test('a head twice as near is larger, and nothing else', () => {
  const [far, near] = [bodyEmbedding(seen()), bodyEmbedding(seen({ head: { width: 200 } }))];
  assert.ok(near[PLACE_AT + 2] > far[PLACE_AT + 2] + 1);
  assert.deepEqual(near.slice(PLACE_AT, PLACE_AT + 2), far.slice(PLACE_AT, PLACE_AT + 2));
});

test('an ear that is not seen has no place', () => {
  const hidden = seen();
  hidden.body.score[3] = 0;
  hidden.body.x[3] = 1000;
  assert.deepEqual([...bodyEmbedding(hidden).slice(FACE_AT + 9, FACE_AT + 12)].map(Math.abs), [0, 0, 0]);
});
