import assert from 'node:assert/strict';
import { test } from 'node:test';

import { assess, CHECKS, makeFrameRate, makeLasting } from '../../../static/camera/check.js';
import { recorded } from '../filters/recorded.js';

/** @import {Part} from '../../../static/types.js' */

/**
 * A face of the shape of scikit-image's astronaut.
 * @param {{x?: number, y?: number, width?: number, scores?: Partial<Record<Part, number>>, score?: number}} [options]
 *   width: of the head, as a part of the picture's width
 */
function face({ x = 0.5, y = 0.45, width = 0.16, score = 0.9, scores = {} } = {}) {
  const tall = (width * 4) / 3;
  /** @type {Partial<Record<Part, [number, number]>>} */
  const places = {
    nose: [x, y],
    leftEye: [x - 0.21 * width, y - 0.25 * tall],
    rightEye: [x + 0.21 * width, y - 0.25 * tall],
    leftEar: [x - 0.5 * width, y - 0.15 * tall],
    rightEar: [x + 0.5 * width, y - 0.15 * tall],
    leftShoulder: [x - 1.2 * width, y + 1.1 * tall],
    rightShoulder: [x + 1.2 * width, y + 1.1 * tall],
  };
  const keypoints = Object.entries(places).map(([part, [px, py]]) => ({
    part: /** @type {Part} */ (part),
    x: px,
    y: py,
    score: scores[/** @type {Part} */ (part)] ?? score,
  }));
  return { keypoints, score };
}

/** @param {(x: number, y: number) => number} brightness  of x and y in 0..1 */
function light(brightness) {
  const [columns, rows] = [16, 12];
  const values = Uint8ClampedArray.from({ length: columns * rows }, (_, index) =>
    brightness(((index % columns) + 0.5) / columns, (Math.floor(index / columns) + 0.5) / rows),
  );
  return { columns, rows, values, aspect: 4 / 3 };
}

const room = light(() => 140);
/** @param {Partial<Parameters<typeof assess>[0]>} [seen] */
const problems = (seen) => [...assess({ pose: face(), people: 1, light: room, framesPerSecond: 30, ...seen })];
/** @param {number} x @param {number} y */
const isFace = (x, y) => Math.abs(x - 0.5) < 0.09 && Math.abs(y - 0.42) < 0.15;

test('a face in a lit room has nothing wrong, nor has what is not known yet', () => {
  assert.deepEqual(problems(), []);
  assert.deepEqual([...assess({ pose: null, framesPerSecond: null })], []);
});

test('a real player on a recording has nothing wrong', () => {
  for (const { pose } of recorded('playing')) assert.deepEqual(problems({ pose }), []);
});

test('a room in which nothing is bright is too dark, a face seen in it or not', () => {
  const night = light(() => 30);
  assert.deepEqual(problems({ light: night }), ['dark']);
  assert.deepEqual(problems({ light: night, pose: null }), ['dark']);
  assert.deepEqual(problems({ light: light((x) => (x > 0.95 ? 255 : 30)) }), ['dark'], 'one small lamp');
});

test('a dark face in a lit room is well lit', () => {
  assert.deepEqual(problems({ light: light((x, y) => (isFace(x, y) ? 45 : 150)) }), []);
  assert.deepEqual(problems({ light: light((x, y) => (isFace(x, y) ? 45 : 215)) }), [], 'a white wall');
});

test('a face next to black before a dazzling window has the light behind it', () => {
  assert.deepEqual(problems({ light: light((x, y) => (isFace(x, y) ? 25 : x > 0.3 ? 250 : 90)) }), ['backlit']);
  assert.deepEqual(problems({ light: light((x, y) => (isFace(x, y) ? 120 : 250)) }), [], 'the face is lit too');
  assert.deepEqual(
    problems({ light: light((x, y) => (isFace(x, y) ? 25 : x > 0.9 ? 250 : 90)) }),
    [],
    'a small window',
  );
});

