import assert from 'node:assert/strict';
import { mock, test } from 'node:test';
import { BlobReader, Uint8ArrayWriter, ZipReader } from '@zip.js/zip.js';
import { exportedOf, noteExported, readAudit } from '../../../static/belongings/audit-api.js';
import { isGood, NONE, proposed } from '../../../static/belongings/passphrases.js';
import { seal } from '../../../static/belongings/seal.js';

const CONTENT = new Blob(['everything of Mia']);

/** @param {Blob} locked @param {string} password */
async function opened(locked, password) {
  const reader = new ZipReader(new BlobReader(locked), { password, useWebWorkers: false });
  const [entry] = await reader.getEntries();
  if (entry.directory) throw new Error('a folder');
  return { entry, content: new TextDecoder().decode(await entry.getData(new Uint8ArrayWriter())) };
}

test('a sealed file is opened with the passphrase alone, and shows no name', async () => {
  const locked = await seal(CONTENT, 'Apples sing in the cellar');
  const { entry, content } = await opened(locked, 'Apples sing in the cellar');
  assert.equal(content, 'everything of Mia');
  assert.deepEqual([entry.filename, entry.encrypted, locked.type], ['everything.zip', true, 'application/zip']);
  assert.ok(!(await locked.text()).includes('Mia'));
  await assert.rejects(opened(locked, 'Pears sing in the cellar'));
});

test("where the code that seals 'never comes' or 'cannot be fetched' there is no file, and none that is open", async () => {
  mock.timers.enable({ apis: ['setTimeout'] });
  const never = seal(CONTENT, 'x'.repeat(12), { load: () => new Promise(() => {}) });
  mock.timers.tick(30_000);
  await assert.rejects(never, /no answer/);
  mock.timers.reset();
  const failing = seal(CONTENT, 'x'.repeat(12), { load: () => Promise.reject(new Error('gone')) });
  await assert.rejects(failing, /gone/);
});

test('the server is told once of each thing that it may have', async () => {
  const files = [
    { kind: 'profile', id: 'p' },
    { kind: 'earlier-profile', id: 'p' },
    { kind: 'take', id: 'played' },
    { kind: 'take-as-midi', id: 'played' },
    { kind: 'take', id: 'silent' },
    { kind: 'report' },
  ];
  const told = [
    { kind: 'profile', id: 'p' },
    { kind: 'take', id: 'played' },
    { kind: 'take', id: 'silent' },
  ];
  assert.deepEqual(exportedOf(files), told);
  /** @type {[string, any][]} */
  const asked = [];
  const fetch = /** @type {any} */ (
    async (/** @type {string} */ url, /** @type {any} */ request) => {
      asked.push([url, JSON.parse(request.body)]);
      return new Response(null, { status: 204 });
    }
  );
  await noteExported(files, { fetch });
  await noteExported([{ kind: 'report' }], { fetch });
  assert.deepEqual(asked, [['/api/v1/audit', { exported: told }]]);
});

test('a proposed passphrase is five words that can be said, another one each time, of letters that are equally likely', () => {
  const one = proposed();
  assert.match(one, /^([bdfghjklmnprstvz][aeiou]){3}( ([bdfghjklmnprstvz][aeiou]){3}){4}$/);
  assert.notEqual(one, proposed());
  // 255 would make the first vowel likelier than the others, so it is thrown again.
  const bytes = [0, 255, 4];
  const fill = (/** @type {Uint8Array} */ into) => into.fill(bytes.shift() ?? 0);
  assert.equal(proposed(fill).slice(0, 4), 'buba');
});

test('none is good, and so is one that is long enough and that every program understands', () => {
  const good = ['', 'x'.repeat(12), 'x'.repeat(99), "Apples' 7 songs ~!", proposed()];
  const bad = ['x'.repeat(11), 'x'.repeat(100), 'Äpfel singen im Keller', 'تفاح يغني في القبو', 'tab\tand more of it'];
  assert.deepEqual(
    [...good, ...bad].filter((text) => isGood({ ...NONE, text })),
    good,
  );
});

test('what the server has written down is asked for of the newest hundred things, and of nothing where there is none', async () => {
  const line = { at: '2026-05-01T10:00:00Z', action: 'export', kind: 'take', id: 'a', way: 'page' };
  /** @type {string[]} */
  const asked = [];
  const fetch = /** @type {any} */ (
    async (/** @type {string} */ url) => {
      asked.push(url);
      return Response.json({ lines: [line], total: 1 });
    }
  );
  const ids = Array.from({ length: 150 }, (_, at) => `number-${at}`);
  const answer = await readAudit(ids, { fetch });
  assert.deepEqual(answer.ok && answer.value.map(({ action, way }) => [action, way]), [['export', 'page']]);
  assert.equal(new URL(asked[0], 'http://localhost').searchParams.getAll('id').length, 100);
  assert.deepEqual(await readAudit([], { fetch }), { ok: true, value: [] });
  const away = await readAudit(ids, { fetch: () => Promise.reject(new TypeError('no network')) });
  assert.deepEqual([asked.length, away.ok], [1, false]);
});
