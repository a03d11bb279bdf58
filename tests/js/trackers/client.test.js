import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';

import { createTracker } from '../../../static/trackers/client.js';
import { FakeWorker, fakeTrack, installBrowser } from './tracking-workers.js';

/** @import {TestContext} from 'node:test' */

beforeEach(installBrowser);

/** @param {TestContext} t @param {Partial<Parameters<typeof createTracker>[0]>} [options] */
function begin(t, options = {}) {
  t.mock.timers.enable({ apis: ['setTimeout', 'setInterval'] });
  /** @type {string[]} */
  const log = [];
  const tracker = createTracker({
    onPose: ({ frameId }) => log.push(`pose ${frameId}`),
    onError: ({ code }) => log.push(`error ${code}`),
    onReady: () => log.push('ready'),
    onCrash: () => log.push('crash'),
    report: (code) => log.push(`say ${code}`),
    ...options,
  });
  const settle = () => new Promise((resolve) => setImmediate(resolve));
  return {
    tracker,
    log,
    settle,
    /** @param {number} ms  a second at a time, as pings go */
    pass(ms) {
      for (let left = ms; left > 0; left -= 1000) t.mock.timers.tick(Math.min(left, 1000));
    },
    /** Play with the first backend. */
    play() {
      tracker.start(fakeTrack());
      FakeWorker.newest.ready();
    },
  };
}

/** @param {FakeWorker} worker */
const gotFrames = (worker) => worker.sent.some(({ type }) => type === 'frames');

test('a worker is started, gets the camera when it is ready, and its poses come out', (t) => {
  const { log, play, tracker } = begin(t);
  play();
  assert.ok(gotFrames(FakeWorker.newest));
  FakeWorker.newest.tell({ type: 'pose', frameId: 1, capturedAtMs: 1, dropped: 0 });
  assert.deepEqual(log, ['ready', 'pose 1']);
  assert.equal(tracker.stats.ready, true);
  tracker.dispose();
  assert.deepEqual(FakeWorker.running, []);
});

test('a worker that is started again while it loads gets the camera all the same, once it is ready', (t) => {
  const { log, tracker, pass } = begin(t);
  tracker.start(fakeTrack());
  FakeWorker.newest.crash('out of memory');
  pass(1000);
  assert.equal(FakeWorker.all.length, 2);
  FakeWorker.newest.ready();
  assert.ok(gotFrames(FakeWorker.newest));
  assert.deepEqual(log, ['crash', 'say tracker-crashed', 'say tracker-restarted', 'ready']);
});

test('another camera while a worker is about to be started again needs no second one', (t) => {
  const { tracker, pass } = begin(t);
  tracker.start(fakeTrack());
  FakeWorker.newest.crash('out of memory');
  tracker.start(fakeTrack());
  pass(5000);
  assert.equal(FakeWorker.running.length, 1);
  FakeWorker.newest.ready();
  assert.equal(FakeWorker.newest.sent.filter(({ type }) => type === 'frames').length, 1);
});

test('another tracker is chosen while one is about to be started again: that one is started', (t) => {
  const { tracker, pass } = begin(t);
  tracker.start(fakeTrack());
  FakeWorker.newest.crash('out of memory');
  tracker.setTracker('another');
  pass(5000);
  assert.equal(FakeWorker.running.length, 1);
  assert.equal(FakeWorker.newest.sent[0].tracker, 'another');
});

test('a backend that cannot start gives way to the next, and the last one says why', (t) => {
  const { log, tracker } = begin(t);
  tracker.start(fakeTrack());
  for (const backend of ['wasm', 'webgl', 'cpu']) {
    assert.equal(FakeWorker.newest.backend, backend);
    FakeWorker.newest.tell({ type: 'error', code: 'tracker-backend-failed', message: '' });
  }
  assert.deepEqual(log, ['error tracker-backend-failed']);
  assert.deepEqual(FakeWorker.running, []);
});

test('a worker that crashes again and again is given up, and a later start begins anew', (t) => {
  const { log, tracker, pass } = begin(t);
  tracker.start(fakeTrack());
  for (let crash = 0; crash < 6; crash += 1) {
    FakeWorker.newest.crash('out of memory');
    pass(4000);
  }
  assert.equal(log.at(-1), 'error tracker-stopped');
  assert.equal(FakeWorker.all.length, 6);
  log.length = 0;
  tracker.start(fakeTrack());
  FakeWorker.newest.ready();
  assert.ok(gotFrames(FakeWorker.newest));
  assert.deepEqual(log, ['ready']);
});

