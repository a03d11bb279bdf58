import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { beforeEach, test } from 'node:test';

const BYTES = new TextEncoder().encode('a sound');
/** What is worth going on with, where it was cut off. */
const WEIGHTS = new Uint8Array(1024 * 1024).map((_, at) => at % 251);
/** @param {string} path @param {Uint8Array} bytes */
const fileOf = (path, bytes) => ({
  path,
  bytes: bytes.length,
  sha256: createHash('sha256').update(bytes).digest('hex'),
});
const FILE = fileOf('sounds/piano.sf3', BYTES);
const LARGE = fileOf('net/weights.bin', WEIGHTS);
const MANIFEST = { models: [{ id: 'piano', files: [FILE, LARGE] }] };

/** As often as it was asked for. @type {string[]} */
let asked = [];
/** From where on, each time. @type {(string|undefined)[]} */
let ranges = [];
/** What the server does with a file, the first time and then. @type {((signal: AbortSignal) => Promise<Response>)[]} */
let ways = [];

Object.assign(globalThis, {
  fetch: (
    /** @type {URL} */ url,
    /** @type {{signal: AbortSignal, headers?: {Range: string}}} */ { signal, headers },
  ) => {
    if (url.pathname.endsWith('manifest.json')) return Promise.resolve(Response.json(MANIFEST));
    asked.push(url.pathname);
    ranges.push(headers?.Range);
    return (ways.length > 1 ? /** @type {any} */ (ways.shift()) : ways[0])(signal);
  },
});
/** In real time: a checksum is worked out beside, as soon as the computer has time for it. */
const realTimeout = globalThis.setTimeout;
/** @param {() => boolean} [isOver] */
async function settle(isOver) {
  for (let turn = 0; turn < (isOver ? 5000 : 10) && !isOver?.(); turn += 1)
    await new Promise((resolve) => realTimeout(resolve, 1));
}

const { loadVerified } = await import('../../../static/core/downloads.js');

beforeEach(() => {
  asked = [];
  ranges = [];
});

/** @param {AbortSignal} signal @returns {Promise<never>} */
const aborted = (signal) =>
  new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason));
  });
const whole = async () => new Response(BYTES);
const never = aborted;
/** Some bytes, and then nothing more. @param {AbortSignal} signal */
const stops = async (signal) =>
  new Response(
    new ReadableStream({
      start(controller) {
        controller.enqueue(BYTES.slice(0, 3));
        signal.addEventListener('abort', () => controller.error(signal.reason));
      },
    }),
  );
const damaged = async () => new Response(BYTES.slice().fill(1));
const missing = async () => new Response('', { status: 404 });
const refused = async () => {
  throw new TypeError('Failed to fetch');
};

/** @type {[what: string, ways: typeof ways, waits: boolean, outcome: string, times: number][]} */
const TABLE = [
  ['answers', [whole], false, 'a sound', 1],
  ['never answers', [never], true, 'download-unreachable', 1],
  ['stops in the middle', [stops], true, 'download-unreachable', 1],
  ['is gone', [refused], false, 'download-unreachable', 1],
  ['has no such file', [missing], false, 'download-missing', 1],
  ['has it damaged once, in the cache', [damaged, whole], false, 'a sound', 2],
  ['has it damaged', [damaged], false, 'download-damaged', 2],
];
for (const [what, given, waits, outcome, times] of TABLE) {
  test(`a server that ${what}`, async (t) => {
    t.mock.timers.enable({ apis: ['setTimeout'] });
    ways = [...given];
    const loaded = loadVerified(FILE.path).then(
      (bytes) => new TextDecoder().decode(bytes),
      ({ code }) => code,
    );
    let isOver = false;
    loaded.then(() => {
      isOver = true;
    });
    await settle(waits ? undefined : () => isOver);
    assert.equal(isOver, !waits);
    t.mock.timers.tick(14_000);
    await settle();
    assert.equal(isOver, !waits, 'fifteen seconds are waited for');
    t.mock.timers.tick(2000);
    assert.equal(await loaded, outcome);
    assert.equal(asked.length, times);
  });
}

/** @param {number} bytes  of the weights, after which the connection is gone */
const cutOff = (bytes) => async () => {
  let hasSent = false;
  return new Response(
    new ReadableStream({
      pull(controller) {
        if (hasSent) controller.error(new TypeError('network error'));
        else controller.enqueue(WEIGHTS.slice(0, bytes));
        hasSent = true;
      },
    }),
  );
};
const weights = async () => new Response(WEIGHTS);
const rest = async () => new Response(WEIGHTS.slice(1000), { status: 206 });
const restOfAnother = async () => new Response(WEIGHTS.slice(1000).fill(1), { status: 206 });
const noSuchRest = async () => new Response('', { status: 416 });
const busy = async () => new Response('', { status: 503 });

/** What was begun waits here for the next try; bytes of each time that it was kept, 0 where nothing waits any more. */
function fakeBegun() {
  /** @type {number[]} */
  const kept = [];
  /** @type {ArrayBuffer|null} */
  let content = null;
  const begun = {
    begunOf: async () => content ?? undefined,
    begin: async (/** @type {string} */ _path, /** @type {ArrayBuffer|null} */ next) => {
      content = next;
      kept.push(next?.byteLength ?? 0);
    },
  };
  return { begun, kept, waits: () => content?.byteLength ?? 0 };
}
/** @param {NonNullable<Parameters<typeof loadVerified>[1]>} options */
const loadWeights = (options) =>
  loadVerified(LARGE.path, options).then(
    (bytes) => (Buffer.compare(new Uint8Array(bytes), WEIGHTS) ? 'something else' : 'the weights'),
    ({ code }) => code,
  );

