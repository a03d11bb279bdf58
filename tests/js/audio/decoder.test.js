import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decodeSound, extractPreset, listPresets } from '../../../static/audio/decoder.js';

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

const PRESET = { program: 0, bankMSB: 0, bankLSB: 0, name: 'x' };

test("what the worker says of the player's own file is the code, and a code that is none means damaged", async () => {
  for (const [said, code] of [
    [{ error: 'no', code: 'soundfont-cut' }, 'soundfont-cut'],
    [{ error: 'no', code: 17 }, 'soundfont-broken'],
    [{ error: 'no' }, 'soundfont-broken'],
  ]) {
    const listed = listPresets(new Blob([]));
    FakeWorker.newest?.onmessage({ data: /** @type {object} */ (said) });
    await assert.rejects(listed, { code });
  }
});

test("a file of the player's own that is never read is given up, later than one of ours", async (t) => {
  t.mock.timers.enable({ apis: ['setTimeout'] });
  const taken = extractPreset(new Blob([]), PRESET).catch(({ code }) => code);
  t.mock.timers.tick(89_999);
  assert.equal(FakeWorker.newest?.ended, false);
  t.mock.timers.tick(1);
  assert.equal(await taken, 'soundfont-broken');
  assert.equal(FakeWorker.newest?.ended, true);
});
