import assert from 'node:assert/strict';
import { test } from 'node:test';
import { makeForgottenPlayers } from '../../../static/players/forgotten-players.js';

function setUp() {
  /** @type {Map<string, unknown>} */
  const kept = new Map();
  const memory = {
    recall: (/** @type {string} */ name) => kept.get(name) ?? null,
    remember: (/** @type {string} */ name, /** @type {unknown} */ value) =>
      void (value === null ? kept.delete(name) : kept.set(name, value)),
  };
  const server = { answer: /** @type {any} */ ({ ok: true }), asked: /** @type {string[]} */ ([]) };
  const said = /** @type {string[]} */ ([]);
  const api = {
    forget: async (/** @type {string} */ id) => {
      server.asked.push(id);
      return server.answer;
    },
  };
  const secrets = { known: (/** @type {string} */ id) => (id === 'never sent' ? null : 's') };
  const open = () => makeForgottenPlayers({ api, report: (code) => void said.push(code), secrets, memory });
  return { open, kept, server, said };
}

test('the server is told when it answers, also by the next page, and then nothing is left of it', async () => {
  const { open, kept, server } = setUp();
  server.answer = { ok: false, kind: 'unreachable', status: 0 };
  assert.equal(open().add('mia'), true);
  assert.equal(await open().tellServer(), false);
  server.answer = { ok: false, kind: 'refused', status: 404, code: 'profile-not-found' };
  assert.equal(await open().tellServer(), true);
  assert.deepEqual([server.asked, kept.size], [['mia', 'mia'], 0]);
});

test('of whom it never had anything it is told nothing', async () => {
  const { open, server } = setUp();
  assert.equal(open().add('never sent'), false);
  await open().tellServer();
  assert.deepEqual(server.asked, []);
});

test('who is another device’s stays there, and that is said once', async () => {
  const { open, server, said } = setUp();
  server.answer = { ok: false, kind: 'refused', status: 403, code: 'secret-wrong' };
  open().add('mia');
  await open().tellServer();
  await open().tellServer();
  assert.deepEqual([server.asked, said], [['mia'], ['data-not-yours']]);
});

test('where a PIN keeps it back it is told when that was given, and nothing else waits for it', async () => {
  const { open, kept, server, said } = setUp();
  server.answer = { ok: false, kind: 'busy', status: 423, code: 'pin-needed' };
  open().add('mia');
  assert.equal(await open().tellServer(), true);
  assert.equal(kept.size, 1);
  server.answer = { ok: true };
  await open().tellServer();
  assert.deepEqual([server.asked, kept.size, said], [['mia', 'mia'], 0, []]);
});