/** After a thousand bytes had come. @type {[what: string, ways: typeof ways, outcome: string, ranges: (string|undefined)[], waits: number][]} */
const GOES_ON = [
  ['sends the rest', [rest], 'the weights', ['bytes=1000-'], 0],
  ['sends all of it once more', [weights], 'the weights', ['bytes=1000-'], 0],
  ['has another version by now', [restOfAnother, weights], 'the weights', ['bytes=1000-', undefined], 0],
  ['has nothing after that', [noSuchRest, weights], 'the weights', ['bytes=1000-', undefined], 0],
  ['is busy', [busy], 'download-missing', ['bytes=1000-'], 1000],
  ['is gone', [refused], 'download-unreachable', ['bytes=1000-'], 1000],
];
for (const [what, given, outcome, expected, waits] of GOES_ON) {
  test(`a file that was cut off goes on where it was, and the server ${what}`, async () => {
    const { begun, waits: waiting } = fakeBegun();
    ways = [cutOff(1000)];
    assert.equal(await loadWeights({ begun }), 'download-unreachable');
    assert.equal(waiting(), 1000);
    ranges = [];
    ways = [...given];
    /** @type {number[]} */
    const progress = [];
    assert.equal(await loadWeights({ begun, onProgress: (loaded) => progress.push(loaded) }), outcome);
    assert.deepEqual(ranges, expected);
    assert.equal(waiting(), waits);
    if (outcome === 'the weights') assert.equal(progress.at(-1), WEIGHTS.length);
  });
}

test('what comes is kept whenever it is twice as much: whoever fetches it may be ended without a word', async () => {
  const { begun, kept } = fakeBegun();
  /** @type {ReadableStreamDefaultController<Uint8Array>|undefined} */
  let sending;
  ways = [
    async () =>
      new Response(
        new ReadableStream({
          start(controller) {
            sending = controller;
          },
        }),
      ),
  ];
  const loaded = loadWeights({ begun });
  const part = 64 * 1024;
  for (let at = 0; at < WEIGHTS.length; at += part) {
    await settle();
    sending?.enqueue(WEIGHTS.slice(at, at + part));
  }
  await settle();
  assert.deepEqual(kept, [4 * part, 8 * part, 16 * part]);
  sending?.close();
  assert.equal(await loaded, 'the weights');
  assert.deepEqual(kept.slice(3), [0]);
});

test('a small file is not worth it; nor is one waited for whose beginning the browser does not tell', async (t) => {
  const { begun, kept } = fakeBegun();
  ways = [whole];
  await loadVerified(FILE.path, { begun });
  assert.deepEqual(kept, []);
  t.mock.timers.enable({ apis: ['setTimeout'] });
  ways = [weights];
  const loaded = loadWeights({ begun: { ...begun, begunOf: () => new Promise(() => {}) } });
  await settle();
  t.mock.timers.tick(1000);
  assert.equal(await loaded, 'the weights');
});

test('without a place to wait in, a file that was cut off begins anew; so does one whose place is broken', async () => {
  const broken = { begunOf: () => Promise.reject(new Error('no')), begin: () => Promise.reject(new Error('no')) };
  for (const begun of [undefined, broken]) {
    ways = [cutOff(1000), weights];
    assert.equal(await loadWeights({ begun }), 'download-unreachable');
    assert.equal(await loadWeights({ begun }), 'the weights');
  }
  assert.deepEqual(ranges, [undefined, undefined, undefined, undefined]);
});

test('a slow server that goes on sending is waited for', async (t) => {
  t.mock.timers.enable({ apis: ['setTimeout'] });
  /** @type {ReadableStreamDefaultController<Uint8Array>|undefined} */
  let sending;
  ways = [
    async (signal) =>
      new Response(
        new ReadableStream({
          start(controller) {
            sending = controller;
            signal.addEventListener('abort', () => controller.error(signal.reason));
          },
        }),
      ),
  ];
  const loaded = loadVerified(FILE.path);
  for (const byte of BYTES) {
    await settle();
    t.mock.timers.tick(14_000);
    sending?.enqueue(Uint8Array.of(byte));
  }
  sending?.close();
  assert.equal(new TextDecoder().decode(await loaded), 'a sound');
});

/** @type {[what: string, digest: () => Promise<ArrayBuffer>][]} */
const DIGESTS = [
  ['never answers', () => new Promise(() => {})],
  ['fails', () => Promise.reject(new Error('no'))],
];
for (const [what, digest] of DIGESTS) {
  test(`where the browser ${what} about a checksum, the length must do`, async (t) => {
    t.mock.timers.enable({ apis: ['setTimeout'] });
    const { mock } = t.mock.method(crypto.subtle, 'digest', digest);
    ways = [whole];
    const loaded = loadVerified(FILE.path);
    await settle(() => mock.callCount() > 0);
    t.mock.timers.tick(15_000);
    assert.equal(new TextDecoder().decode(await loaded), 'a sound');
  });
}
