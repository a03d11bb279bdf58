import assert from 'node:assert/strict';
import { test } from 'node:test';

import { makeCalibration } from '../../../static/pointer/calibration.js';
import { makePosePointer } from '../../../static/pointer/pose-pointer.js';
import { recorded } from '../filters/recorded.js';

/** @import {Part, Pointer, Pose} from '../../../static/types.js' */

const FRAME_MS = 1000 / 30;
/** Capture to arrival, as measured. */
const DELAY_MS = 20;

/** A clock that only moves when told to, with the timers that hang on it. */
function makeClock() {
  let nowMs = 0;
  /** @type {Map<number, {atMs: number, callback: () => void}>} */
  const timers = new Map();
  let last = 0;
  return {
    timer: {
      now: () => nowMs,
      set(/** @type {() => void} */ callback, /** @type {number} */ ms) {
        last += 1;
        timers.set(last, { atMs: nowMs + ms, callback });
        return last;
      },
      clear: (/** @type {number} */ handle) => void timers.delete(handle),
    },
    /** @param {number} toMs */
    advance(toMs) {
      for (;;) {
        const due = [...timers].filter(([, { atMs }]) => atMs <= toMs).sort(([, a], [, b]) => a.atMs - b.atMs)[0];
        if (!due) break;
        timers.delete(due[0]);
        nowMs = Math.max(nowMs, due[1].atMs);
        due[1].callback();
      }
      nowMs = Math.max(nowMs, toMs);
    },
    get waiting() {
      return timers.size;
    },
  };
}

/** @param {Partial<Parameters<typeof makePosePointer>[0]>} [options] */
function makeRig(options = {}) {
  const clock = makeClock();
  /** @type {Pointer[]} */
  const heard = [];
  /** @type {number[]} */
  const heardAtMs = [];
  const pointer = makePosePointer({
    onPointer: (sample) => {
      heard.push(sample);
      heardAtMs.push(clock.timer.now());
    },
    calibration: makeCalibration({ centre: { x: 0.5, y: 0.5 } }),
    timer: clock.timer,
    ...options,
  });
  return {
    clock,
    heard,
    heardAtMs,
    pointer,
    /** @param {Pose|null} pose  @param {number} atMs */
    frame(pose, atMs) {
      clock.advance(atMs + DELAY_MS);
      pointer.update(pose, atMs);
    },
  };
}

/** @param {number} x  @param {{y?: number, score?: number, part?: Part}} [options] */
const poseAt = (x, { y = 0.5, score = 0.9, part = 'nose' } = {}) => ({ score, keypoints: [{ part, x, y, score }] });

test('a recorded player moves the pointer all the time', () => {
  const { frame, heard } = makeRig();
  const frames = recorded('playing');
  for (const { pose, atMs } of frames) frame(pose, atMs);
  assert.equal(heard.length, frames.length);
  assert.ok(heard.every(({ present, source }) => present && source === 'nose'));
  assert.ok(heard.every(({ x, y }) => x >= 0 && x <= 1 && y >= 0 && y <= 1));
});

test('a recorded player who leaves is gone within 300 ms and comes back by himself', () => {
  const { frame, heard, heardAtMs } = makeRig();
  for (const { pose, atMs } of recorded('lost')) frame(pose, atMs);
  const lost = heard.findIndex(({ present }) => !present);
  assert.ok(lost > 0);
  assert.ok(heardAtMs[lost] - heard[lost - 1].atMs <= 300, 'released in time');
  assert.equal(heard.filter(({ present }) => !present).length, 1, 'said once');
  assert.equal(heard.at(-1)?.present, true);
});

test('when no frames come at all the pointer is gone within 300 ms, too', () => {
  const { frame, heard, heardAtMs, clock } = makeRig();
  for (let k = 0; k < 10; k += 1) frame(poseAt(0.5), k * FRAME_MS);
  const lastGoodMs = 9 * FRAME_MS;
  clock.advance(lastGoodMs + 2000);
  assert.equal(heard.at(-1)?.present, false);
  assert.ok(Number(heardAtMs.at(-1)) - lastGoodMs <= 300);
  assert.equal(clock.waiting, 0);
});

test('three bad frames in a row do not cut a note', () => {
  const { frame, heard } = makeRig();
  for (let k = 0; k < 30; k += 1) frame(k % 10 < 7 ? poseAt(0.5) : poseAt(0.5, { score: 0.1 }), k * FRAME_MS);
  assert.ok(heard.every(({ present }) => present));
});

test('a score that hovers below the entrance does not begin, and above the exit goes on', () => {
  const { frame, heard } = makeRig();
  for (let k = 0; k < 5; k += 1) frame(poseAt(0.5, { score: 0.4 }), k * FRAME_MS);
  const before = heard.length;
  frame(poseAt(0.5, { score: 0.6 }), 5 * FRAME_MS);
  for (let k = 6; k < 30; k += 1) frame(poseAt(0.5, { score: 0.4 }), k * FRAME_MS);
  assert.deepEqual([before, heard.length], [0, 25]);
  assert.ok(heard.every(({ present }) => present));
});

