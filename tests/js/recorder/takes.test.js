import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { openTakeBin } from '../../../static/recorder/take-bin.js';
import { createTakes, toFile } from '../../../static/recorder/takes.js';
import { createTakesApi } from '../../../static/recorder/takes-api.js';
import { FakeServer } from './fake-server.js';
import { makeTake, newDatabaseName, openTab, until } from './fakes.js';

async function setUp() {
  const tab = await openTab();
  const server = new FakeServer();
  const bin = openTakeBin({ name: newDatabaseName() });
  const takes = createTakes({ store: tab.store, api: createTakesApi({ fetch: server.fetch }), bin });
  return { ...tab, server, takes, ids: () => takes.list().map(({ id }) => id) };
}

/** @param {string} startedAt */
function takeOf(startedAt) {
  return makeTake({ startedAt });
}

describe('the list of takes', () => {
  test('holds the takes of this browser and of the server, newest first', async () => {
    const { store, server, takes } = await setUp();
    const here = takeOf('2026-01-02T09:00:00+01:00');
    const newer = takeOf('2026-01-02T08:30:00Z');
    const older = takeOf('2026-01-01T09:00:00+01:00');
    await store.keep(here);
    server.takes.set(newer.id, newer);
    server.takes.set(older.id, older);
    assert.equal(await takes.refresh(), true);
    assert.deepEqual(
      takes.list().map(({ id, state, here: mine, noteCount }) => [id, state, mine, noteCount]),
      [
        [newer.id, 'sent', false, 1],
        [here.id, 'stored', true, 1],
        [older.id, 'sent', false, 1],
      ],
    );
    takes.dispose();
    await store.dispose();
  });

  test("shows a take that is in both places once, with this browser's name for it", async () => {
    const { store, server, takes } = await setUp();
    const take = makeTake();
    await store.keep({ ...take, name: 'Lullaby' });
    server.takes.set(take.id, take);
    await takes.refresh();
    assert.deepEqual(
      takes.list().map(({ name, here }) => [name, here]),
      [['Lullaby', true]],
    );
    takes.dispose();
    await store.dispose();
  });

  test('is there without a server', async () => {
    const { store, server, takes, ids } = await setUp();
    server.trouble = () => 'no network';
    const take = makeTake();
    await store.keep(take);
    assert.equal(await takes.refresh(), false);
    assert.deepEqual(ids(), [take.id]);
    takes.dispose();
    await store.dispose();
  });

  test('tells its listeners of every change, until they have had enough', async () => {
    const { store, takes } = await setUp();
    /** @type {number[]} */
    const lengths = [];
    const stop = takes.onChange((rows) => {
      lengths.push(rows.length);
    });
    await store.keep(makeTake());
    await until(() => lengths.at(-1) === 1);
    stop();
    await store.keep(makeTake());
    await until(() => takes.list().length === 2);
    assert.equal(lengths.at(-1), 1);
    takes.dispose();
    await store.dispose();
  });

  test('shows why a take was refused', async () => {
    const { store, takes } = await setUp();
    const take = makeTake();
    await store.keep(take);
    await store.markRefused(take.id, 1, { code: 'too-large', message: 'at most 16 MB' });
    await takes.refresh();
    assert.equal(takes.list()[0].reason?.code, 'too-large');
    takes.dispose();
    await store.dispose();
  });
});

describe('a take of the list', () => {
  test('is loaded from this browser, or else from the server', async () => {
    const { store, server, takes } = await setUp();
    const here = makeTake();
    const there = makeTake();
    await store.keep(here);
    server.takes.set(there.id, there);
    assert.deepEqual(await takes.load(here.id), here);
    assert.deepEqual(await takes.load(there.id), there);
    assert.deepEqual(server.requests, [`GET ${there.id}`]);
    takes.dispose();
    await store.dispose();
  });

  test('that cannot be loaded says whether that may change', async () => {
    const { store, server, takes } = await setUp();
    await assert.rejects(takes.load('nowhere'), { name: 'TakeError', code: 'take-gone' });
    server.trouble = () => 'no network';
    await assert.rejects(takes.load('nowhere'), { code: 'take-unreachable' });
    takes.dispose();
    await store.dispose();
  });

  test('gets a new name here, to be sent', async () => {
    const { store, takes } = await setUp();
    const take = makeTake();
    await store.keep(take);
    await store.markSent(take.id, 1);
    await takes.refresh();
    await takes.rename(take.id, '  Lullaby\n2 ');
    await until(() => takes.list()[0].name === 'Lullaby 2');
    assert.equal(takes.list()[0].state, 'stored');
    await assert.rejects(takes.rename(take.id, ' '), RangeError);
    takes.dispose();
    await store.dispose();
  });

  test('of another browser gets a new name, too', async () => {
    const { store, server, takes } = await setUp();
    const take = makeTake();
    server.takes.set(take.id, take);
    await takes.refresh();
    await takes.rename(take.id, 'Lullaby');
    await until(() => takes.list()[0].here);
    assert.deepEqual(await store.load(take.id), { ...take, name: 'Lullaby' });
    takes.dispose();
    await store.dispose();
  });

  test('goes from the list when removed, and does not come back from what the server said before', async () => {
    const { store, server, takes, ids } = await setUp();
    const take = makeTake();
    server.takes.set(take.id, take);
    await takes.refresh();
    await takes.remove(take.id);
    await until(() => ids().length === 0);
    await takes.refresh();
    assert.deepEqual(ids(), []);
    server.takes.delete(take.id);
    await store.forget(take.id);
    await takes.refresh();
    assert.deepEqual(ids(), []);
    takes.dispose();
    await store.dispose();
  });

  test('becomes a file that holds all of it', async () => {
    const take = makeTake({ name: 'My: take' });
    const { blob, name } = toFile(take);
    assert.equal(name, 'My- take.json');
    assert.equal(blob.type, 'application/json');
    assert.deepEqual(JSON.parse(await blob.text()), take);
  });
});

test('takes from before there were secrets are claimed by the browser that has them, once', async () => {
  const { store, server, takes } = await setUp();
  const [own, gone, anothers] = [1, 2, 3].map((day) => takeOf(`2026-01-0${day}T09:00:00Z`));
  for (const take of [own, gone]) {
    await store.keep(take);
    await store.markSent(take.id, 1);
  }
  server.takes.set(own.id, own);
  server.takes.set(anothers.id, anothers);
  for (let visit = 0; visit < 2; visit += 1) {
    await takes.refresh();
    await takes.claim();
  }
  assert.deepEqual([...server.owners.secrets.keys()], [own.id]);
  assert.deepEqual(server.requests, ['GET', `POST ${own.id}`, 'GET']);
  takes.dispose();
  await store.dispose();
});
