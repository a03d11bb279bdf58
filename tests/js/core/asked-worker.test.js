import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { makeAskedWorker } from '../../../static/core/asked-worker.js';
import { FakeWorker, useFakeWorkers } from './fake-worker.js';

const LOST = { error: { code: 'learning-failed', message: 'Failed to fetch', isModuleLost: true } };

beforeEach(useFakeWorkers);

const makeAsked = () =>
  makeAskedWorker({
    open: () => new Worker(''),
    patienceMs: { look: 60_000 },
    toError: (message, code) => Object.assign(new Error(message), { code }),
  });

test('a worker that could not have a module is ended, and the next request starts another', async () => {
  const asked = makeAsked();
  const first = asked.ask({ type: 'look' });
  FakeWorker.all[0].answer(LOST);
  await assert.rejects(first, { code: 'learning-failed' });
  assert.ok(FakeWorker.all[0].ended);
  const second = asked.ask({ type: 'look' });
  FakeWorker.all[1].answer({ result: 'seen' });
  assert.equal(await second, 'seen');
});

test('it stays while others wait for it, and for any other failure', async () => {
  const asked = makeAsked();
  const [first, other] = [asked.ask({ type: 'look' }), asked.ask({ type: 'look' })];
  FakeWorker.all[0].answer(LOST, 0);
  await assert.rejects(first);
  FakeWorker.all[0].answer({ error: { code: 'learning-failed', message: 'no memory', isModuleLost: false } }, 1);
  await assert.rejects(other, /no memory/);
  assert.ok(!FakeWorker.all[0].ended);
});
