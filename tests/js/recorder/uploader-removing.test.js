import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { openTakeBin } from '../../../static/recorder/take-bin.js';
import { createTakes } from '../../../static/recorder/takes.js';
import { failed } from './fake-server.js';
import { makeTake, newDatabaseName, until } from './fakes.js';
import { setUp, untilWaiting } from './uploader-rig.js';

describe('removing takes', () => {
  test('removes them at the server as soon as it can be reached', async () => {
    const tab = await setUp();
    const take = makeTake();
    tab.server.takes.set(take.id, take);
    tab.server.trouble = () => 'no network';
    const uploader = tab.start();
    await tab.store.remove(take);
    await untilWaiting(tab);
    tab.server.trouble = () => undefined;
    tab.page.dispatchEvent(new Event('online'));
    await until(async () => (await tab.states()).length === 0);
    assert.equal(tab.server.takes.size, 0);
    uploader.dispose();
    await tab.store.dispose();
  });

  test('is done when the server never had the take', async () => {
    const tab = await setUp();
    const uploader = tab.start();
    await tab.store.remove(makeTake());
    await until(async () => (await tab.states()).length === 0);
    assert.deepEqual(tab.statuses, []);
    uploader.dispose();
    await tab.store.dispose();
  });

  test('says so when the server does not let it', async () => {
    const tab = await setUp();
    tab.server.trouble = () => failed(403, 'cross-site');
    const uploader = tab.start();
    await tab.store.remove(makeTake());
    await until(async () => (await tab.states()).length === 0);
    await uploader.whenIdle();
    assert.deepEqual(tab.statuses, [
      { code: 'delete-refused', level: 'warning', args: { name: 'Take 1', code: 'cross-site' } },
    ]);
    uploader.dispose();
    await tab.store.dispose();
  });

  test('comes before sending: it makes room', async () => {
    const tab = await setUp();
    const gone = makeTake({ startedAt: '2026-05-01T09:00:00+01:00' });
    const take = makeTake();
    await tab.store.keep(take);
    await tab.store.remove(gone);
    const uploader = tab.start();
    await tab.untilState('sent');
    assert.deepEqual(tab.server.requests, [`DELETE ${gone.id}`, `PUT ${take.id}`]);
    uploader.dispose();
    await tab.store.dispose();
  });
});