test('a tracker of three frames a second is borne', () => {
  const { frame, heard } = makeRig();
  for (let k = 0; k < 20; k += 1) frame(poseAt(0.5), k * 330);
  assert.ok(heard.slice(1).filter(({ present }) => !present).length <= 1);
});

test('the first place of rest becomes the middle of the stage', () => {
  const { frame, heard, pointer } = makeRig({ calibration: makeCalibration() });
  for (let k = 0; k < 6; k += 1) frame(poseAt(0.2 + 0.05 * k), k * FRAME_MS);
  assert.equal(heard.length, 0, 'still sitting down');
  for (let k = 6; k < 30; k += 1) frame(poseAt(0.62), k * FRAME_MS);
  assert.ok(Math.abs(Number(heard.at(-1)?.x) - 0.5) < 0.01);
  assert.ok(pointer.calibration.centred);
});

test('a player who never rests can play after all', () => {
  const { frame, heard } = makeRig({ calibration: makeCalibration() });
  for (let k = 0; k < 90; k += 1) frame(poseAt(0.5 + 0.1 * Math.sin(k / 3)), k * FRAME_MS);
  assert.ok(heard.length > 30);
});

test('recentring takes the present place, and play goes on', () => {
  const { frame, heard, pointer } = makeRig();
  frame(poseAt(0.6), 0);
  pointer.recentre();
  frame(poseAt(0.6), FRAME_MS);
  assert.deepEqual(
    heard.map(({ x }) => Math.round(100 * x)),
    [83, 50],
  );
});

test('recentring without a player waits for the next steady place', () => {
  const { frame, heard, pointer } = makeRig();
  pointer.recentre();
  for (let k = 0; k < 20; k += 1) frame(poseAt(0.3), k * FRAME_MS);
  assert.ok(Math.abs(Number(heard.at(-1)?.x) - 0.5) < 0.01);
});

const RANGE = { reach: { left: 0.1, right: 0.1, up: 0.1, down: 0.1 }, rest: { x: 0, y: 0 } };

test('another part releases the old one and starts by itself', () => {
  const { frame, heard, pointer } = makeRig();
  frame(poseAt(0.6), 0);
  pointer.setPart('leftWrist', RANGE);
  assert.deepEqual([heard.at(-1)?.source, heard.at(-1)?.present], ['nose', false]);
  for (let k = 1; k < 20; k += 1) frame(poseAt(0.3, { part: 'leftWrist' }), k * FRAME_MS);
  assert.deepEqual([heard.at(-1)?.source, heard.at(-1)?.present], ['leftWrist', true]);
});

/** Nose in the middle, then a wrist that rests at 0.3, then the nose again, turned to 0.55. */
function thereAndBack({ recentred = false, noseRange = RANGE } = {}) {
  const { frame, heard, pointer } = makeRig({ calibration: makeCalibration({ ...RANGE, centre: { x: 0.5, y: 0.5 } }) });
  frame(poseAt(0.5), 0);
  pointer.setPart('leftWrist', RANGE);
  for (let k = 1; k < 20; k += 1) frame(poseAt(0.3, { part: 'leftWrist' }), k * FRAME_MS);
  const wristX = heard.at(-1)?.x;
  if (recentred) pointer.recentre();
  pointer.setPart('nose', noseRange);
  for (let k = 20; k < 40; k += 1) frame(poseAt(0.55), k * FRAME_MS);
  return { wristX, noseX: Number(heard.at(-1)?.x), pointer, frame, heard };
}

test('a part that plays again has its middle where it was, wherever it is turned to just then', () => {
  const { wristX, noseX, pointer, frame, heard } = thereAndBack();
  assert.equal(wristX, 0.5);
  assert.ok(Math.abs(noseX - 0.75) < 1e-9, String(noseX));
  pointer.setPart('leftWrist', RANGE);
  frame(poseAt(0.25, { part: 'leftWrist' }), 40 * FRAME_MS);
  assert.ok(Math.abs(Number(heard.at(-1)?.x) - 0.25) < 1e-9, 'the wrist, too, and at once');
});

test('with a reach that was learnt meanwhile it rests where it rested', () => {
  const { noseX } = thereAndBack({ noseRange: { reach: RANGE.reach, rest: { x: 0.1, y: 0 } } });
  // It rests at the right edge of its reach; from there 0.05 more are beyond it.
  assert.equal(noseX, 1);
});

test('who has taken another place since has it looked for anew', () => {
  assert.equal(thereAndBack({ recentred: true }).noseX, 0.5);
});

test('stopping releases and leaves no timer behind', () => {
  const { frame, heard, pointer, clock } = makeRig();
  frame(poseAt(0.5), 0);
  pointer.stop();
  assert.equal(heard.at(-1)?.present, false);
  assert.equal(clock.waiting, 0);
});
