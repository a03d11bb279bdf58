import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { createMeasurer, MEASURING_PATIENCE_MS } from '../../../static/measuring/client.js';
import { FakeWorker, useFakeWorkers } from '../core/fake-worker.js';
import { FakeTimers } from '../players/profiles.js';

/** @import {Measurement} from '../../../static/measuring/measurements.js' */

beforeEach(useFakeWorkers);

const patience = MEASURING_PATIENCE_MS.measure;
/** @type {Measurement} */
const which = { model: 'posenet', library: 'tfjs', backend: 'webgl' };
const measured = { state: 'measured', ms: 12, isImitated: false };

/** @type {[what: string, does: (worker: FakeWorker, timers: FakeTimers) => void, outcome: object][]} */
const WAYS = [
  ['answers', (worker) => worker.answer({ result: { ms: 12, by: 'chip' } }), measured],
  [
    'is imitated by the processor',
    (worker) => worker.answer({ result: { ms: 12, by: 'imitated' } }),
    { ...measured, isImitated: true },
  ],
  ['is not there', (worker) => worker.answer({ result: { by: 'none' } }), { state: 'not-offered' }],
  ['is imitated, and was not asked', (worker) => worker.answer({ result: { by: 'imitated' } }), { state: 'imitated' }],
  ['hangs', (_, timers) => timers.pass(patience), { state: 'too-long' }],
  [
    'fails',
    (worker) => worker.answer({ error: { code: 'tracker-backend-failed', message: 'setBackend refused' } }),
    { state: 'failed' },
  ],
  ['breaks down', (worker) => worker.onerror({ preventDefault() {}, message: '' }), { state: 'failed' }],
  [
    'answers late',
    (worker, timers) => {
      timers.pass(patience);
      worker.answer({ result: { ms: 12, by: 'chip' } });
    },
    { state: 'too-long' },
  ],
  [
    'answers twice',
    (worker) => {
      worker.answer({ result: { ms: 12, by: 'chip' } });
      worker.answer({ result: { ms: 1, by: 'chip' } });
    },
    measured,
  ],
  [
    'is slow, and tells how far its download is',
    (worker, timers) => {
      timers.pass(patience - 1);
      worker.answer({ progress: { loadedBytes: 1, totalBytes: 2 } });
      timers.pass(patience - 1);
      worker.answer({ result: { ms: 12, by: 'chip' } });
    },
    measured,
  ],
];

for (const [what, does, outcome] of WAYS) {
  test(`a backend that ${what}: ${Object.values(outcome)[0]}, and its worker ends`, async () => {
    const timers = new FakeTimers();
    const asked = createMeasurer({ timers }).measure(which);
    does(FakeWorker.all[0], timers);
    assert.deepEqual(await asked, outcome);
    assert.ok(FakeWorker.all[0].ended);
  });
}

test('an imitated chip is measured only where that is said', () => {
  const measurer = createMeasurer();
  measurer.measure(which);
  measurer.end();
  measurer.measure(which, true);
  measurer.end();
  assert.deepEqual(
    FakeWorker.all.map(({ asked }) => asked[0].withImitated),
    [false, true],
  );
});

test('each measurement has a worker of its own, and one that is given up ends', async () => {
  const measurer = createMeasurer();
  const first = measurer.measure(which);
  measurer.end();
  await first;
  const second = measurer.measure({ ...which, backend: 'wasm' });
  FakeWorker.all[1].answer({ result: { ms: 12, by: 'processor' } });
  assert.deepEqual(await second, measured);
  assert.deepEqual(
    FakeWorker.all.map(({ ended }) => ended),
    [true, true],
  );
  assert.equal(FakeWorker.all[1].asked[0].backend, 'wasm');
});
