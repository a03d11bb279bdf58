import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { askForFormats, lastFormats } from '../../../static/recorder/formats.js';
import { createTakesApi } from '../../../static/recorder/takes-api.js';

const CSV = { format: 'csv', label: 'CSV', mimeType: 'text/csv', extension: 'csv' };

/** @param {() => Response} answer */
const serverThat = (answer) => createTakesApi({ fetch: async () => answer() });
const gone = serverThat(() => {
  throw new TypeError('Failed to fetch');
});
/** @param {readonly {format: string}[]} formats */
const ids = (formats) => formats.map(({ format }) => format);

beforeEach(() => {
  /** @type {Map<string, string>} */
  const kept = new Map();
  Object.defineProperty(globalThis, 'localStorage', {
    configurable: true,
    value: {
      getItem: (/** @type {string} */ key) => kept.get(key) ?? null,
      setItem: (/** @type {string} */ key, /** @type {string} */ value) => kept.set(key, value),
    },
  });
});

test('before any server answered a take can be taken home as MIDI', async () => {
  assert.deepEqual(lastFormats(), [{ format: 'midi', label: 'MIDI', extension: 'mid' }]);
  assert.deepEqual(ids(await askForFormats(gone)), ['midi']);
});

test('what the server can write is offered, and remembered for when it does not answer', async () => {
  const formats = await askForFormats(serverThat(() => Response.json({ formats: [CSV] })));
  assert.deepEqual(formats, [{ format: 'csv', label: 'CSV', extension: 'csv' }]);
  assert.deepEqual(lastFormats(), formats);
  assert.deepEqual(await askForFormats(gone), formats);
});

test('an answer that is none changes nothing', async () => {
  for (const body of ['{}', '[]', 'null', '{"formats": []}', '{"formats": 3}', '<html>'])
    assert.deepEqual(ids(await askForFormats(serverThat(() => new Response(body)))), ['midi']);
});

test('a damaged memory is no list of formats', () => {
  for (const damage of ['{not json', '[]', '[{"format": 3}]', '{"format": "csv"}', 'null']) {
    localStorage.setItem('creatable:formats', damage);
    assert.deepEqual(ids(lastFormats()), ['midi']);
  }
});
