import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createSecrets, HEADER, isAnothers, isSecret, makeChange } from '../../../static/core/secrets.js';
import { makeAsk, nothing } from '../../../static/core/server-answers.js';
import { secretsOfABrowser } from './owners.js';

const ID = '7d0c2c0a-52bb-4e5c-9d25-0b3c1f6c2a10';

/** @param {{code?: string, secrets?: ReturnType<typeof createSecrets>}} [options] */
function rig({ code, secrets = secretsOfABrowser() } = {}) {
  /** @type {(string|null)[]} */
  const sent = [];
  const change = makeChange({
    secrets,
    ask: makeAsk({
      fetch: async (_url, request) => {
        sent.push(new Headers(request?.headers).get(HEADER));
        return code ? Response.json({ error: { code, message: '' } }, { status: 403 }) : new Response(null);
      },
    }),
  });
  const ask = (/** @type {'PUT'|'POST'|'DELETE'} */ method) => change(ID, '/x', { method }, nothing);
  return { secrets, sent, ask };
}

test('each thing has a secret of 128 random bits, the same every time', () => {
  const secrets = secretsOfABrowser();
  const made = ['a', 'b', 'c'].map(secrets.of);
  assert.equal(new Set(made).size, 3);
  assert.deepEqual(['a', 'b', 'c'].map(secrets.of), made);
  for (const secret of made) assert.match(secret, /^[\w-]{22}$/);
});

test('what is put has a secret from then on, and is deleted with it', async () => {
  const { secrets, sent, ask } = rig();
  await ask('DELETE');
  await ask('PUT');
  await ask('PUT');
  await ask('DELETE');
  const secret = secrets.known(ID);
  assert.ok(isSecret(secret));
  assert.deepEqual(sent, [null, secret, secret, secret]);
});

test('a secret that is not the right one is forgotten, so that the right one can come', async () => {
  for (const [code, known] of /** @type {const} */ ([
    ['secret-wrong', false],
    ['secret-missing', true],
    ['cross-site', true],
  ])) {
    const { secrets, ask } = rig({ code });
    const answer = await ask('PUT');
    assert.equal(secrets.known(ID) !== null, known, code);
    assert.equal(isAnothers(answer), code !== 'cross-site');
  }
});

test('one that comes with a link is learnt, and never takes the place of one that is known', () => {
  const secrets = secretsOfABrowser();
  secrets.learn(ID, 'a'.repeat(22));
  secrets.learn(ID, 'b'.repeat(22));
  assert.equal(secrets.of(ID), 'a'.repeat(22));
});

test('a browser that keeps nothing has its secrets until the page is closed', async () => {
  const secrets = createSecrets({ memory: { recall: () => null, remember: () => {} } });
  const { sent, ask } = rig({ secrets });
  await ask('PUT');
  await ask('DELETE');
  assert.equal(sent[0], sent[1]);
});

test('what is kept and is no secret counts for nothing', () => {
  for (const kept of [7, '', 'short', { a: 1 }, 'ü'.repeat(30)]) {
    const secrets = createSecrets({ memory: { recall: () => kept, remember: () => {} } });
    assert.equal(secrets.known(ID), null);
  }
});
