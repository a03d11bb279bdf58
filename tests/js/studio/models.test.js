import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DownloadError } from '../../../static/core/downloads.js';
import { createModels } from '../../../static/studio/models.js';

const FILES = [
  { path: 'net/model.json', bytes: 10, sha256: '' },
  { path: 'net/weights.bin', bytes: 90, sha256: '' },
];
const ENTRY = { id: 'net', name: 'A net', source: 'somewhere', licence: 'MIT', files: FILES };

const settle = () => new Promise((resolve) => setImmediate(resolve));

/** A browser's copies, and a server whose files come when the test says so. */
async function begin({ keeps = true } = {}) {
  /** @type {Map<string, string>} */
  const copies = new Map();
  /** @type {string[]} */
  const said = [];
  /** @type {{path: string, progress: (loaded: number) => void, come: () => void, fail: () => void}[]} */
  const coming = [];
  const kept = /** @type {any} */ ({
    here: async () => new Set(copies.keys()),
    isWhole: async (/** @type {any} */ { path }) => copies.get(path) === 'whole',
    put: async (/** @type {string} */ path) => {
      if (keeps) copies.set(path, 'whole');
      return keeps;
    },
    remove: async (/** @type {string[]} */ paths) => paths.forEach((path) => copies.delete(path)),
  });
  const models = createModels({
    loadManifest: async () => [ENTRY],
    load: /** @type {any} */ (
      (/** @type {string} */ path, /** @type {any} */ { onProgress, signal }) =>
        new Promise((resolve, reject) => {
          const fail = () => reject(new DownloadError('download-unreachable', path, 'cut'));
          signal.addEventListener('abort', fail);
          coming.push({
            path,
            progress: (loaded) => onProgress(loaded, 0),
            come: () => resolve(new ArrayBuffer(0)),
            fail,
          });
        })
    ),
    kept,
    report: (code) => said.push(code),
    onChange: () => {},
  });
  await models.refresh();
  const row = () => {
    const [{ bytes, keptBytes, state }] = models.rows();
    return [bytes, keptBytes, state];
  };
  return { models, row, copies, said, coming };
}

test('a model is fetched file by file, and is here then', async () => {
  const { models, row, coming, said } = await begin();
  assert.deepEqual(row(), [100, 0, 'idle']);
  const fetched = models.fetch('net');
  coming[0].come();
  await settle();
  coming[1].progress(45);
  assert.deepEqual(row(), [100, 55, 'fetching']);
  coming[1].come();
  await fetched;
  assert.deepEqual(row(), [100, 100, 'idle']);
  assert.deepEqual(said, ['model-kept']);
});

test('one that is cut off in the middle is said; what has come whole is not fetched again', async () => {
  const { models, row, coming, said } = await begin();
  const fetched = models.fetch('net');
  coming[0].come();
  await settle();
  coming[1].progress(45);
  coming[1].fail();
  await fetched;
  assert.deepEqual(row(), [100, 10, 'idle']);
  assert.deepEqual(said, ['model-unreachable']);
  models.fetch('net');
  assert.deepEqual(
    coming.map(({ path }) => path),
    ['net/model.json', 'net/weights.bin', 'net/weights.bin'],
  );
});

test('one that is cancelled ends without a word', async () => {
  const { models, row, said, coming } = await begin();
  const fetched = models.fetch('net');
  models.fetch('net');
  assert.equal(coming.length, 1);
  models.cancel('net');
  await fetched;
  assert.deepEqual(row(), [100, 0, 'idle']);
  assert.deepEqual(said, []);
});

test('a browser that keeps nothing says so', async () => {
  const { models, row, coming, said } = await begin({ keeps: false });
  const fetched = models.fetch('net');
  coming[0].come();
  await fetched;
  assert.deepEqual(row(), [100, 0, 'idle']);
  assert.deepEqual(said, ['model-not-kept']);
});

test('what is damaged here is found by its hash and deleted, and the rest stays', async () => {
  const { models, row, copies, said } = await begin();
  copies.set('net/model.json', 'whole').set('net/weights.bin', 'damaged');
  await models.refresh();
  await models.check('net');
  assert.deepEqual(row(), [100, 10, 'idle']);
  await models.check('net');
  assert.deepEqual(said, ['model-broken', 'model-whole']);
  await models.remove('net');
  assert.deepEqual(row(), [100, 0, 'idle']);
  assert.equal(said.at(-1), 'model-removed');
});

test('without a table of models that is said, and comes with the next look', async () => {
  /** @type {string[]} */
  const said = [];
  let works = false;
  const models = createModels({
    loadManifest: async () => {
      if (!works) throw new DownloadError('download-unreachable', 'manifest.json', 'gone');
      return [ENTRY];
    },
    load: /** @type {any} */ (null),
    kept: /** @type {any} */ ({ here: async () => new Set() }),
    report: (code) => said.push(code),
    onChange: () => {},
  });
  await models.refresh();
  assert.deepEqual([models.rows(), said], [[], ['model-unreachable']]);
  works = true;
  await models.refresh();
  assert.equal(models.rows().length, 1);
});
