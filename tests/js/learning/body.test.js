import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bodyEmbedding, DIMENSIONS, FACE_AT, PLACE_AT, POINTS, WINDOW } from '../../../static/learning/embeddings/body.js';
import { CHANNELS, makeBody } from '../../../static/trackers/posenet-decode.js';

const picture = { width: 640, height: 480 };
const NOSE = 0;

/** A grid with one hot part: at this place of the picture, as far as cells can say. */
function seen({ rect = { x: 140, y: 60, width: 360, height: 360 }, size = 161, hotAt = { x: 320, y: 200 }, head = {} } = {}) {
  const cells = (size - 1) / 16 + 1;
  const values = new Float32Array(cells * cells * CHANNELS).fill(-20);
  const column = Math.round((hotAt.x - rect.x) / rect.width * size / 16);
  const row = Math.round((hotAt.y - rect.y) / rect.height * size / 16);
  values[(row * cells + column) * CHANNELS + NOSE] = 20;
  const body = makeBody();
  body.x.fill(320);
  body.y.fill(200);
  body.score.fill(1);
  return {
    grid: { values, rows: cells, columns: cells }, channels: CHANNELS, rect, input: { width: size, height: size },
    body, head: { x: 320, y: 220, width: 100, score: 1, ...head }, picture,
  };
}

/** Where the heat is: [column, row] of the embedding's grid, as a mean. */
function heatCentre(embedding) {
  let [sum, x, y] = [0, 0, 0];
  for (let point = 0; point < POINTS * POINTS; point += 1) {
    const heat = embedding[point * 17 + NOSE];
    sum += heat;
    x += heat * (point % POINTS);
    y += heat * Math.floor(point / POINTS);
  }
  return [x / sum, y / sum];
}

const distance = (a, b) => Math.hypot(...a.map((value, index) => value - b[index]));

test('an embedding has its dimensions, all finite', () => {
  const embedding = bodyEmbedding(seen());
  assert.equal(embedding.length, DIMENSIONS);
  assert.ok(embedding.every(Number.isFinite));
});

test('the heat hangs on the head: another crop and another input size show it at the same place', () => {
  const usual = heatCentre(bodyEmbedding(seen()));
  const other = heatCentre(bodyEmbedding(seen({ rect: { x: 60, y: 20, width: 460, height: 460 }, size: 225 })));
  assert.ok(distance(usual, other) < 1, `${usual} and ${other}`);
});

test('heat outside of what the network saw is none', () => {
  const rect = { x: 300, y: 150, width: 40, height: 100 };
  const embedding = bodyEmbedding(seen({ rect, hotAt: { x: 320, y: 200 } }));
  const corner = embedding.slice(0, 17);
  assert.deepEqual([...corner], new Array(17).fill(0));
});

test('the middle of the window lies a little below the head', () => {
  const [column, row] = heatCentre(bodyEmbedding(seen({ hotAt: { x: 320, y: 240 } })));
  assert.ok(Math.abs(column - 5) < 0.8 && Math.abs(row - 5) < 0.8, `${column}, ${row}`);
});

test('a head that moves changes the place and leaves the face as it is', () => {
  const still = bodyEmbedding(seen());
  const moved = seen({ head: { x: 384 } });
  moved.body.x.fill(384);
  const after = bodyEmbedding(moved);
  assert.deepEqual(after.slice(FACE_AT, PLACE_AT), still.slice(FACE_AT, PLACE_AT));
  assert.ok(Math.abs(after[PLACE_AT] - still[PLACE_AT] - 0.1 / 0.04) < 1e-4);
});

test('a head twice as near is larger, and nothing else', () => {
  const near = bodyEmbedding(seen({ head: { width: 200 } }));
  assert.ok(Math.abs(near[PLACE_AT + 2] - bodyEmbedding(seen())[PLACE_AT + 2] - Math.log(2) / 0.08) < 1e-4);
  assert.equal(WINDOW, 3.6);
});