test('a head is too far, too close, or neither', () => {
  assert.deepEqual(problems({ pose: face({ width: 0.05 }) }), ['far']);
  assert.deepEqual(problems({ pose: face({ width: 0.09 }) }), []);
  assert.deepEqual(problems({ pose: face({ width: 0.35 }) }), []);
  assert.deepEqual(problems({ pose: face({ width: 0.47, y: 0.5 }) }), ['close']);
});

test('a head that turns to the side does not become a head far away', () => {
  const turned = face({ width: 0.12, scores: { leftEar: 0.1, rightEye: 0.2 } });
  assert.deepEqual(problems({ pose: turned }), []);
});

for (const [edge, place] of Object.entries({
  left: { x: 0.03 },
  right: { x: 0.97 },
  top: { y: 0.05 },
  bottom: { y: 0.95 },
})) {
  test(`a face cut off by the ${edge} edge is said to be`, () => {
    assert.deepEqual(problems({ pose: face(place) }), ['cut-off']);
  });
}

test('shoulders without a head above them are a face cut off, and a turned back is not', () => {
  const hidden = { nose: 0.1, leftEye: 0.1, rightEye: 0.1, leftEar: 0.1, rightEar: 0.1 };
  assert.deepEqual(problems({ pose: face({ y: -0.15, scores: hidden }) }), ['cut-off']);
  assert.deepEqual(problems({ pose: face({ y: 0.45, scores: hidden }) }), []);
});

test('a second face is named, and nobody is not two', () => {
  assert.deepEqual(problems({ people: 2 }), ['two-faces']);
  assert.deepEqual(problems({ people: 0, pose: null }), []);
});

test('fewer than 15 frames a second are too few', () => {
  assert.deepEqual(problems({ framesPerSecond: 14.5 }), ['slow']);
  assert.deepEqual(problems({ framesPerSecond: 15 }), []);
});

test('several problems come in the order in which they explain each other', () => {
  const found = problems({ light: light(() => 20), people: 2, pose: face({ width: 0.5, x: 0.1 }), framesPerSecond: 8 });
  assert.deepEqual(found, ['dark', 'two-faces', 'close', 'cut-off', 'slow']);
  assert.deepEqual(
    found,
    CHECKS.filter((check) => found.includes(check)),
  );
});

test('a wide picture is not mistaken for a near face', () => {
  assert.deepEqual(problems({ pose: face({ width: 0.12 }), light: { ...room, aspect: 16 / 9 } }), []);
});

test('frames a second are counted by their own times, and not across a pause of the page', () => {
  const rate = makeFrameRate();
  let last = rate(0);
  assert.equal(last, null);
  for (let frame = 1; frame <= 60; frame += 1) last = rate(frame * 100);
  assert.ok(Math.abs(Number(last) - 10) < 0.01);
  assert.equal(rate(60_000), null);
});

test('what is wrong for two seconds is told, and taken back when it has been right for a while', () => {
  const lasting = makeLasting();
  const dark = new Set(/** @type {const} */ (['dark']));
  const none = new Set();
  const told = [];
  for (let atMs = 0; atMs <= 6000; atMs += 500) told.push(lasting(atMs < 3000 ? dark : none, atMs).length);
  //                      0  .5 1  1.5 2  2.5 3  3.5 4  4.5 5 …
  assert.deepEqual(told, [0, 0, 0, 0, 1, 1, 1, 1, 1, 0, 0, 0, 0]);
});

test('what is wrong only for moments is never told, and what is right only for moments stays told', () => {
  const lasting = makeLasting();
  const far = new Set(/** @type {const} */ (['far']));
  for (let atMs = 0; atMs < 20_000; atMs += 100) {
    assert.deepEqual(lasting(atMs % 2000 < 1500 ? far : new Set(), atMs), [], `${atMs}`);
  }
  lasting(far, 20_000);
  for (let atMs = 20_000; atMs < 23_000; atMs += 100) lasting(far, atMs);
  for (let atMs = 23_000; atMs < 30_000; atMs += 100) {
    assert.deepEqual(lasting(atMs % 1000 < 800 ? new Set() : far, atMs), ['far'], `${atMs}`);
  }
});
