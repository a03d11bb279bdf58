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
  /** Bytes of those that were cut off. @type {Map<string, number>} */
  const begun = new Map();
  /** @type {string[]} */
  const said = [];
  /** @type {{path: string, progress: (loaded: number) => void, come: () => void, fail: () => void}[]} */
  const coming = [];
  const kept = /** @type {any} */ ({
    here: async () => new Set(copies.keys()),
    begun: async () => new Map(begun),
    isWhole: async (/** @type {any} */ { path }) => copies.get(path) === 'whole',
    put: async (/** @type {string} */ path) => {
      if (keeps) copies.set(path, 'whole');
      return keeps;
    },
    remove: async (/** @type {string[]} */ paths) =>
      paths.forEach((path) => {
        copies.delete(path);
        begun.delete(path);
      }),
  });
  const models = createModels({
    loadManifest: async () => [ENTRY],
    load: /** @type {any} */ (
      (/** @type {string} */ path, /** @type {any} */ options) =>
        new Promise((resolve, reject) => {
          assert.equal(options.begun, kept);
          let loaded = 0;
          const fail = () => {
            begun.set(path, loaded);
            reject(new DownloadError('download-unreachable', path, 'cut'));
          };
          options.signal.addEventListener('abort', fail);
          coming.push({
            path,
            progress(now) {
              loaded = now;
              options.onProgress(now, 0);
            },
            come() {
              begun.delete(path);
              resolve(new ArrayBuffer(0));
            },
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

test('one that is cut off in the middle is said; what has come is not fetched again', async () => {
  const { models, row, coming, said } = await begin();
  const fetched = models.fetch('net');
  coming[0].come();
  await settle();
  coming[1].progress(45);
  coming[1].fail();
  await fetched;
  assert.deepEqual(row(), [100, 55, 'idle']);
  assert.deepEqual(said, ['model-unreachable']);
  const again = models.fetch('net');
  assert.deepEqual(row(), [100, 55, 'fetching']);
  assert.deepEqual(
    coming.map(({ path }) => path),
    ['net/model.json', 'net/weights.bin', 'net/weights.bin'],
  );
  coming[2].progress(60);
  assert.deepEqual(row(), [100, 70, 'fetching']);
  coming[2].come();
  await again;
  assert.deepEqual(row(), [100, 100, 'idle']);
});

test('one that is cancelled ends without a word, and what has come of it stays, or is deleted', async () => {
  const { models, row, said, coming } = await begin();
  const fetched = models.fetch('net');
  models.fetch('net');
  assert.equal(coming.length, 1);
  coming[0].progress(4);
  models.cancel('net');
  await fetched;
  assert.deepEqual(row(), [100, 4, 'idle']);
  assert.deepEqual(said, []);
  await models.remove('net');
  assert.deepEqual(row(), [100, 0, 'idle']);
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
    kept: /** @type {any} */ ({ here: async () => new Set(), begun: async () => new Map() }),
    report: (code) => said.push(code),
    onChange: () => {},
  });
  await models.refresh();
  assert.deepEqual([models.rows(), said], [[], ['model-unreachable']]);
  works = true;
  await models.refresh();
  assert.equal(models.rows().length, 1);
});
