import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { createDreamer, DREAMING_PATIENCE_MS, DreamingEnded } from '../../../static/dreaming/client.js';
import { FakeWorker, useFakeWorkers } from '../core/fake-worker.js';
import { testNetworkWays } from '../vision/network-ways.js';

beforeEach(useFakeWorkers);

const picture = /** @type {any} */ ({});
const wish = /** @type {const} */ ({ model: 'efficientnet-lite0', layer: 18, octaves: 3, steps: 10, longest: 384 });

testNetworkWays({
  name: 'a dreaming worker',
  patience: DREAMING_PATIENCE_MS.dream,
  failed: 'dream-failed',
  news: { step: { done: 1, all: 2, times: 1, picture } },
  ask: (options, onNews) => createDreamer({ ...options, onStep: onNews }).dream(picture, wish),
});

test('a dream that is ended is given up, and the next one has another worker', async () => {
  const dreamer = createDreamer();
  const asked = dreamer.dream(picture, wish).catch((error) => error);
  dreamer.end();
  assert.ok((await asked) instanceof DreamingEnded);
  assert.ok(FakeWorker.all[0].ended);
  const again = dreamer.dream(picture, wish);
  FakeWorker.all[1].answer({ result: undefined }, -1);
  await again;
});
