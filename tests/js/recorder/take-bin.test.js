import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openTakeBin } from '../../../static/recorder/take-bin.js';
import { createTakes } from '../../../static/recorder/takes.js';
import { createTakesApi } from '../../../static/recorder/takes-api.js';
import { FakeServer } from './fake-server.js';
import { makeTake, newDatabaseName, openTab } from './fakes.js';

const DAY_MS = 24 * 60 * 60 * 1000;

/** A page that is opened, with what an earlier page of this browser has left. @param {{name?: string, now?: () => number}} [options] */
async function openPage({ name = newDatabaseName(), now, ...doors } = {}) {
  const { store } = await openTab();
  const takes = createTakes({
    store,
    api: createTakesApi({ fetch: new FakeServer().fetch }),
    bin: openTakeBin({ name, now, ...doors }),
  });
  await takes.refresh();
  const close = async () => {
    takes.dispose();
    await store.dispose();
  };
  return { name, store, takes, close, deleted: () => takes.deleted().map((row) => row.name) };
}

/** @param {Awaited<ReturnType<typeof openPage>>} page @param {string[]} names */
async function keepAndRemove({ store, takes }, ...names) {
  const made = names.map((name) => makeTake({ name }));
  for (const take of made) {
    await store.keep(take);
    await takes.refresh();
    await takes.remove(take.id);
  }
  return made;
}

test('what was deleted can be put back whole after the page was opened again', async () => {
  const before = await openPage();
  const [song, tune] = await keepAndRemove(before, 'Song', 'Tune');
  assert.deepEqual([before.takes.removed?.name, before.deleted()], ['Tune', ['Song']]);
  await before.close();
  const after = await openPage({ name: before.name });
  assert.deepEqual([after.takes.removed, after.deleted().sort()], [null, ['Song', 'Tune']]);
  await after.takes.unremove(song.id);
  assert.deepEqual(await after.takes.load(song.id), song);
  assert.deepEqual(after.deleted(), ['Tune']);
  await after.takes.forget(tune.id);
  assert.deepEqual(after.deleted(), []);
  await after.close();
  const later = await openPage({ name: before.name });
  assert.deepEqual(later.deleted(), []);
  await later.close();
});

const TODAY_MS = Date.UTC(2026, 4, 1);
for (const [clock, deletedAtMs] of /** @type {const} */ ([
  ['that is right', TODAY_MS],
  ['that is set only afterwards', 300_000],
])) {
  test(`after thirty days it is gone, by a clock ${clock}`, async () => {
    let nowMs = /** @type {number} */ (deletedAtMs);
    const now = () => nowMs;
    const page = await openPage({ now });
    await keepAndRemove(page, 'Song');
    await page.close();
    for (const [days, there] of /** @type {const} */ ([
      [0, ['Song']],
      [29, ['Song']],
      [31, []],
      [29, []],
    ])) {
      nowMs = TODAY_MS + days * DAY_MS;
      const later = await openPage({ name: page.name, now });
      assert.deepEqual(later.deleted(), there, `${days}`);
      await later.close();
    }
  });
}

test('where the browser keeps nothing, it can be put back until the page is closed', async () => {
  const open = () => Promise.reject(new Error('private window'));
  const page = await openPage(/** @type {any} */ ({ open }));
  const [song] = await keepAndRemove(page, 'Song', 'Tune');
  await page.takes.refresh();
  assert.deepEqual(page.deleted(), ['Song']);
  await page.takes.unremove(song.id);
  assert.deepEqual(await page.takes.load(song.id), song);
  await page.close();
});

test('of what the server has its name is kept alone: who deletes to make room makes room', async () => {
  const name = newDatabaseName();
  const take = makeTake();
  const row = { ...take, noteCount: 1, here: true };
  const bin = openTakeBin({ name });
  await bin.put({ ...row, state: 'sent' }, take);
  assert.equal(bin.list()[0].take, take);
  const again = openTakeBin({ name });
  await again.read();
  assert.deepEqual([again.list().length, again.list()[0].take], [1, undefined]);
  bin.close();
  again.close();
});
