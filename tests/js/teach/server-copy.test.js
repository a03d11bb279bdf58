import assert from 'node:assert/strict';
import { test } from 'node:test';
import { makeListeners } from '../../../static/core/listeners.js';
import { NO_CHOICES } from '../../../static/learning/choices.js';
import { makeServerCopy } from '../../../static/teach/server-copy.js';
import { setOf } from '../learning/sets.js';
import { FakeTimers } from '../players/profiles.js';
import { fakeReport, settled } from './fakes.js';

/** @param {string[]} [there]  ids of the sets that the server has */
function rig(there = []) {
  const changes = makeListeners();
  const timers = new FakeTimers();
  const { said, report } = fakeReport();
  const editor = { set: setOf({ lean: 1 }), onChange: changes.listen };
  /** @type {{id: string, text: string}[]} */
  const sent = [];
  const server = { answer: /** @type {any} */ ({ ok: true, value: 'text' }) };
  let remembered = there;
  let told = 0;
  const copy = makeServerCopy({
    editor,
    report,
    timers,
    choices: { state: NO_CHOICES },
    onChange: () => {
      told += 1;
    },
    memory: {
      recall: () => remembered,
      remember: (_name, value) => {
        remembered = /** @type {string[]} */ (value);
      },
    },
    api: {
      put: async (id, text) => {
        sent.push({ id, text });
        return server.answer;
      },
      get: async () => server.answer,
      remove: async () => server.answer,
    },
  });
  return { copy, editor, changes, timers, sent, server, said, told: () => told };
}
const ID = setOf({}).id;
const GONE = { ok: false, kind: 'refused', status: 404, code: 'http-404', message: '' };
const UNREACHABLE = { ok: false, kind: 'unreachable', status: 0, code: 'no-answer', message: '' };

test('a copy is sent without pictures, and remembered', async () => {
  const { copy, sent, told } = rig();
  await copy.add();
  assert.equal(copy.isThere, true);
  assert.equal(sent[0].id, ID);
  assert.equal(JSON.parse(sent[0].text).samples.length, 1);
  assert.equal(sent[0].text.includes('data:image'), false);
  assert.equal(told(), 1);
});

test('a copy that could not be sent is none, and that is said', async () => {
  const { copy, server, said, told } = rig();
  server.answer = UNREACHABLE;
  await copy.add();
  assert.equal(copy.isThere, false);
  assert.deepEqual(said, [['gestures-not-sent']]);
  assert.equal(told(), 1);
});

test('changes are sent once they have ended, where there is a copy, and nowhere else', async () => {
  for (const [there, count] of /** @type {[string[], number][]} */ ([
    [[ID], 1],
    [['other'], 0],
  ])) {
    const { changes, timers, sent } = rig(there);
    changes.tell();
    timers.pass(2000);
    changes.tell();
    timers.pass(2000);
    assert.equal(sent.length, 0);
    timers.pass(2000);
    await settled();
    assert.equal(sent.length, count);
  }
});

test('a copy is taken away, also one that is gone already', async () => {
  for (const answer of [{ ok: true }, GONE]) {
    const { copy, server } = rig([ID, 'other']);
    server.answer = answer;
    await copy.remove();
    assert.equal(copy.isThere, false);
  }
});

test('a copy that could not be taken away is still there', async () => {
  const { copy, server, said, told } = rig([ID]);
  server.answer = UNREACHABLE;
  await copy.remove();
  assert.equal(copy.isThere, true);
  assert.deepEqual(said, [['gestures-not-deleted']]);
  assert.equal(told(), 1);
});

test('the copy of a set that is not here is fetched, and known from then on', async () => {
  const { copy } = rig();
  /** @type {string[]} */
  const texts = [];
  await copy.fetch(async (text) => void texts.push(text));
  assert.deepEqual(texts, ['text']);
  assert.equal(copy.isThere, true);
});

test('a copy that cannot be had, or not be read, is not known', async () => {
  const missing = rig();
  missing.server.answer = GONE;
  await missing.copy.fetch(async () => assert.fail('nothing to take in'));
  assert.deepEqual(missing.said, [['gestures-not-fetched']]);
  const damaged = rig();
  await assert.rejects(
    damaged.copy.fetch(async () => {
      throw new Error('damaged');
    }),
  );
  assert.deepEqual([missing.copy.isThere, damaged.copy.isThere], [false, false]);
});

test("a copy that is another browser's stays as it is, and is not sent again", async () => {
  const ANOTHERS = { ok: false, kind: 'refused', status: 403, code: 'secret-wrong', message: '' };
  for (const what of /** @type {const} */ (['change', 'remove'])) {
    const { copy, changes, timers, sent, server, said } = rig([ID]);
    server.answer = ANOTHERS;
    if (what === 'remove') await copy.remove();
    for (let turn = 0; turn < 3; turn += 1) {
      changes.tell();
      timers.pass(3000);
      await settled();
    }
    assert.equal(copy.isThere, false, what);
    assert.deepEqual(said, [['gestures-not-yours']], what);
    assert.equal(sent.length, what === 'change' ? 1 : 0);
  }
});
