import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decodeSound } from '../../../static/audio/decoder.js';

class FakeWorker {
  /** @type {FakeWorker|undefined} */
  static newest;
  /** @type {(event: {data: object}) => void} */
  onmessage = () => {};
  /** @type {(event: object) => void} */
  onerror = () => {};
  ended = false;
  constructor() {
    FakeWorker.newest = this;
  }
  postMessage() {}
  terminate() {
    this.ended = true;
  }
}
Object.assign(globalThis, { Worker: FakeWorker });

/** @type {[what: string, does: (worker: FakeWorker, tick: (ms: number) => void) => void, outcome: string][]} */
const TABLE = [
  ['answers', (worker) => worker.onmessage({ data: { bank: 'a bank' } }), 'a bank'],
  ['hangs', (_, tick) => tick(30_000), 'sound-unreadable'],
  ['fails', (worker) => worker.onmessage({ data: { error: 'no sound' } }), 'sound-unreadable'],
  ['cannot be started', (worker) => worker.onerror({}), 'sound-unreadable'],
  [
    'answers late',
    (worker, tick) => {
      tick(30_000);
      worker.onmessage({ data: { bank: 'a bank' } });
    },
    'sound-unreadable',
  ],
  [
    'answers twice',
    (worker) => {
      worker.onmessage({ data: { bank: 'a bank' } });
      worker.onmessage({ data: { error: 'no sound' } });
    },
    'a bank',
  ],
];
for (const [what, does, outcome] of TABLE) {
  test(`a decoder that ${what}`, async (t) => {
    t.mock.timers.enable({ apis: ['setTimeout'] });
    const decoded = decodeSound(new ArrayBuffer(4)).then(
      (bank) => String(bank),
      ({ code }) => code,
    );
    const worker = /** @type {FakeWorker} */ (FakeWorker.newest);
    does(worker, (ms) => t.mock.timers.tick(ms));
    assert.equal(await decoded, outcome);
    assert.equal(worker.ended, true);
  });
}
