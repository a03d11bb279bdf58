import assert from 'node:assert/strict';
import { test } from 'node:test';
import { makeFrameGrabber } from '../../../static/camera/frame-grabber.js';
import { openFrameSource } from '../../../static/camera/frame-source.js';
import { openPicture } from '../../../static/camera/picture-file.js';
import { FakeWorker, useFakeWorkers } from '../core/fake-worker.js';

const settle = async () => {
  for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
};

/** The browser's side: a video, and pictures that come when a test says so. */
function browser() {
  /** @type {{resolve: (picture: object) => void, reject: (error: Error) => void}[]} */
  const asked = [];
  /** @type {((nowMs: number, metadata: object) => void)[]} */
  const frames = [];
  const video = {
    videoWidth: 640,
    play: () => Promise.resolve(),
    requestVideoFrameCallback: (/** @type {any} */ work) => frames.push(work),
  };
  Object.assign(globalThis, {
    document: { createElement: () => video },
    MediaStream: class {},
    createImageBitmap: () => new Promise((resolve, reject) => asked.push({ resolve, reject })),
  });
  return { asked, frame: () => frames.shift()?.(0, {}) };
}

test('a frame that never becomes a picture is one frame less, and a late one is not sent', async (t) => {
  t.mock.timers.enable({ apis: ['setTimeout'] });
  const { asked, frame } = browser();
  /** @type {any[]} */
  const sent = [];
  const source = openFrameSource(/** @type {any} */ ({}), {
    method: 'callback',
    send: (message) => sent.push(message),
  });
  frame();
  frame();
  assert.equal(asked.length, 1);
  t.mock.timers.tick(2000);
  await settle();
  frame();
  assert.equal(asked.length, 2);
  asked[1].resolve({});
  asked[0].resolve({});
  await settle();
  assert.deepEqual(
    sent.map(({ frameId }) => frameId),
    [3],
  );
  source.stop();
});

test('a snapshot whose picture never comes, or fails, is none', async (t) => {
  t.mock.timers.enable({ apis: ['setTimeout'] });
  const { asked } = browser();
  const stream = /** @type {any} */ ({});
  const grabber = makeFrameGrabber(() => stream);
  const hanging = assert.rejects(grabber.picture(), /no answer/);
  await settle();
  t.mock.timers.tick(2000);
  await hanging;
  const failing = assert.rejects(grabber.picture(), /no picture/);
  await settle();
  asked[1].reject(new Error('no picture'));
  await failing;
});

test('a picture of what is no longer shown is none', async (t) => {
  t.mock.timers.enable({ apis: ['setTimeout'] });
  const { asked } = browser();
  let stream = /** @type {any} */ ({});
  const grabber = makeFrameGrabber(() => stream);
  const picture = grabber.picture();
  await settle();
  stream = {};
  let closed = false;
  asked[0].resolve({
    close() {
      closed = true;
    },
  });
  assert.equal(await picture, null);
  assert.ok(closed);
});

test('a file whose picture never comes is no picture', async (t) => {
  t.mock.timers.enable({ apis: ['setTimeout'] });
  useFakeWorkers();
  const opening = assert.rejects(openPicture(new Blob()), /does not answer/);
  t.mock.timers.tick(60_000);
  await opening;
  assert.ok(FakeWorker.all[0].ended);
  // Each is read by a worker of its own.
  const [one, two] = [openPicture(new Blob()), openPicture(new Blob(), 512)];
  const [, first, second] = FakeWorker.all;
  second.answer({ error: { code: 'picture-too-large', message: '20000 x 20000' } });
  await assert.rejects(two, { code: 'picture-too-large' });
  first.answer({ result: 'the first' });
  assert.equal(await one, 'the first');
  assert.ok(first.ended && second.ended);
});
