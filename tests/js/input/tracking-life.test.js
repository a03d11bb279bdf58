import assert from 'node:assert/strict';
import { test } from 'node:test';

import { CameraError } from '../../../static/camera/errors.js';
import { makeTrackingLife } from '../../../static/input/tracking-life.js';

/** @param {{ready?: boolean}} [tracker]  ready: it was used before, and is warm */
function begin({ ready = false } = {}) {
  /** @type {string[]} */
  const log = [];
  /** @type {{resolve: (opened: any) => void, reject: (error: Error) => void}[]} */
  const asked = [];
  /** @type {any} */
  let cameraHandlers;
  /** @type {any} */
  let trackerHandlers;
  const life = makeTrackingLife({
    openCameras: /** @type {any} */ (
      (/** @type {any} */ handlers) => {
        cameraHandlers = handlers;
        return {
          open: (/** @type {string} */ id) => {
            log.push(`open ${id ?? 'any'}`);
            return new Promise((resolve, reject) => asked.push({ resolve, reject }));
          },
          close: () => log.push('close camera'),
          list: async () => [{ id: 'one', label: 'One' }],
        };
      }
    ),
    makeTracker: /** @type {any} */ (
      (/** @type {any} */ handlers) => {
        trackerHandlers = handlers;
        return {
          start: (/** @type {string} */ track) => log.push(`track ${track}`),
          stop: () => log.push('stop tracker'),
          forgetPlayer() {},
          stats: { ready },
        };
      }
    ),
    onPose: () => log.push('pose'),
    onStream: (stream) => log.push(stream ? `show ${stream}` : 'show nothing'),
    onCameras: (_, id) => log.push(`cameras ${id}`),
    onBytes() {},
    report: (code) => void log.push(`say ${code}`),
  });
  const settle = () => new Promise((resolve) => setImmediate(resolve));
  return {
    life,
    log,
    asked,
    /** @param {number} attempt @param {string} id */
    async answer(attempt, id) {
      asked[attempt].resolve({ stream: `picture of ${id}`, track: `of ${id}`, id });
      await settle();
    },
    settle,
    camera: () => cameraHandlers,
    tracker: () => trackerHandlers,
  };
}

test('a camera is opened, then the tracker loads, then the player plays', async () => {
  const { life, log, answer, tracker } = begin();
  life.start();
  assert.equal(life.machine.state, 'opening');
  await answer(0, 'one');
  assert.equal(life.machine.state, 'loading');
  tracker().onReady();
  assert.equal(life.machine.state, 'on');
  assert.deepEqual(log, ['open any', 'show picture of one', 'track of one', 'cameras one', 'say playing']);
});

test('a tracker that is warm plays as soon as the camera is open', async () => {
  const { life, log, answer } = begin({ ready: true });
  life.start();
  await answer(0, 'one');
  assert.equal(life.machine.state, 'on');
  assert.ok(log.includes('say playing'));
});

test('a second press while it starts opens no second camera', async () => {
  const { life, asked, answer } = begin();
  life.start();
  life.start();
  await answer(0, 'one');
  life.start();
  assert.equal(asked.length, 1);
});

test('another camera is opened in place of one that is still opening, whose late answer changes nothing', async () => {
  const { life, log, answer } = begin();
  life.start();
  life.start('two');
  await answer(1, 'two');
  await answer(0, 'one');
  assert.equal(life.machine.state, 'loading');
  assert.deepEqual(
    log.filter((line) => /^(show|track|cameras)/.test(line)),
    ['show picture of two', 'track of two', 'cameras two'],
  );
});

test('Stop while a camera is opening holds: the answer that comes afterwards starts nothing', async () => {
  const { life, log, answer } = begin();
  life.start();
  life.end();
  await answer(0, 'one');
  assert.equal(life.machine.state, 'off');
  assert.ok(!log.some((line) => line.startsWith('track')));
  assert.ok(!log.some((line) => line.startsWith('say')));
});

test('a camera that cannot be had is said once, and ends it', async () => {
  const { life, log, asked, settle } = begin();
  life.start();
  asked[0].reject(new CameraError('camera-busy', 'in use'));
  await settle();
  assert.equal(life.machine.state, 'off');
  assert.deepEqual(
    log.filter((line) => line.startsWith('say')),
    ['say camera-busy'],
  );
});

test('an error without a code of ours is a camera that failed', async () => {
  const { life, log, asked, settle } = begin();
  life.start();
  asked[0].reject(Object.assign(new Error('odd'), { code: 8 }));
  await settle();
  assert.ok(log.includes('say camera-failed'));
});

test('that a camera was closed on purpose is not told to anybody', async () => {
  const { life, log, asked, settle } = begin();
  life.start();
  asked[0].reject(new CameraError('camera-closed', 'closed'));
  await settle();
  assert.ok(!log.some((line) => line.startsWith('say')));
});

test('a worker that crashes is recovered from with the camera open, and is not said to have begun anew', async () => {
  const { life, log, answer, tracker } = begin();
  life.start();
  await answer(0, 'one');
  tracker().onReady();
  tracker().onCrash();
  assert.equal(life.machine.state, 'recovering');
  tracker().onReady();
  assert.equal(life.machine.state, 'on');
  assert.equal(log.filter((line) => line === 'say playing').length, 1);
  assert.ok(!log.includes('close camera'));
});

test('a camera that goes, or a tracker that gives up, ends everything and says why', async () => {
  const ends = [
    (/** @type {ReturnType<typeof begin>} */ { camera }) => camera().onLost({ code: 'camera-unplugged' }),
    (/** @type {ReturnType<typeof begin>} */ { tracker }) => tracker().onError({ code: 'tracker-stopped' }),
  ];
  for (const [index, lose] of ends.entries()) {
    const page = begin();
    page.life.start();
    await page.answer(0, 'one');
    page.tracker().onReady();
    lose(page);
    assert.equal(page.life.machine.state, 'off');
    assert.deepEqual(page.log.slice(-4), [
      'stop tracker',
      'close camera',
      'show nothing',
      `say ${['camera-unplugged', 'tracker-stopped'][index]}`,
    ]);
    page.tracker().onPose({});
    assert.ok(!page.log.includes('pose'), 'a pose that was under way moves nothing');
  }
});

test('a camera that is plugged in is listed with the one that is open', async () => {
  const { life, log, answer, camera } = begin();
  life.start();
  await answer(0, 'one');
  camera().onCameras([]);
  assert.equal(log.at(-1), 'cameras one');
});
