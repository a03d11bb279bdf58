import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { createLooker, LookingEnded, PATIENCE_MS } from '../../../static/vision/client.js';
import { FakeWorker, useFakeWorkers } from '../core/fake-worker.js';
import { FakeTimers } from '../players/profiles.js';

beforeEach(useFakeWorkers);

const settle = () => new Promise((resolve) => setImmediate(resolve));
const picture = /** @type {any} */ ({});

/** @type {[what: string, does: (worker: FakeWorker, timers: FakeTimers) => void, outcome: string, ended: boolean][]} */
const TABLE = [
  ['answers', (worker) => worker.answer({ result: 'a cat' }, -1), 'a cat', false],
  ['hangs', (_, timers) => timers.pass(PATIENCE_MS.look), 'studio-failed', true],
  [
    'has no memory left',
    (worker) => worker.answer({ error: { code: 'studio-failed', message: 'RangeError: allocation failed' } }, -1),
    'studio-failed',
    true,
  ],
  [
    'gets its weights cut off',
    (worker) => worker.answer({ error: { code: 'download-unreachable', message: '' } }, -1),
    'download-unreachable',
    true,
  ],
  ['breaks down', (worker) => worker.onerror({ preventDefault() {}, message: '' }), 'studio-failed', true],
  [
    'answers late',
    (worker, timers) => {
      timers.pass(PATIENCE_MS.look);
      worker.answer({ result: 'a cat' }, -1);
    },
    'studio-failed',
    true,
  ],
  [
    'answers twice',
    (worker) => {
      worker.answer({ result: 'a cat' }, -1);
      worker.answer({ result: 'a dog' }, -1);
    },
    'a cat',
    false,
  ],
  [
    'fetches for long, and tells how far it is',
    (worker, timers) => {
      for (let part = 0; part < 5; part += 1) {
        timers.pass(PATIENCE_MS.look - 1);
        worker.answer({ progress: { loadedBytes: part, totalBytes: 5 } }, -1);
      }
      worker.answer({ result: 'a cat' }, -1);
    },
    'a cat',
    false,
  ],
];
for (const [what, does, outcome, ended] of TABLE) {
  test(`a picture worker that ${what}`, async () => {
    const timers = new FakeTimers();
    const looker = createLooker({ timers });
    const look = looker.look(picture).catch(({ code }) => code);
    const [worker] = FakeWorker.all;
    does(worker, timers);
    assert.equal(await look, outcome);
    assert.equal(worker.ended, ended);
    assert.equal(timers.waiting.size, 0);
    // And the next picture is looked at, by the same worker or by another.
    const next = looker.look(picture);
    const newest = /** @type {FakeWorker} */ (FakeWorker.all.at(-1));
    assert.equal(newest === worker, !ended);
    newest.answer({ result: 'a cup' }, -1);
    assert.equal(await next, 'a cup');
  });
}

test('when nobody looks any more the worker goes, and one that is asked for at once is another', async () => {
  const looker = createLooker({ timers: new FakeTimers() });
  /** @type {unknown[]} */
  const outcome = [];
  looker.look(picture).catch((error) => outcome.push(error instanceof LookingEnded));
  looker.end();
  const next = looker.look(picture);
  await settle();
  assert.deepEqual(outcome, [true]);
  assert.deepEqual(
    FakeWorker.all.map(({ ended }) => ended),
    [true, false],
  );
  FakeWorker.all[1].answer({ result: 'a cat' });
  assert.equal(await next, 'a cat');
});
