import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { createPainter, PAINTING_PATIENCE_MS, PaintingEnded } from '../../../static/painting/client.js';
import { FakeWorker, useFakeWorkers } from '../core/fake-worker.js';
import { FakeTimers } from '../players/profiles.js';

beforeEach(useFakeWorkers);
// Node has no pictures.
Object.assign(globalThis, { ImageBitmap: class {} });

const settle = () => new Promise((resolve) => setImmediate(resolve));
const picture = /** @type {any} */ ({});
const wish = { picture, style: Float32Array.of(1), longest: 256, wantsWebnn: false };
const patience = PAINTING_PATIENCE_MS.paint;

/** @type {[what: string, does: (worker: FakeWorker, timers: FakeTimers) => void, outcome: string, ended: boolean][]} */
const TABLE = [
  ['answers', (worker) => worker.answer({ result: 'a painting' }, -1), 'a painting', false],
  ['hangs', (_, timers) => timers.pass(patience), 'paint-failed', true],
  [
    'has no memory left',
    (worker) => worker.answer({ error: { code: 'paint-failed', message: 'std::bad_alloc' } }, -1),
    'paint-failed',
    true,
  ],
  ['breaks down', (worker) => worker.onerror({ preventDefault() {}, message: '' }), 'paint-failed', true],
  [
    'answers late',
    (worker, timers) => {
      timers.pass(patience);
      worker.answer({ result: 'a painting' }, -1);
    },
    'paint-failed',
    true,
  ],
  [
    'answers twice',
    (worker) => {
      worker.answer({ result: 'a painting' }, -1);
      worker.answer({ result: 'another' }, -1);
    },
    'a painting',
    false,
  ],
  [
    'is slow, and tells how far it is',
    (worker, timers) => {
      timers.pass(patience - 1);
      worker.answer({ progress: { loadedBytes: 1, totalBytes: 2 } }, -1);
      timers.pass(patience - 1);
      worker.answer({ steps: { done: 1, all: 2 } }, -1);
      timers.pass(patience - 1);
      worker.answer({ result: 'a painting' }, -1);
    },
    'a painting',
    false,
  ],
];
for (const [what, does, outcome, ended] of TABLE) {
  test(`a painting worker that ${what}: ${outcome}`, async () => {
    const timers = new FakeTimers();
    /** @type {string[]} */
    const heard = [];
    const painter = createPainter({
      timers,
      onProgress: (loaded, total) => heard.push(`${loaded} of ${total} bytes`),
      onSteps: (done, all) => heard.push(`${done} of ${all} steps`),
    });
    const asked = painter.paint(wish).catch(({ code }) => code);
    does(FakeWorker.all[0], timers);
    assert.equal(await asked, outcome);
    assert.equal(FakeWorker.all[0].ended, ended);
    assert.deepEqual(heard, what.startsWith('is slow') ? ['1 of 2 bytes', '1 of 2 steps'] : []);
  });
}

test('previews come one by one', async () => {
  /** @type {number[]} */
  const seen = [];
  const painter = createPainter({ onPreview: (index) => seen.push(index) });
  const asked = painter.previews({ picture, styles: [], longest: 128, wantsWebnn: false });
  const [worker] = FakeWorker.all;
  worker.answer({ preview: { index: 0, picture } }, -1);
  worker.answer({ preview: { index: 1, picture } }, -1);
  worker.answer({ result: 'all' }, -1);
  await asked;
  assert.deepEqual(seen, [0, 1]);
});

test('a painting that is cancelled is given up, and the next one has another worker', async () => {
  const painter = createPainter();
  const asked = painter.paint(wish).catch((error) => error);
  painter.end();
  assert.ok((await asked) instanceof PaintingEnded);
  painter.paint(wish).catch(() => {});
  await settle();
  assert.deepEqual(
    FakeWorker.all.map(({ ended }) => ended),
    [true, false],
  );
  painter.end();
});
