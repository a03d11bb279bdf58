import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { createMasker, MASK_PATIENCE_MS } from '../../../static/vision/mask-client.js';
import { makePaintLoop, PERIOD_MS, STALE_MS } from '../../../static/vision/paint-loop.js';
import { FakeWorker, useFakeWorkers } from '../core/fake-worker.js';
import { FakeTimers } from '../players/profiles.js';

beforeEach(useFakeWorkers);

const settle = () => new Promise((resolve) => setImmediate(resolve));

class Picture {
  closed = false;
  /** @param {string} [name] */
  constructor(name = 'taken') {
    this.name = name;
  }
  close() {
    this.closed = true;
  }
}

function rig() {
  const timers = new FakeTimers();
  const what = {
    timers,
    /** @type {(string|null)[]} */
    shown: [],
    /** @type {string[]} */
    said: [],
    /** @type {() => Promise<any>} */
    picture: async () => new Picture(),
  };
  const loop = makePaintLoop({
    picture: () => what.picture(),
    masker: createMasker({ timers }),
    style: () => ({ effect: 'blur', blur: 1, colour: '#000000', only: null, keypoints: [] }),
    show: (/** @type {any} */ painted) => what.shown.push(painted?.name ?? null),
    onProblem: (/** @type {any} */ error) => what.said.push(error.code ?? 'other'),
    onBack: () => what.said.push('back'),
    timers,
    nowMs: () => timers.nowMs,
  });
  return Object.assign(what, { loop });
}

const newest = () => /** @type {FakeWorker} */ (FakeWorker.all.at(-1));
/** The worker has its network. */
const load = async () => {
  await settle();
  assert.equal(newest().asked.at(-1).type, 'load');
  newest().answer({ result: {} }, -1);
  await settle();
};
const paint = async (/** @type {string} */ name) => {
  assert.equal(newest().asked.at(-1).type, 'paint');
  newest().answer({ result: { picture: new Picture(name) } }, -1);
  await settle();
};

test('one picture is under way at a time, and the computer rests as long as it took', async () => {
  const { loop, timers, shown } = rig();
  loop.start();
  await load();
  timers.pass(200);
  assert.equal(newest().asked.length, 2);
  await paint('one');
  timers.pass(199);
  await settle();
  assert.equal(newest().asked.length, 2, 'a slow computer rests for long');
  timers.pass(1);
  await settle();
  await paint('two');
  timers.pass(PERIOD_MS);
  await settle();
  assert.equal(newest().asked.length, 4);
  assert.deepEqual(shown, ['one', 'two']);
});

test('a worker that is late covers the picture until it answers', async () => {
  const { loop, timers, shown, said } = rig();
  loop.start();
  await load();
  timers.pass(STALE_MS);
  assert.deepEqual(shown, [null]);
  await paint('late');
  assert.deepEqual([shown, said], [[null, 'late'], []]);
});

/** @type {[what: string, does: (worker: FakeWorker, timers: FakeTimers) => void][]} */
const TROUBLES = [
  ['hangs', (_, timers) => timers.pass(MASK_PATIENCE_MS.paint)],
  ['breaks down', (worker) => worker.onerror({ preventDefault() {}, message: '' })],
  ['has no memory left', (worker) => worker.answer({ error: { code: 'studio-failed', message: '' } }, -1)],
];
for (const [what, does] of TROUBLES) {
  test(`a worker that ${what} covers the picture, is said once, and another one takes over by itself`, async () => {
    const { loop, timers, shown, said } = rig();
    loop.start();
    await load();
    does(newest(), timers);
    await settle();
    assert.deepEqual([shown.at(-1), said], [null, ['studio-failed']]);
    timers.pass(3000);
    await settle();
    assert.equal(FakeWorker.all.length, 2);
    does(newest(), timers);
    timers.pass(MASK_PATIENCE_MS.load);
    await settle();
    assert.deepEqual(said, ['studio-failed'], 'once');
    timers.pass(10_000);
    await load();
    await paint('again');
    assert.deepEqual(said, ['studio-failed', 'back']);
    assert.equal(shown.at(-1), 'again');
  });
}

test('weights that are cut off are fetched again', async () => {
  const { loop, timers, said } = rig();
  loop.start();
  await settle();
  newest().answer({ progress: { loadedBytes: 1, totalBytes: 2 } }, -1);
  newest().answer({ error: { code: 'download-unreachable', message: '' } }, -1);
  await settle();
  assert.deepEqual(said, ['download-unreachable']);
  timers.pass(3000);
  await load();
  await paint('one');
  assert.deepEqual(said, ['download-unreachable', 'back']);
});

test('what comes after the end is not shown, and the worker goes', async () => {
  const { loop, shown } = rig();
  loop.start();
  await load();
  const worker = newest();
  loop.stop();
  worker.answer({ result: { picture: new Picture('late') } }, -1);
  await settle();
  assert.ok(worker.ended);
  assert.deepEqual(shown, [null]);
});

test('a picture that is taken too late is closed, and begins no worker', async () => {
  const what = rig();
  const late = new Picture();
  /** @type {(picture: Picture) => void} */
  let take = () => {};
  what.picture = () =>
    new Promise((resolve) => {
      take = resolve;
    });
  what.loop.start();
  what.loop.stop();
  take(late);
  await settle();
  assert.ok(late.closed);
  assert.equal(FakeWorker.all.length, 0);
});

test('while the camera shows nothing, nothing is shown, and nothing is wrong', async () => {
  const what = rig();
  what.picture = async () => null;
  what.loop.start();
  await settle();
  assert.deepEqual([what.shown, what.said], [[null], []]);
  what.picture = async () => new Picture();
  what.timers.pass(PERIOD_MS);
  await load();
  await paint('one');
  assert.deepEqual([what.shown, what.said], [[null, 'one'], []]);
});
