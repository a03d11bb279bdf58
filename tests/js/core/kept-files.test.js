import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { MODELS } from '../../../static/core/downloads.js';
import { makeKeptFiles } from '../../../static/core/kept-files.js';

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
