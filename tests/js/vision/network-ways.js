/** What may become of a network's worker that is asked something, and what has to come of it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { FakeWorker } from '../core/fake-worker.js';
import { FakeTimers } from '../players/profiles.js';

/** @import {NetworkOptions} from '../../../static/vision/asked-network.js' */

/**
 * @param {Object} about
 * @param {string} about.name
 * @param {number} about.patience  in milliseconds
 * @param {string} about.failed  what is said of it
 * @param {object} about.news  what it tells while it works, beside its download
 * @param {(options: NetworkOptions, onNews: () => void) => Promise<unknown>} about.ask  onNews: is called when they come
 */
export function testNetworkWays({ name, patience, failed, news, ask }) {
  /** @type {[what: string, does: (worker: FakeWorker, timers: FakeTimers) => void, outcome: string, ended: boolean][]} */
  const ways = [
    ['answers', (worker) => worker.answer({ result: 'a picture' }, -1), 'a picture', false],
    ['hangs', (_, timers) => timers.pass(patience), failed, true],
    [
      'has no memory left',
      (worker) => worker.answer({ error: { code: failed, message: 'std::bad_alloc' } }, -1),
      failed,
      true,
    ],
    ['breaks down', (worker) => worker.onerror({ preventDefault() {}, message: '' }), failed, true],
    [
      'answers late',
      (worker, timers) => {
        timers.pass(patience);
        worker.answer({ result: 'a picture' }, -1);
      },
      failed,
      true,
    ],
    [
      'answers twice',
      (worker) => {
        worker.answer({ result: 'a picture' }, -1);
        worker.answer({ result: 'another' }, -1);
      },
      'a picture',
      false,
    ],
    [
      'is slow, and tells how far it is',
      (worker, timers) => {
        timers.pass(patience - 1);
        worker.answer({ progress: { loadedBytes: 1, totalBytes: 2 } }, -1);
        timers.pass(patience - 1);
        worker.answer(news, -1);
        timers.pass(patience - 1);
        worker.answer({ result: 'a picture' }, -1);
      },
      'a picture',
      false,
    ],
  ];
  for (const [what, does, outcome, ended] of ways) {
    test(`${name} that ${what}: ${outcome}`, async () => {
      const timers = new FakeTimers();
      /** @type {string[]} */
      const heard = [];
      const onProgress = (/** @type {number} */ loaded, /** @type {number} */ total) =>
        heard.push(`${loaded} of ${total} bytes`);
      const asked = ask({ timers, onProgress }, () => heard.push('news')).catch(({ code }) => code);
      does(FakeWorker.all[0], timers);
      assert.equal(await asked, outcome);
      assert.equal(FakeWorker.all[0].ended, ended);
      assert.deepEqual(heard, what.startsWith('is slow') ? ['1 of 2 bytes', 'news'] : []);
    });
  }
}
