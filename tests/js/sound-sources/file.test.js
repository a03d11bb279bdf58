import assert from 'node:assert/strict';
import { beforeEach, mock, test } from 'node:test';
import * as source from '../../../static/sound-sources/file.js';

/** A player that does as browsers do. */
class FakeAudio extends EventTarget {
  duration = NaN;
  error = null;
  #at = 0;

  /** @param {string} _address */
  set src(_address) {
    queueMicrotask(() => FakeAudio.open(this));
  }

  get currentTime() {
    return this.#at;
  }

  set currentTime(seconds) {
    this.#at = seconds;
    queueMicrotask(() => FakeAudio.seek(this));
  }

  pause() {}

  /** @param {string} type */
  tell(type) {
    this.dispatchEvent(new Event(type));
  }

  /** @type {(audio: FakeAudio) => void} */
  static open() {}

  /** @type {(audio: FakeAudio) => void} */
  static seek() {}
}

class FakeNode {
  gain = { setTargetAtTime() {} };
  connect = (/** @type {FakeNode} */ to) => to;
  disconnect() {}
}

beforeEach(() => {
  mock.timers.reset();
  Object.assign(globalThis, { Audio: FakeAudio, GainNode: FakeNode, MediaElementAudioSourceNode: FakeNode });
  FakeAudio.open = (audio) => {
    audio.duration = 12;
    audio.tell('loadedmetadata');
  };
  FakeAudio.seek = (audio) => audio.tell('seeked');
});

const start = () =>
  source.start(/** @type {any} */ ({ context: () => ({}), volume: () => 1 }), { file: new File(['a'], 'a.webm') });
const recorded = (/** @type {FakeAudio} */ audio) => {
  audio.duration = Infinity;
  audio.tell('loadedmetadata');
};
/** Lets time pass for whoever waits. @param {number} ms */
const pass = async (ms) => {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
  mock.timers.tick(ms);
};

test('a file that says how long it is is not sought through', async () => {
  FakeAudio.seek = () => assert.fail('it was');
  assert.equal((await start()).transport?.durationSeconds, 12);
});

test('a recording of a browser is as long as its end says, and begins at its beginning', async () => {
  FakeAudio.open = recorded;
  FakeAudio.seek = (audio) => {
    if (audio.currentTime > 1000) {
      audio.duration = 7.5;
      audio.tell('durationchange');
    }
    audio.tell('seeked');
  };
  const { transport } = await start();
  assert.deepEqual([transport?.durationSeconds, transport?.positionSeconds], [7.5, 0]);
  transport?.seek(5);
  assert.equal(transport?.positionSeconds, 5);
});

test('a recording whose end is not found is heard without a length', async () => {
  mock.timers.enable({ apis: ['setTimeout'] });
  FakeAudio.open = recorded;
  FakeAudio.seek = () => {};
  const opening = start();
  for (let turn = 0; turn < 3; turn += 1) await pass(6000);
  assert.equal((await opening).transport?.durationSeconds, 0);
});

test('a file that is broken, or never read, is said to be unreadable', async () => {
  // Before the first limit begins: what is cleared by another clock goes on, and Node waits for it.
  mock.timers.enable({ apis: ['setTimeout'] });
  FakeAudio.open = (audio) => audio.tell('error');
  await assert.rejects(start(), { code: 'listening-file-unreadable' });
  FakeAudio.open = () => {};
  const opening = start();
  const refused = assert.rejects(opening, { code: 'listening-file-unreadable' });
  await pass(21_000);
  await refused;
});

test('a video has a picture to be seen, and what only calls itself one has none', async () => {
  const films = [64, 0].map((videoWidth) => Object.assign(new FakeAudio(), { videoWidth }));
  const made = [...films];
  mock.method(globalThis, 'Audio', () => assert.fail('a sound without a picture'));
  Object.assign(globalThis, { document: { createElement: () => made.shift() } });
  const file = new File(['a'], 'a.webm', { type: 'video/webm' });
  const room = /** @type {any} */ ({ context: () => ({}), volume: () => 1 });
  try {
    assert.equal((await source.start(room, { file })).film, films[0]);
    assert.equal((await source.start(room, { file })).film, undefined);
  } finally {
    Reflect.deleteProperty(globalThis, 'document');
    mock.restoreAll();
  }
});
