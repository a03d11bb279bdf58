import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { makeKeptFiles } from '../../../static/core/kept-files.js';
import { MODELS } from '../../../static/core/model-files.js';

const BYTES = new TextEncoder().encode('weights');
const FILE = { path: 'net/weights.bin', bytes: BYTES.length, sha256: createHash('sha256').update(BYTES).digest('hex') };

/** The browser's copies. */
function fakeCaches(names = ['creatable-shell-2-old', 'creatable-shell-3']) {
  /** @type {Map<string, Response>} */
  const copies = new Map();
  const cache = {
    keys: async () => [...copies.keys()].map((url) => ({ url })),
    match: async (/** @type {string} */ url) => copies.get(url)?.clone(),
    put: async (/** @type {string} */ url, /** @type {Response} */ response) => void copies.set(url, response),
    delete: async (/** @type {string} */ url) => copies.delete(url),
  };
  /** @type {string[]} */
  const opened = [];
  const storage = {
    keys: async () => names,
    open: async (/** @type {string} */ name) => {
      opened.push(name);
      return cache;
    },
  };
  return { copies, opened, kept: makeKeptFiles(/** @type {any} */ (storage)) };
}

test('what is put is here, whole, and gone when it is removed', async () => {
  const { kept, opened, copies } = fakeCaches();
  assert.deepEqual([...(await kept.here([FILE]))], []);
  assert.equal(await kept.isWhole(FILE), false);
  assert.equal(await kept.put(FILE.path, BYTES.buffer), true);
  assert.deepEqual([...copies.keys()], [new URL('net/weights.bin', MODELS).href]);
  assert.deepEqual([...(await kept.here([FILE]))], [FILE.path]);
  assert.equal(await kept.isWhole(FILE), true);
  await kept.remove([FILE.path]);
  assert.equal(copies.size, 0);
  assert.deepEqual([...new Set(opened)], ['creatable-shell-3']);
});

test('what came of one that was cut off waits beside it, and is not it', async () => {
  const { kept, copies } = fakeCaches();
  assert.equal(await kept.begunOf(FILE.path), undefined);
  await kept.begin(FILE.path, BYTES.slice(0, 3).buffer);
  assert.deepEqual([...(await kept.here([FILE]))], []);
  assert.deepEqual([...(await kept.begun([FILE]))], [[FILE.path, 3]]);
  assert.equal(new TextDecoder().decode(await kept.begunOf(FILE.path)), 'wei');
  // More of it, then the whole.
  await kept.begin(FILE.path, BYTES.slice(0, 5).buffer);
  assert.deepEqual([...(await kept.begun([FILE]))], [[FILE.path, 5]]);
  await kept.begin(FILE.path, null);
  assert.equal(copies.size, 0);
  // Who deletes the file deletes its beginning.
  await kept.begin(FILE.path, BYTES.slice(0, 3).buffer);
  await kept.remove([FILE.path]);
  assert.equal(copies.size, 0);
});

test('one that is damaged, or too short, is not whole', async () => {
  const { kept } = fakeCaches();
  for (const text of ['weightz', 'weigh', '']) {
    await kept.put(FILE.path, new TextEncoder().encode(text).buffer);
    assert.equal(await kept.isWhole(FILE), false, text);
  }
});

test('where the browser keeps nothing for the page, nothing is here and nothing can be put', async () => {
  for (const kept of [fakeCaches([]).kept, makeKeptFiles(undefined)]) {
    assert.equal((await kept.here([FILE])).size, 0);
    assert.equal(await kept.put(FILE.path, BYTES.buffer), false);
    await kept.remove([FILE.path]);
    await kept.begin(FILE.path, BYTES.buffer);
    assert.deepEqual([(await kept.begun([FILE])).size, await kept.begunOf(FILE.path)], [0, undefined]);
  }
});

test('copies that are refused reject, so that it can be said', async () => {
  const refused = makeKeptFiles(/** @type {any} */ ({ keys: () => Promise.reject(new Error('SecurityError')) }));
  await assert.rejects(refused.here([FILE]), /SecurityError/);
});

test('copies of which the browser never tells are given up', async (context) => {
  context.mock.timers.enable({ apis: ['setTimeout'] });
  const silent = makeKeptFiles(/** @type {any} */ ({ keys: () => new Promise(() => {}) }));
  const asked = silent.here([FILE]);
  context.mock.timers.tick(8000);
  await assert.rejects(asked, /no answer in 8000 ms/);
});
