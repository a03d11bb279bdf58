/** Sound as an Opus file, with the library that writes it played by a fake: what it is given, and what comes of its trouble. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openSink, RATE } from '../../../static/recorder/opus-sink.js';

/** @param {(sound: any) => Promise<any>} isConfigSupported */
const encoderThat = (isConfigSupported) => ({ isConfigSupported });
const Encoder = encoderThat(async (/** @type {any} */ { codec }) => ({ supported: codec === 'opus' }));

/** @param {() => Promise<void>} [add] */
function fakeLibrary(add = async () => {}) {
  /** @type {any[]} */
  const log = [];
  class AudioSample {
    constructor(/** @type {any} */ about) {
      Object.assign(this, about);
    }
    close = () => log.push('sample closed');
  }
  class AudioSampleSource {
    constructor(/** @type {any} */ { codec }) {
      log.push(codec);
    }
    add(/** @type {any} */ { timestamp, sampleRate, numberOfChannels, data }) {
      log.push({ timestamp, sampleRate, numberOfChannels, data: [...data] });
      return add();
    }
  }
  class BufferTarget {
    buffer = new ArrayBuffer(3);
  }
  class Output {
    addAudioTrack() {}
    start = async () => log.push('started');
    finalize = async () => log.push('finalized');
    cancel = async () => log.push('cancelled');
  }
  class OggOutputFormat {}
  const library = { AudioSample, AudioSampleSource, BufferTarget, OggOutputFormat, Output };
  return { library: /** @type {any} */ (library), log };
}

test('samples are handed over side by side, each with its time, and a file comes of them', async () => {
  const { library, log } = fakeLibrary();
  const sink = await openSink({ library, Encoder });
  assert.equal(sink.rate, 48_000);
  await sink.add([Float32Array.of(0, 1), Float32Array.of(-1, 0.5)]);
  await sink.add([Float32Array.of(0.25), Float32Array.of(0.75)]);
  const file = await sink.file();
  const about = { sampleRate: RATE, numberOfChannels: 2 };
  assert.deepEqual(log, [
    'opus',
    'started',
    { timestamp: 0, ...about, data: [0, 1, -1, 0.5] },
    'sample closed',
    { timestamp: 2 / RATE, ...about, data: [0.25, 0.75] },
    'sample closed',
    'finalized',
  ]);
  assert.deepEqual([file.size, file.type], [3, 'audio/ogg; codecs=opus']);
});

for (const [way, isConfigSupported] of /** @type {[string, () => Promise<any>][]} */ ([
  ['cannot do it', async () => ({ supported: false })],
  ['fails when it is asked', () => Promise.reject(new Error('no'))],
]))
  test(`a browser whose encoder ${way} is said to have none`, async () => {
    const { library, log } = fakeLibrary();
    const opening = openSink({ library, Encoder: encoderThat(isConfigSupported) });
    await assert.rejects(opening, { code: 'opus-unsupported' });
    assert.deepEqual(log, []);
  });

test('so is one that has no encoders at all', async () => {
  await assert.rejects(openSink({ library: fakeLibrary().library, Encoder: undefined }), { code: 'opus-unsupported' });
});

test('one that never says whether it can is given up', async (context) => {
  context.mock.timers.enable({ apis: ['setTimeout'] });
  const opening = openSink({ library: fakeLibrary().library, Encoder: encoderThat(() => new Promise(() => {})) });
  const refused = assert.rejects(opening, { code: 'opus-unsupported' });
  context.mock.timers.tick(10_001);
  await refused;
});

test('an encoder that hangs is given up, and let go of', async (context) => {
  const { library, log } = fakeLibrary(() => new Promise(() => {}));
  const sink = await openSink({ library, Encoder });
  context.mock.timers.enable({ apis: ['setTimeout'] });
  const adding = assert.rejects(sink.add([Float32Array.of(0), Float32Array.of(0)]));
  context.mock.timers.tick(60_001);
  await adding;
  sink.close();
  assert.deepEqual(log.slice(-2), ['sample closed', 'cancelled']);
});
