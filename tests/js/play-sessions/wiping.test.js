import assert from 'node:assert/strict';
import { test } from 'node:test';
import { PlaySessions } from '../../../static/play-sessions/play-sessions.js';
import { SessionSync } from '../../../static/play-sessions/session-sync.js';
import { begin, openTab } from './fakes.js';

/** @import {Result} from '../../../static/core/server-answers.js' */

/** @type {Result<any>} */
const OFFLINE = { ok: false, kind: 'unreachable', status: 0, code: 'no-answer', message: '' };
const refused = (/** @type {number} */ status, /** @type {string} */ code) =>
  /** @type {const} */ ({ ok: false, kind: 'refused', status, code, message: '' });

/** A session full of words, of which the server may have something, and a server that answers as it is told. */
async function setUp({ isThere = true } = {}) {
  const tab = openTab();
  const settings = { values: { instrument: 'harp' } };
  const secrets = { known: () => (isThere ? 's'.repeat(22) : null) };
  const all = new PlaySessions({ store: tab.store, settings, now: () => new Date(tab.clock.ms), secrets });
  const { id } = await begin({ ...tab, all }, { goal: 'the goal of Mia' });
  await all.write(id, { notes: 'notes on Mia', tags: ['home'] });
  const server = {
    answer: /** @type {Result<any>} */ ({ ok: true, value: undefined }),
    asked: /** @type {string[]} */ ([]),
  };
  const api = /** @type {any} */ ({
    forget: async (/** @type {string} */ each) => {
      server.asked.push(each);
      return server.answer;
    },
  });
  const sharing = { stateOf: () => /** @type {const} */ ('unknown'), shared: () => [], onChange() {} };
  const timers = /** @type {any} */ ({ setTimeout: () => 0, clearTimeout() {} });
  const page = new EventTarget();
  const sync = new SessionSync({ store: tab.store, api, sharing, report: tab.report, page, timers });
  return { ...tab, all, id, server, sync };
}

test('a session that the server never had is gone at once, and nobody is told', async () => {
  const { all, store, id, server, sync } = await setUp({ isThere: false });
  await all.wipe(id);
  await sync.now();
  assert.deepEqual([store.records(), server.asked], [[], []]);
});

test('of one that the server may have no word is left, not even to be put back, until it is told', async () => {
  const { all, store, id, name, server, sync, pass } = await setUp();
  server.answer = OFFLINE;
  await all.wipe(id);
  await sync.now();
  assert.deepEqual([all.list(), all.deleted(), all.running], [[], [], null]);
  const kept = JSON.stringify(store.records());
  for (const words of ['Mia', 'goal of', 'notes on', 'home', 'harp', '2026']) assert.ok(!kept.includes(words), words);
  // Also after weeks without a server, and in the next page.
  pass(60 * 24 * 40);
  const later = openTab({ name });
  await later.store.read();
  await later.store.purge(0);
  assert.equal(later.store.records().length, 1);
  server.answer = refused(404, 'play-session-not-found');
  await sync.now();
  assert.deepEqual([store.records(), server.asked], [[], [id, id]]);
});

test('what is another device’s stays at the server, and that is said', async () => {
  const { all, store, id, server, sync, said } = await setUp();
  server.answer = refused(403, 'secret-wrong');
  await all.wipe(id);
  await sync.now();
  assert.deepEqual([store.records(), said], [[], ['data-not-yours']]);
});
