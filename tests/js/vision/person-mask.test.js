import assert from 'node:assert/strict';
import { test } from 'node:test';
import { BODY_PARTS, limbsOf, nearestPart, partMap } from '../../../static/vision/body-parts.js';
import { onlyThose, opacity, outline, SIDE, smoothed } from '../../../static/vision/person-mask.js';

/** @param {(x: number, y: number) => number} at */
const maskOf = (at) =>
  Float32Array.from({ length: SIDE * SIDE }, (_, index) => at(index % SIDE, Math.floor(index / SIDE)));
/** Two people beside each other. @param {number} x */
const twoPeople = (x) => ((x > 20 && x < 80) || (x > 150 && x < 220) ? 1 : 0);

test('where the network wavers from frame to frame the mask hardly does', () => {
  /** @type {Float32Array|null} */
  let mask = null;
  const values = [];
  for (let frame = 0; frame < 30; frame += 1) {
    mask = smoothed(mask, Float32Array.of(frame % 2 ? 0.6 : 0.4));
    if (frame > 10) values.push(mask[0]);
  }
  assert.ok(Math.max(...values) - Math.min(...values) < 0.1, 'the network itself jumps by 0.2');
});

test('a player who has moved away leaves nothing of the room uncovered, not even in the next frame', () => {
  const [left] = smoothed(Float32Array.of(1), Float32Array.of(0.02));
  assert.equal(opacity(left), 0);
  const [come] = smoothed(Float32Array.of(0), Float32Array.of(0.98));
  assert.ok(opacity(come) > 0.95);
});

test('edges are soft inwards: what is rather no person is not shown at all', () => {
  assert.equal(opacity(0.49), 0);
  assert.equal(opacity(1), 1);
  const steps = Array.from({ length: 50 }, (_, step) => opacity(0.5 + step / 100));
  assert.ok(steps.every((value, at) => at === 0 || value >= steps[at - 1]));
  assert.ok(steps.some((value) => value > 0.2 && value < 0.8));
});

test('of several people only those stay in front who are pointed at', () => {
  const mask = maskOf(twoPeople);
  const kept = onlyThose(mask, [{ x: 50 / SIDE, y: 0.5 }]);
  assert.equal(kept[100 * SIDE + 50], 1);
  assert.equal(kept[100 * SIDE + 180], 0);
  assert.deepEqual(
    onlyThose(mask, [
      { x: 50 / SIDE, y: 0.5 },
      { x: 180 / SIDE, y: 0.9 },
    ]),
    mask,
  );
});

test('of five people beside each other, from border to border, only the player stays, whichever of them plays', () => {
  const starts = [0, 53, 106, 159, 212];
  const wide = SIDE - 212;
  const five = maskOf((x) => (starts.some((from) => x >= from && x < from + wide) ? 1 : 0));
  for (const player of starts) {
    const alone = maskOf((x) => (x >= player && x < player + wide ? 1 : 0));
    assert.deepEqual(onlyThose(five, [{ x: (player + wide / 2) / SIDE, y: 0.5 }]), alone, `who begins at ${player}`);
  }
  assert.deepEqual(
    onlyThose(
      five,
      starts.map((from) => ({ x: (from + 1) / SIDE, y: 0.99 })),
    ),
    five,
  );
});

test('nobody stays in front when nobody is found, and a place beside everybody finds nobody', () => {
  const mask = maskOf(twoPeople);
  for (const places of [[], [{ x: 110 / SIDE, y: 0.5 }], [{ x: -3, y: 9 }]])
    assert.ok(onlyThose(mask, places).every((value) => value === 0));
});

test('an outline follows the edge, is as wide as was asked for, and stays open at the edge of the picture', () => {
  const line = outline(maskOf(twoPeople), 2);
  const row = [...line.subarray(100 * SIDE, 101 * SIDE)].flatMap((value, x) => (value ? [x] : []));
  assert.deepEqual(row, [21, 22, 78, 79, 151, 152, 218, 219]);
  assert.equal(line[50], 0);
});

/** Somebody who stands, in a picture as wide as high. @type {Record<string, [number, number]>} */
const STANDING = {
  nose: [0.5, 0.15],
  leftEye: [0.48, 0.13],
  rightEye: [0.52, 0.13],
  leftEar: [0.46, 0.14],
  rightEar: [0.54, 0.14],
  leftShoulder: [0.4, 0.3],
  rightShoulder: [0.6, 0.3],
  leftElbow: [0.3, 0.42],
  rightElbow: [0.7, 0.42],
  leftWrist: [0.25, 0.55],
  rightWrist: [0.75, 0.55],
  leftHip: [0.44, 0.6],
  rightHip: [0.56, 0.6],
  leftKnee: [0.44, 0.78],
  rightKnee: [0.56, 0.78],
  leftAnkle: [0.44, 0.95],
  rightAnkle: [0.56, 0.95],
};
/** @param {Record<string, [number, number]>} places */
const keypointsOf = (places) =>
  /** @type {any} */ (Object.entries(places).map(([part, [x, y]]) => ({ part, x, y, score: 0.9 })));

test('each dot of the mask is given to its nearest limb', () => {
  const limbs = limbsOf(keypointsOf(STANDING), 1);
  for (const [x, y, part] of /** @type {const} */ ([
    [0.5, 0.1, 'head'],
    [0.5, 0.45, 'torso'],
    [0.27, 0.5, 'leftArm'],
    [0.73, 0.5, 'rightArm'],
    [0.43, 0.85, 'leftLeg'],
    [0.57, 0.85, 'rightLeg'],
  ]))
    assert.equal(nearestPart({ x, y }, limbs), part);
  const map = partMap(
    maskOf((x) => (x > 100 && x < 156 ? 1 : 0)),
    limbs,
    1,
  );
  assert.equal(BODY_PARTS[map[115 * SIDE + 128] - 1], 'torso');
  assert.equal(map[115 * SIDE + 20], 0, 'who is not in the mask has no parts');
});

test('who sits close has a torso without hips being seen', () => {
  const { nose, leftShoulder, rightShoulder, leftElbow, rightElbow } = STANDING;
  const limbs = limbsOf(keypointsOf({ nose, leftShoulder, rightShoulder, leftElbow, rightElbow }), 4 / 3);
  assert.equal(nearestPart({ x: 0.5, y: 0.4 }, limbs), 'torso');
});

test('without a pose nothing is given to any limb', () => {
  assert.ok(
    partMap(
      maskOf(() => 1),
      limbsOf([], 1),
      1,
    ).every((number) => number === 0),
  );
});