describe('undoing the removal of a take', () => {
  /** One that this browser has sent, and its list. @param {Parameters<typeof setUp>[0]} [options] */
  async function sentTake(options) {
    const tab = await setUp(options);
    const takes = createTakes({ store: tab.store, api: tab.api, bin: openTakeBin({ name: newDatabaseName() }) });
    const uploader = tab.start();
    const take = makeTake();
    await tab.store.keep(take);
    await tab.untilState('sent');
    await takes.refresh();
    const end = async () => {
      uploader.dispose();
      takes.dispose();
      await tab.store.dispose();
    };
    return { tab, takes, uploader, take, end };
  }

  test('brings it back whole, here and at the server, with the name that it had', async () => {
    const { tab, takes, uploader, take, end } = await sentTake();
    await takes.remove(take.id);
    assert.equal(takes.removed?.name, take.name);
    assert.deepEqual(takes.list(), []);
    await until(async () => (await tab.states()).length === 0);
    assert.equal(tab.server.takes.size, 0);
    await takes.unremove();
    assert.deepEqual([takes.removed, takes.list().length], [null, 1]);
    assert.deepEqual(await takes.load(take.id), take);
    await tab.untilState('sent');
    await uploader.whenIdle();
    assert.deepEqual(tab.server.takes.get(take.id), take);
    await end();
  });

  test('while there is no server is done at the server as soon as there is one', async () => {
    const { tab, takes, take, end } = await sentTake();
    tab.server.trouble = () => 'no network';
    await takes.remove(take.id);
    await untilWaiting(tab);
    await takes.unremove();
    assert.deepEqual(await takes.load(take.id), take);
    tab.server.trouble = () => undefined;
    tab.page.dispatchEvent(new Event('online'));
    await tab.untilState('sent');
    assert.deepEqual(tab.server.takes.get(take.id), take);
    await end();
  });

  test('while it is being removed at the server is done after that', async () => {
    const { tab, takes, take, end } = await sentTake();
    /** @type {() => void} */
    let open = () => {};
    tab.server.gate = new Promise((resolve) => {
      open = () => resolve();
    });
    await takes.remove(take.id);
    await until(() => tab.server.requests.at(-1) === `DELETE ${take.id}`);
    await takes.unremove();
    open();
    await until(() => tab.server.requests.at(-1) === `PUT ${take.id}`);
    await tab.untilState('sent');
    assert.deepEqual(tab.server.takes.get(take.id), take);
    await end();
  });

  for (const isGone of [true, false])
    test(`is possible of a take that only the server had, ${isGone ? 'after' : 'before'} it went there`, async () => {
      const tab = await setUp();
      const takes = createTakes({ store: tab.store, api: tab.api, bin: openTakeBin({ name: newDatabaseName() }) });
      const take = makeTake({ name: 'From another room' });
      tab.server.takes.set(take.id, take);
      await takes.refresh();
      const uploader = tab.start();
      if (!isGone) tab.server.trouble = () => 'no network';
      await takes.remove(take.id);
      await (isGone ? until(() => tab.server.takes.size === 0) : untilWaiting(tab));
      await takes.unremove();
      assert.deepEqual(
        takes.list().map(({ name, state, noteCount }) => [name, state, noteCount]),
        [['From another room', 'sent', 1]],
      );
      tab.server.trouble = () => undefined;
      tab.page.dispatchEvent(new Event('online'));
      await until(async () => (await tab.states()).length === 0);
      assert.deepEqual(await takes.load(take.id), take);
      assert.equal(takes.list().length, 1);
      uploader.dispose();
      takes.dispose();
      await tab.store.dispose();
    });

  test('deleted for good goes from the server at once, also when it was deleted a while ago', async () => {
    const { tab, takes, take, end } = await sentTake();
    await takes.remove(take.id);
    await until(() => tab.server.deleted.has(take.id));
    await until(async () => (await tab.states()).length === 0);
    await takes.forget(take.id);
    await until(() => !tab.server.deleted.has(take.id));
    await until(async () => (await tab.states()).length === 0);
    assert.deepEqual([tab.server.takes.size, takes.list().length], [0, 0]);
    await end();
  });

  test('deleted for good without a network waits for it; what is no longer ours is left to the server', async () => {
    const { tab, takes, take, end } = await sentTake();
    tab.server.trouble = () => 'no network';
    await takes.remove(take.id);
    await takes.forget(take.id);
    await untilWaiting(tab);
    assert.deepEqual([await tab.states(), takes.list()], [['forgetting'], []]);
    tab.server.owners.secrets.set(take.id, 'another');
    tab.server.trouble = () => undefined;
    tab.page.dispatchEvent(new Event('online'));
    await until(async () => (await tab.states()).length === 0);
    assert.deepEqual([tab.server.takes.size, takes.list().length], [1, 0]);
    await end();
  });

  test('says so where the server has let go of it for good', async () => {
    const tab = await setUp();
    const takes = createTakes({ store: tab.store, api: tab.api, bin: openTakeBin({ name: newDatabaseName() }) });
    const take = makeTake();
    tab.server.takes.set(take.id, take);
    await takes.refresh();
    const uploader = tab.start();
    await takes.remove(take.id);
    await until(async () => (await tab.states()).length === 0);
    tab.server.deleted.clear();
    await takes.unremove();
    await until(() => tab.codes().includes('take-gone'));
    await until(async () => (await tab.states()).length === 0);
    assert.equal(tab.left(), 1);
    uploader.dispose();
    takes.dispose();
    await tab.store.dispose();
  });

  test('is of the last one alone, and of none that is back in the list', async () => {
    const { tab, takes, take, end } = await sentTake();
    const other = makeTake({ name: 'Take 2' });
    await tab.store.keep(other);
    await takes.refresh();
    await takes.remove(take.id);
    await takes.remove(other.id);
    assert.equal(takes.removed?.name, 'Take 2');
    assert.deepEqual(takes.names().sort(), [take.name, 'Take 2'].sort(), 'no new take is to be called the same');
    await tab.store.keep(other);
    await until(() => takes.list().length === 1);
    assert.equal(takes.removed, null);
    await end();
  });
});
