import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openTakeBin } from '../../../static/recorder/take-bin.js';
import * as steps from '../../../static/recorder/take-steps.js';
import { createTakes } from '../../../static/recorder/takes.js';
import { createTakesApi } from '../../../static/recorder/takes-api.js';
import { FakeServer } from './fake-server.js';
import { makeTake, newDatabaseName, openTab } from './fakes.js';

const MIA = '7d0c2c0a-52bb-4e5c-9d25-0b3c1f6c2a10';

/** @param {string|null} secret  of every take */
async function setUp(secret) {
  const tab = await openTab();
  const bin = openTakeBin({ name: newDatabaseName() });
  const api = createTakesApi({ fetch: new FakeServer().fetch });
  const takes = createTakes({ store: tab.store, api, bin, secrets: { known: () => secret } });
  const take = makeTake({ name: 'song of Mia', settings: { instrument: 'harp' } });
  await tab.store.keep(take, MIA);
  await takes.refresh();
  return { ...tab, takes, bin, id: take.id };
}

test('whose a take is stays with it: renamed, deleted and put back', async () => {
  const { takes, id } = await setUp(null);
  const whose = () => takes.everything().map(({ row, deleted }) => [row.playerId === MIA, deleted]);
  await takes.rename(id, 'song');
  assert.deepEqual(whose(), [[true, false]]);
  await takes.remove(id);
  assert.deepEqual(whose(), [[true, true]]);
  await takes.unremove(id);
  assert.deepEqual(whose(), [[true, false]]);
});

test('whose a take is goes to no server', async () => {
  const { store, id } = await setUp(null);
  assert.equal(JSON.stringify(await store.load(id)).includes(MIA), false);
});

test('a take that no server has is gone with its notes', async () => {
  const { takes, store, bin, id } = await setUp(null);
  await takes.wipe(id);
  assert.deepEqual([await store.records(), takes.everything(), bin.list()], [[], [], []]);
  assert.equal(await store.load(id), undefined);
});

test('of one that the server may have no more is left than that it is to go there, in whatever state it was', async () => {
  for (const isDeleted of [false, true]) {
    const { takes, store, id } = await setUp('s'.repeat(22));
    if (isDeleted) await takes.remove(id);
    await takes.wipe(id);
    const kept = await store.records();
    assert.deepEqual(
      kept.map(({ state }) => state),
      ['forgetting'],
    );
    for (const words of ['song', 'harp', '2026', MIA]) assert.ok(!JSON.stringify(kept).includes(words), words);
    assert.deepEqual(takes.everything(), []);
  }
});

test('what another tab records now is not torn from under it', () => {
  assert.equal(steps.wipe('id', true)(/** @type {any} */ ({ state: 'recording' })), undefined);
});