test('a worker whose script cannot be fetched is said so, and is not started again at once', (t) => {
  const { log, tracker, pass } = begin(t);
  tracker.start(fakeTrack());
  FakeWorker.newest.crash();
  pass(10_000);
  assert.deepEqual(log, ['error download-unreachable']);
  assert.equal(FakeWorker.all.length, 1);
});

/** A start that does not come to an end: the other backends are tried, then the same one again. @type {[how: string, hang: (worker: FakeWorker) => void, afterMs: number][]} */
const HANGS = [
  [
    'answers no ping',
    (worker) => {
      worker.alive = null;
    },
    22_000,
  ],
  ['answers pings, and is never ready', () => {}, 62_000],
];
for (const [how, hang, afterMs] of HANGS) {
  test(`a worker that ${how} at its start gives way to the next backend, and in the end is started again`, (t) => {
    const { log, tracker, pass } = begin(t);
    tracker.start(fakeTrack());
    for (const backend of ['wasm', 'webgl', 'cpu']) {
      assert.equal(FakeWorker.newest.backend, backend);
      hang(FakeWorker.newest);
      pass(afterMs);
    }
    assert.deepEqual(log, ['crash', 'say tracker-hung']);
    assert.equal(FakeWorker.running.length, 1);
    FakeWorker.newest.ready();
    assert.ok(gotFrames(FakeWorker.newest));
  });
}

test('a slow start that shows progress is waited for', (t) => {
  const { log, tracker, pass } = begin(t);
  tracker.start(fakeTrack());
  for (let part = 0; part < 5; part += 1) {
    pass(50_000);
    FakeWorker.newest.tell({ type: 'progress', loadedBytes: part, totalBytes: 5 });
  }
  FakeWorker.newest.ready();
  assert.deepEqual(log, ['ready']);
});

test('a worker that gets frames and gives no pose any more is started again, though it answers', (t) => {
  const { log, play, pass } = begin(t);
  play();
  const worker = FakeWorker.newest;
  worker.tell({ type: 'pose', frameId: 1, capturedAtMs: 1, dropped: 0 });
  for (let second = 1; second < 40 && !worker.ended; second += 1) {
    worker.alive = { delivered: 30 * second };
    pass(1000);
  }
  assert.equal(worker.ended, true);
  assert.deepEqual(log.slice(-2), ['crash', 'say tracker-hung']);
  pass(1000);
  FakeWorker.newest.ready();
  assert.ok(gotFrames(FakeWorker.newest));
});

test('a camera that gives no frames is said to have stopped, and to go on: nobody is started again for it', (t) => {
  const { log, play, pass } = begin(t, { backend: 'wasm' });
  play();
  const worker = FakeWorker.newest;
  worker.alive = { delivered: 1 };
  worker.tell({ type: 'pose', frameId: 1, capturedAtMs: 1, dropped: 0 });
  pass(60_000);
  assert.deepEqual(log.slice(2), ['say camera-stalled']);
  worker.alive = { delivered: 2 };
  worker.tell({ type: 'pose', frameId: 2, capturedAtMs: 2, dropped: 0 });
  pass(1000);
  assert.deepEqual(log.slice(3), ['pose 2', 'say camera-resumed']);
  assert.equal(FakeWorker.all.length, 1);
});

test('a camera that is gone when its worker is ready is a camera that failed, not silence', (t) => {
  const { log, tracker } = begin(t);
  const track = fakeTrack();
  tracker.start(track);
  track.readyState = 'ended';
  FakeWorker.newest.ready();
  assert.deepEqual(log, ['ready', 'error camera-failed']);
  tracker.stop();
  tracker.start(fakeTrack());
  assert.ok(gotFrames(FakeWorker.newest));
});

test('a worker that breaks down while nobody plays is no trouble of anybody', (t) => {
  const { log, play, tracker, pass } = begin(t);
  play();
  tracker.stop();
  log.length = 0;
  FakeWorker.newest.crash('out of memory');
  pass(10_000);
  assert.deepEqual(log, []);
  assert.deepEqual(FakeWorker.running, []);
  tracker.start(fakeTrack());
  FakeWorker.newest.ready();
  assert.deepEqual(log, ['ready']);
  assert.ok(gotFrames(FakeWorker.newest));
});

