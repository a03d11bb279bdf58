import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { createPainter, PAINTING_PATIENCE_MS, PaintingEnded } from '../../../static/painting/client.js';
import { FakeWorker, useFakeWorkers } from '../core/fake-worker.js';
import { testNetworkWays } from '../vision/network-ways.js';

beforeEach(useFakeWorkers);
// Node has no pictures.
Object.assign(globalThis, { ImageBitmap: class {} });

const settle = () => new Promise((resolve) => setImmediate(resolve));
const picture = /** @type {any} */ ({});
const wish = { picture, style: Float32Array.of(1), longest: 256, wantsWebnn: false };

testNetworkWays({
  name: 'a painting worker',
  patience: PAINTING_PATIENCE_MS.paint,
  failed: 'paint-failed',
  news: { steps: { done: 1, all: 2 } },
  ask: (options, onNews) => createPainter({ ...options, onSteps: onNews }).paint(wish),
});

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
