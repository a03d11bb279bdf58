import assert from 'node:assert/strict';
import { test } from 'node:test';
import { MOST_SAMPLES } from '../../../static/learning/gesture-set.js';
import { makeCaptureSession } from '../../../static/teach/capture-session.js';
import { sampleOf, setOf } from '../learning/sets.js';
import { fakeEditor, fakeReport, settled } from './fakes.js';

/** @import {Sample} from '../../../static/types.js' */

const FRAME = { pose: null };
const STEP_MS = 250;

/** @param {Parameters<typeof setOf>[0]} [counts] */
function rig(counts = { lean: 0, near: 0 }) {
  const { said, report } = fakeReport();
  const editor = fakeEditor(setOf(counts));
  const state = { nowMs: 0, isCameraOn: true, number: 1000, changes: 0 };
  /** What each frame gives; another sample each time unless a test wants otherwise. */
  const camera = {
    sampleOf: async (/** @type {any} */ _frame, /** @type {any} */ { gestureId }) => {
      state.number += 1;
      return /** @type {Sample|null} */ (sampleOf(gestureId, state.number));
    },
  };
  const session = makeCaptureSession({
    editor,
    report,
    settings: () => ({ perSecond: 4, countdownSeconds: 1, burst: 5 }),
    isCameraOn: () => state.isCameraOn,
    sampleOf: (frame, wanted) => camera.sampleOf(frame, wanted),
    nowMs: () => state.nowMs,
    onChange: () => {
      state.changes += 1;
    },
  });
  const film = async (/** @type {number} */ frames) => {
    for (let frame = 0; frame < frames; frame += 1) {
      await session.see(FRAME);
      state.nowMs += STEP_MS;
    }
  };
  return { session, editor, said, state, camera, film };
}

test('what is taken while a button is held is one change, and training waits for it', async () => {
  const { session, editor, said, film } = rig();
  session.begin('lean', 'hold');
  assert.equal(editor.isPaused, true);
  await film(3);
  assert.equal(editor.changes, 0);
  session.end();
  assert.equal(editor.changes, 1);
  assert.equal(editor.set.samples.length, 3);
  assert.equal(editor.isPaused, false);
  assert.deepEqual(said, [['capture-done', { count: 3 }]]);
});

test('after a countdown a burst is taken, and ends by itself', async () => {
  const { session, editor, said, film } = rig();
  session.begin('lean', 'count');
  await film(20);
  assert.equal(session.state.mode, 'idle');
  assert.equal(editor.set.samples.length, 5);
  assert.deepEqual(said, [['capture-done', { count: 5 }]]);
});

test('nothing begins without a camera, and that is said', () => {
  const { session, said, state } = rig();
  state.isCameraOn = false;
  session.begin('lean', 'hold');
  assert.equal(session.state.mode, 'idle');
  assert.deepEqual(said, [['capture-needs-camera']]);
});

test('a camera that is lost ends it, and what was taken stays', async () => {
  const { session, editor, said, film } = rig();
  session.begin('lean', 'hold');
  await film(2);
  session.end('capture-camera-lost');
  assert.equal(editor.set.samples.length, 2);
  assert.deepEqual(said, [['capture-camera-lost', { count: 2 }]]);
});

test('an end when nothing was begun says nothing', () => {
  const { session, editor, said } = rig();
  session.end('capture-camera-lost');
  assert.deepEqual([editor.changes, said], [0, []]);
});

test('snapshots that are alike, or show nobody, are not taken, and that is said', async () => {
  const same = sampleOf('lean', 1);
  for (const sample of [same, null]) {
    const { session, editor, said, camera, film } = rig({ lean: 2 });
    camera.sampleOf = async () => sample;
    session.begin('lean', 'hold');
    await film(4);
    session.end();
    assert.equal(editor.changes, 0);
    assert.deepEqual(said, [['capture-none']]);
  }
});

test('another gesture that is begun ends the one before', async () => {
  const { session, editor, film } = rig();
  session.begin('lean', 'hold');
  await film(1);
  session.begin('near', 'hold');
  assert.equal(editor.isPaused, true);
  await film(1);
  session.end();
  assert.deepEqual(
    editor.set.samples.map(({ gestureId }) => gestureId),
    ['lean', 'near'],
  );
});

test('a picture that is late for its gesture is thrown away', async () => {
  const { session, editor, camera } = rig();
  /** @type {(sample: Sample) => void} */
  let give = () => {};
  camera.sampleOf = () =>
    new Promise((resolve) => {
      give = resolve;
    });
  session.begin('lean', 'hold');
  session.see(FRAME);
  session.end();
  give(sampleOf('lean', 7));
  await settled();
  assert.equal(editor.changes, 0);
});

test('a set that is full takes what there is room for, and that is said', async () => {
  const { session, editor, said, film } = rig({ lean: MOST_SAMPLES - 1 });
  session.begin('near', 'hold');
  await film(3);
  session.end();
  assert.equal(editor.set.samples.length, MOST_SAMPLES);
  assert.deepEqual(said, [['gestures-full', { count: MOST_SAMPLES }]]);
});

test('a snapshot that fails is one that is missing', async () => {
  const { session, editor, said, camera, film } = rig();
  const { sampleOf: make } = camera;
  camera.sampleOf = async () => {
    camera.sampleOf = make;
    throw new Error('no picture');
  };
  session.begin('lean', 'hold');
  await film(4);
  session.end();
  assert.equal(editor.set.samples.length, 3);
  assert.deepEqual(said, [['capture-done', { count: 3 }]]);
});

test('snapshots that hang, or fail late, are nothing to the next capture, however many they are', async () => {
  const { session, editor, said, camera, film } = rig();
  const { sampleOf: make } = camera;
  /** @type {(() => void)[]} */
  const fails = [];
  camera.sampleOf = () => new Promise((_, reject) => fails.push(() => reject(new Error('late'))));
  // As many as would end one whose own they were.
  for (let time = 0; time < 3; time += 1) {
    session.begin('lean', 'hold');
    session.see(FRAME);
    session.end();
  }
  camera.sampleOf = make;
  session.begin('near', 'hold');
  await film(2);
  for (const fail of fails) fail();
  await settled();
  await film(1);
  session.end();
  assert.equal(editor.set.samples.length, 3);
  assert.deepEqual(said, [['capture-none'], ['capture-none'], ['capture-none'], ['capture-done', { count: 3 }]]);
});

test('what fails again and again ends it by its code', async () => {
  const { session, said, camera, film } = rig();
  camera.sampleOf = async () => {
    throw Object.assign(new Error('no'), { code: 'gestures-damaged' });
  };
  session.begin('lean', 'hold');
  await film(3);
  assert.equal(session.state.mode, 'idle');
  assert.deepEqual(said, [['gestures-damaged', { count: 0 }]]);
});

test('the view hears of each change, and of nothing else', async () => {
  const { session, state, film } = rig();
  await film(3);
  assert.equal(state.changes, 0);
  session.begin('lean', 'count');
  await film(3);
  assert.equal(state.changes, 1);
  await film(2);
  assert.equal(state.changes, 2);
});