test('Stop while a worker is about to be started again: it comes to nothing', (t) => {
  const { log, play, tracker, pass } = begin(t);
  play();
  FakeWorker.newest.crash('out of memory');
  tracker.stop();
  log.length = 0;
  pass(10_000);
  assert.deepEqual(log, []);
  assert.deepEqual(FakeWorker.running, []);
});

/** Time the other backends: each answers so. @param {ReturnType<typeof begin>} rig @param {Record<string, number|null>} answers */
async function time({ pass, settle }, answers) {
  pass(4000);
  for (const backend of ['webgl', 'webgpu']) {
    await settle();
    const worker = FakeWorker.newest;
    if (worker.backend !== backend) return;
    const warmMs = answers[backend];
    if (warmMs) worker.ready(warmMs);
    else worker.tell({ type: 'error', code: 'tracker-backend-unavailable', message: '' });
  }
  await settle();
}

test('a faster backend takes over without a pause, and is what is started with the next time', async (t) => {
  const rig = begin(t);
  rig.play();
  await time(rig, { webgl: 5, webgpu: null });
  assert.equal(FakeWorker.running.length, 1);
  assert.equal(FakeWorker.running[0].backend, 'webgl');
  assert.ok(gotFrames(FakeWorker.running[0]));
  assert.equal(rig.tracker.stats.backend, 'webgl');
  assert.ok(!rig.log.includes('crash'));
  rig.tracker.dispose();
  const again = createTracker({ onPose() {}, onError() {} });
  again.start(fakeTrack());
  assert.equal(FakeWorker.newest.backend, 'webgl');
  again.dispose();
});

test('a faster backend that breaks down before it takes over takes nothing over', async (t) => {
  const rig = begin(t);
  rig.play();
  const playing = FakeWorker.newest;
  rig.pass(4000);
  await rig.settle();
  const fast = FakeWorker.newest;
  fast.ready(5);
  await rig.settle();
  assert.equal(FakeWorker.newest.backend, 'webgpu');
  fast.crash('the graphics chip is gone');
  FakeWorker.newest.tell({ type: 'error', code: 'tracker-backend-unavailable', message: '' });
  await rig.settle();
  assert.deepEqual(FakeWorker.running, [playing]);
  assert.equal(rig.tracker.stats.backend, 'wasm');
});

test('Stop while the others are timed ends the timing, and nobody is said to play', async (t) => {
  const rig = begin(t);
  rig.play();
  rig.pass(4000);
  await rig.settle();
  assert.equal(FakeWorker.running.length, 2);
  rig.tracker.stop();
  rig.log.length = 0;
  FakeWorker.newest.ready(5);
  await rig.settle();
  assert.deepEqual(rig.log, []);
  assert.equal(FakeWorker.running.length, 1);
  // They are timed the next time that somebody plays.
  rig.tracker.start(fakeTrack());
  await time(rig, { webgl: 5, webgpu: null });
  assert.equal(rig.tracker.stats.backend, 'webgl');
});

test('nothing is timed before anybody has played for a while', async (t) => {
  const rig = begin(t);
  rig.play();
  rig.tracker.stop();
  rig.pass(10_000);
  await rig.settle();
  assert.equal(FakeWorker.all.length, 1);
});

test('a worker that is ready when nobody plays any more is left alone: no other is timed', async (t) => {
  const rig = begin(t);
  rig.tracker.start(fakeTrack());
  rig.tracker.stop();
  FakeWorker.newest.ready();
  rig.pass(10_000);
  await rig.settle();
  assert.equal(FakeWorker.all.length, 1);
  assert.equal(gotFrames(FakeWorker.newest), false);
});

test('a pose that was under way as Stop was pressed is nobody’s', (t) => {
  const { log, play, tracker } = begin(t);
  play();
  tracker.stop();
  FakeWorker.newest.tell({ type: 'pose', frameId: 1, capturedAtMs: 1, dropped: 0 });
  assert.deepEqual(log, ['ready']);
  assert.equal(tracker.stats.poses, 0);
});

test('another tracker while the others are timed: what they found is not used', async (t) => {
  const rig = begin(t);
  rig.play();
  rig.pass(4000);
  await rig.settle();
  const timed = FakeWorker.newest;
  rig.tracker.setTracker('another');
  await rig.settle();
  assert.equal(timed.ended, true);
  assert.equal(FakeWorker.running.length, 1);
  assert.equal(FakeWorker.running[0].sent[0].tracker, 'another');
});
