import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { createLearner, PATIENCE_MS } from '../../../static/learning/client.js';
import { FakeWorker, useFakeWorkers } from '../core/fake-worker.js';
import { FakeTimers } from '../players/profiles.js';

beforeEach(useFakeWorkers);

const settle = () => new Promise((resolve) => setImmediate(resolve));
const picture = /** @type {any} */ ({});

function begin() {
  const timers = new FakeTimers();
  const learner = createLearner({ timers });
  /** @type {string[]} */
  const outcome = [];
  /** @param {Promise<unknown>} asked */
  const follow = (asked) =>
    asked.then(
      (answer) => outcome.push(`answer ${answer}`),
      ({ code }) => outcome.push(code),
    );
  return { timers, learner, outcome, follow };
}

/** What the worker does with a picture that it was asked for. @type {[what: string, does: (worker: FakeWorker, timers: FakeTimers) => unknown, outcome: string[], ended: boolean][]} */
const TABLE = [
  ['answers', (worker) => worker.answer({ result: 8 }), ['answer 8'], false],
  ['hangs', (_, timers) => timers.pass(PATIENCE_MS.embed), ['learning-failed'], true],
  [
    'fails',
    (worker) => worker.answer({ error: { code: 'download-missing', message: '' } }),
    ['download-missing'],
    false,
  ],
  ['breaks down', (worker) => worker.onerror({ preventDefault() {}, message: '' }), ['learning-failed'], true],
  [
    'answers late',
    (worker, timers) => {
      timers.pass(PATIENCE_MS.embed);
      worker.answer({ result: 8 });
    },
    ['learning-failed'],
    true,
  ],
  [
    'answers twice',
    (worker) => {
      worker.answer({ result: 8 });
      worker.answer({ error: { code: 'learning-failed', message: '' } });
    },
    ['answer 8'],
    false,
  ],
  [
    'is slow, and tells how far it is',
    (worker, timers) => {
      for (let part = 0; part < 10; part += 1) {
        timers.pass(PATIENCE_MS.embed - 1);
        worker.answer({ progress: { loadedBytes: part, totalBytes: 10 } });
      }
      worker.answer({ result: 8 });
    },
    ['answer 8'],
    false,
  ],
];
for (const [what, does, outcome, ended] of TABLE) {
  test(`a learning worker that ${what}`, async () => {
    const { timers, learner, outcome: got, follow } = begin();
    follow(learner.pictureEmbedding(picture));
    const [worker] = FakeWorker.all;
    await does(worker, timers);
    await settle();
    assert.deepEqual(got, outcome);
    assert.equal(worker.ended, ended);
    assert.equal(timers.waiting.size, 0);
    // And it goes on: with the same worker, or with the next one.
    follow(learner.pictureEmbedding(picture));
    const newest = /** @type {FakeWorker} */ (FakeWorker.all.at(-1));
    assert.equal(newest === worker, !ended);
    newest.answer({ result: 9 }, newest.asked.length - 1);
    await settle();
    assert.equal(got.at(-1), 'answer 9');
  });
}

test('whatever waits for a worker that hangs is told, each once', async () => {
  const { timers, learner, outcome, follow } = begin();
  follow(learner.train([], /** @type {any} */ ({})));
  follow(learner.pictureEmbedding(picture));
  timers.pass(PATIENCE_MS.embed);
  timers.pass(PATIENCE_MS.train);
  await settle();
  assert.deepEqual(outcome, ['learning-failed', 'learning-failed']);
});
