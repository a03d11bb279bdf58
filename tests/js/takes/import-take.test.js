import assert from 'node:assert/strict';
import { test } from 'node:test';
import { askFor } from '../../../static/core/requests.js';
import { createTakesApi } from '../../../static/recorder/takes-api.js';
import { MOST_BYTES, wireImport } from '../../../static/takes/import-take.js';
import { failed } from '../recorder/fake-server.js';
import { makeTake } from '../recorder/fakes.js';

/** @import {Take} from '../../../static/types.js' */

const settle = () => new Promise((resolve) => setTimeout(resolve, 0));

/** @param {(url: string, body: Uint8Array) => Response|Promise<never>} answer */
function begin(answer) {
  const list = /** @type {any} */ (new EventTarget());
  /** @type {unknown[]} */
  const said = [];
  /** @type {Take[]} */
  const kept = [];
  const api = createTakesApi({ fetch: async (url, request) => answer(String(url), /** @type {any} */ (request).body) });
  const keep = async (/** @type {Take} */ take) => void kept.push(take);
  wireImport({ list, takes: { keep }, api, report: (code, args) => void said.push([code, args]) });
  const open = async (/** @type {readonly File[]} */ ...files) => {
    askFor(list, 'take-import', files);
    for (let turn = 0; turn < 20 && said.length < files.length; turn += 1) await settle();
  };
  return { open, said, kept };
}

const fileOf = (/** @type {string} */ name, bytes = 4) => new File([new Uint8Array(bytes)], name);

test('a file is read by the server under its own name, kept here, and said', async () => {
  const take = makeTake({ name: 'Lied' });
  /** @type {unknown[]} */
  const asked = [];
  const { open, said, kept } = begin((url, body) => {
    asked.push([url, body.length]);
    return Response.json(take);
  });
  await open(fileOf('Lied & mehr.v2.mid'), fileOf('.mid'));
  assert.deepEqual(asked, [
    ['/api/v1/takes?keep=no&name=Lied%20%26%20mehr.v2', 4],
    ['/api/v1/takes?keep=no&name=Music', 4],
  ]);
  assert.deepEqual(kept, [take, take]);
  assert.deepEqual(said, [
    ['take-imported', { name: 'Lied' }],
    ['take-imported', { name: 'Lied' }],
  ]);
});

test('what cannot become a take is said in the words for its reason, and nothing is kept', async () => {
  /** @type {Response[]} */
  const answers = [
    failed(422, 'import-unknown'),
    failed(422, 'take-too-long'),
    failed(413, 'too-large'),
    failed(503, 'storage-unavailable'),
    Response.json({ no: 'take' }),
  ];
  const { open, said, kept } = begin(() => answers.shift() ?? Promise.reject(new TypeError('no network')));
  await open(...['a', 'b', 'c', 'd', 'e', 'f'].map((name) => fileOf(`${name}.mid`)));
  assert.deepEqual(said, [
    ['take-import-refused', { file: 'a.mid' }],
    ['take-import-large', { file: 'b.mid' }],
    ['take-import-large', { file: 'c.mid' }],
    ['take-import-offline', { file: 'd.mid' }],
    ['take-import-offline', { file: 'e.mid' }],
    ['take-import-offline', { file: 'f.mid' }],
  ]);
  assert.deepEqual(kept, []);
});

test('a file that no server would take is not even read', async () => {
  const { open, said } = begin(() => assert.fail('nobody is asked'));
  const large = /** @type {File} */ ({ name: 'film.mov', size: MOST_BYTES + 1 });
  await open(large);
  assert.deepEqual(said, [['take-import-large', { file: 'film.mov' }]]);
});
