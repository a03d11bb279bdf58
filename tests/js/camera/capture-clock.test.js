import assert from 'node:assert/strict';
import { test } from 'node:test';

import { makeCaptureClock } from '../../../static/camera/capture-clock.js';

const FRAME_MS = 1000 / 30;
/** A queue that delays each frame differently, by 2 to 20 ms. @param {number} frame */
const delay = (frame) => 2 + ((frame * 7919) % 19);

test('frames are as regular as the camera, however irregularly they arrive', () => {
  const clock = makeCaptureClock();
  const times = Array.from({ length: 300 }, (_, k) => clock(5000 + k * FRAME_MS, 100 + k * FRAME_MS + delay(k)));
  const steps = times.slice(40).map((time, k) => time - times[k + 39]);
  assert.ok(steps.every((step) => Math.abs(step - FRAME_MS) < 0.01));
});

test('no frame is later than its arrival or earlier than the one before', () => {
  const clock = makeCaptureClock();
  let last = -Infinity;
  for (let k = 0; k < 300; k += 1) {
    const arrived = 100 + k * FRAME_MS + delay(k);
    const time = clock(k * FRAME_MS, arrived);
    assert.ok(time <= arrived && time >= last);
    last = time;
  }
});

test('clocks that drift apart are followed', () => {
  const clock = makeCaptureClock();
  let late = 0;
  for (let k = 0; k < 30 * 600; k += 1) {
    const arrived = k * FRAME_MS * 1.0001 + delay(k);
    late = arrived - clock(k * FRAME_MS, arrived);
  }
  assert.ok(late < 25, `${late} ms`);
});

test('a camera that starts counting anew is understood', () => {
  const clock = makeCaptureClock();
  clock(90_000, 1000);
  assert.equal(clock(0, 1050), 1050);
});
