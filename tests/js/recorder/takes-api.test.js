import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { createTakesApi } from '../../../static/recorder/takes-api.js';
import { FakeServer, failed, fromProxy } from './fake-server.js';
import { makeTake } from './fakes.js';

function setUp() {
  const server = new FakeServer();
  return { server, api: createTakesApi({ fetch: server.fetch, now: () => Date.parse('2026-01-31T08:00:00Z') }) };
}

/** @param {Response} response */
async function failureOf(response) {
  const { server, api } = setUp();
  server.trouble = () => response;
  const result = await api.put(makeTake());
  assert.equal(result.ok, false);
  return result.ok ? undefined : result;
}

describe('the takes of the server', () => {
  test('a take that is put there can be got, listed and removed', async () => {
    const { server, api } = setUp();
    const take = makeTake();
    assert.deepEqual(await api.put(take), { ok: true, value: undefined });
    assert.deepEqual(await api.get(take.id), { ok: true, value: take });
    const { id, name, startedAt, durationSeconds } = take;
    assert.deepEqual(await api.list(), {
      ok: true,
      value: [{ id, name, startedAt, durationSeconds, noteCount: 1, protected: true }],
    });
    assert.deepEqual(await api.remove(take.id), { ok: true, value: undefined });
    assert.deepEqual(server.requests, [`PUT ${id}`, `GET ${id}`, 'GET', `DELETE ${id}`]);
  });

  test('a list of many pages is read to its end', async () => {
    const { server, api } = setUp();
    server.pageSize = 2;
    for (let index = 0; index < 5; index += 1) await api.put(makeTake());
    const result = await api.list();
    assert.equal(result.ok && result.value.length, 5);
    assert.equal(server.requests.length, 8);
  });

  test('a list that shrinks while it is read comes to an end', async () => {
    const { server, api } = setUp();
    server.trouble = (method) => (method === 'GET' ? Response.json({ takes: [], total: 7 }) : undefined);
    assert.deepEqual(await api.list(), { ok: true, value: [] });
  });

  test('no answer at all is an answer: unreachable', async () => {
    const { server, api } = setUp();
    server.trouble = () => 'no network';
    const { kind, status, code } = /** @type {any} */ (await api.list());
    assert.deepEqual({ kind, status, code }, { kind: 'unreachable', status: 0, code: 'no-answer' });
  });

  test('each refusal is sorted by what to do about it', async () => {
    const kinds = await Promise.all(
      [400, 403, 404, 413, 422].map(async (status) => (await failureOf(failed(status, 'x')))?.kind),
    );
    assert.deepEqual(kinds, ['refused', 'refused', 'refused', 'refused', 'refused']);
    for (const status of [408, 425, 429]) assert.equal((await failureOf(failed(status, 'x')))?.kind, 'busy');
    for (const status of [502, 503, 504]) assert.equal((await failureOf(fromProxy(status)))?.kind, 'unreachable');
    assert.equal((await failureOf(failed(503, 'database-newer')))?.kind, 'trouble');
    assert.equal((await failureOf(failed(500, 'internal')))?.kind, 'trouble');
    assert.equal((await failureOf(failed(507, 'storage-full')))?.kind, 'full');
  });

  test("the server's own words are kept", async () => {
    assert.deepEqual(await failureOf(failed(422, 'take-invalid')), {
      ok: false,
      kind: 'refused',
      status: 422,
      code: 'take-invalid',
      message: 'no: take-invalid',
      field: 'note',
      event: 14,
    });
    assert.equal((await failureOf(fromProxy(403)))?.code, 'http-403');
  });

  test('how long to wait may be said in seconds or as a date', async () => {
    const wait = async (/** @type {string} */ header) =>
      (await failureOf(fromProxy(503, { 'Retry-After': header })))?.retryAfterSeconds;
    assert.equal(await wait('120'), 120);
    assert.equal(await wait('Sat, 31 Jan 2026 08:02:00 GMT'), 120);
    assert.equal(await wait('Sat, 31 Jan 2026 07:00:00 GMT'), 0);
    assert.equal(await wait('soon'), undefined);
  });

  test("a page that answers in the server's place is not taken for takes", async () => {
    const { server, api } = setUp();
    for (const body of ['<html>Sign in to the network</html>', '{"takes": 3}', 'null']) {
      server.trouble = () => new Response(body);
      assert.equal(/** @type {any} */ (await api.list()).code, 'not-understood');
      assert.equal(/** @type {any} */ (await api.get('some-id')).code, 'not-understood');
    }
  });

  test('the address of an export names the take and the format', () => {
    const { api } = setUp();
    assert.equal(api.exportAddress('ab-12', 'midi'), '/api/v1/takes/ab-12/export/midi');
    assert.equal(api.exportAddress('../x', 'a b'), '/api/v1/takes/..%2Fx/export/a%20b');
  });
});

test('how long the server keeps takes is known once it has said so, and an older server says nothing', async () => {
  const answers = [{ keepDays: 90 }, { keepDays: null }, {}];
  const fetch = async () => Response.json({ takes: [], total: 0, ...answers.shift() });
  const api = createTakesApi({ fetch });
  const said = [api.keepDays];
  for (const _ of [1, 2, 3]) {
    await api.list();
    said.push(api.keepDays);
  }
  assert.deepEqual(said, [null, 90, null, null]);
});
