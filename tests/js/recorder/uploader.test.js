import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { backOffSeconds } from '../../../static/core/back-off.js';
import { openTakeBin } from '../../../static/recorder/take-bin.js';
import { createTakeDatabase } from '../../../static/recorder/take-database.js';
import { createTakes } from '../../../static/recorder/takes.js';
import { createTakesApi } from '../../../static/recorder/takes-api.js';
import { createUploader } from '../../../static/recorder/uploader.js';
import { secretsOfABrowser } from '../core/owners.js';
import { FakeServer, failed, fromProxy } from './fake-server.js';
import { FakeBrowser, makeTake, newDatabaseName, openTab, until, withFullDisk } from './fakes.js';

/** @import {Secrets} from '../../../static/core/secrets.js' */

/** @param {Parameters<typeof openTab>[0] & {server?: FakeServer, random?: () => number, secrets?: Secrets}} [options] */
async function setUp({ server = new FakeServer(), random = () => 1, secrets = secretsOfABrowser(), ...options } = {}) {
  const tab = await openTab(options);
  const window = { hidden: false };
  const api = createTakesApi({ fetch: server.fetch, secrets });
  let left = 0;
  /** @param {{ownClock?: boolean}} [options]  the uploader's own clock, and not that of the test */
  const start = ({ ownClock = false } = {}) =>
    createUploader({
      store: tab.store,
      api,
      locks: tab.locks,
      report: tab.report,
      onLeft: () => {
        left += 1;
      },
      page: tab.page,
      isHidden: () => window.hidden,
      ...(!ownClock && { nowMs: () => tab.time.nowMs }),
      random,
      timers: tab.time.timers,
    });
  const states = async () => (await tab.store.records()).map(({ state }) => state);
  return {
    ...tab,
    api,
    server,
    secrets,
    window,
    left: () => left,
    start,
    states,
    untilState: (/** @type {string} */ state) => until(async () => (await states()).every((each) => each === state)),
  };
}

/** Wait until an attempt has failed and the next one is planned. @param {Awaited<ReturnType<typeof setUp>>} tab */
async function untilWaiting(tab) {
  await until(() => tab.time.pending === 1);
}

describe('sending takes', () => {
  test('a finished take is sent, once, and reported', async () => {
    const tab = await setUp();
    const uploader = tab.start();
    const take = makeTake();
    await tab.store.keep(take);
    await tab.untilState('sent');
    await uploader.whenIdle();
    assert.deepEqual(tab.server.takes.get(take.id), take);
    assert.deepEqual(tab.server.requests, [`PUT ${take.id}`]);
    assert.deepEqual(tab.statuses, [{ code: 'take-sent', level: 'info', args: { id: take.id, name: take.name } }]);
    assert.equal(tab.time.pending, 0);
    uploader.dispose();
    await tab.store.dispose();
  });

  test('what was finished before a reload is sent after it, the oldest first', async () => {
    const tab = await setUp();
    const newer = makeTake({ startedAt: '2026-02-01T09:00:00+01:00' });
    const older = makeTake({ startedAt: '2026-01-01T09:00:00+01:00' });
    await tab.store.keep(newer);
    await tab.store.keep(older);
    await tab.store.dispose();
    const next = await setUp({ browser: tab.browser, name: tab.name, server: tab.server });
    const uploader = next.start();
    await next.untilState('sent');
    assert.deepEqual(next.server.requests, [`PUT ${older.id}`, `PUT ${newer.id}`]);
    uploader.dispose();
    await next.store.dispose();
  });

  test('a take that is renamed while it is under way is sent again', async () => {
    const tab = await setUp();
    /** @type {() => void} */
    let open = () => {};
    tab.server.gate = new Promise((resolve) => {
      open = () => resolve();
    });
    const uploader = tab.start();
    const take = makeTake();
    await tab.store.keep(take);
    await until(() => tab.server.requests.length === 1);
    await tab.store.rename(take.id, 'Lullaby');
    open();
    await until(() => tab.server.takes.get(take.id)?.name === 'Lullaby');
    await tab.untilState('sent');
    uploader.dispose();
    await tab.store.dispose();
  });

  test('a take that is removed while it is under way is removed at the server', async () => {
    const tab = await setUp();
    /** @type {() => void} */
    let open = () => {};
    tab.server.gate = new Promise((resolve) => {
      open = () => resolve();
    });
    const uploader = tab.start();
    const take = makeTake();
    await tab.store.keep(take);
    await until(() => tab.server.requests.length === 1);
    await tab.store.remove(take);
    open();
    await until(async () => (await tab.states()).length === 0);
    assert.equal(tab.server.takes.size, 0);
    uploader.dispose();
    await tab.store.dispose();
  });
});

describe('a server that is gone', () => {
  test('is reported once, asked ever more seldom, and reported once when it is back', async () => {
    const tab = await setUp();
    tab.server.trouble = () => 'no network';
    const uploader = tab.start();
    await tab.store.keep(makeTake());
    const waits = [];
    for (let attempt = 0; attempt < 8; attempt += 1) {
      await untilWaiting(tab);
      waits.push(tab.time.nextMs / 1000);
      if (attempt === 7) tab.server.trouble = () => undefined;
      tab.time.advance(tab.time.nextMs);
      await uploader.whenIdle();
    }
    assert.deepEqual(waits, [2, 4, 8, 16, 32, 60, 60, 60]);
    assert.deepEqual(tab.codes(), ['server-gone', 'server-back', 'take-sent']);
    assert.deepEqual(await tab.states(), ['sent']);
    uploader.dispose();
    await tab.store.dispose();
  });

  test('is asked at once when the network or the player comes back', async () => {
    for (const name of ['online', 'visibilitychange']) {
      const tab = await setUp();
      tab.server.trouble = () => 'no network';
      const uploader = tab.start();
      await tab.store.keep(makeTake());
      await untilWaiting(tab);
      assert.equal(uploader.serverGone, true);
      tab.server.trouble = () => undefined;
      tab.page.dispatchEvent(new Event(name));
      await tab.untilState('sent');
      assert.equal(uploader.serverGone, false);
      assert.equal(tab.time.pending, 0);
      uploader.dispose();
      await tab.store.dispose();
    }
  });

  test('is not asked because the tab was hidden, or because the list of takes changed', async () => {
    const tab = await setUp();
    tab.server.trouble = () => 'no network';
    const uploader = tab.start();
    await tab.store.keep(makeTake());
    await untilWaiting(tab);
    const asked = tab.server.requests.length;
    tab.window.hidden = true;
    tab.page.dispatchEvent(new Event('visibilitychange'));
    await tab.store.keep(makeTake());
    await uploader.whenIdle();
    assert.equal(tab.server.requests.length, asked);
    uploader.dispose();
    await tab.store.dispose();
  });

  test('is left alone for as long as it asks, even when the network comes back', async () => {
    const tab = await setUp();
    tab.server.trouble = () => fromProxy(503, { 'Retry-After': '300' });
    const uploader = tab.start();
    await tab.store.keep(makeTake());
    await untilWaiting(tab);
    assert.equal(tab.time.nextMs, 300_000);
    tab.page.dispatchEvent(new Event('online'));
    await uploader.whenIdle();
    assert.equal(tab.server.requests.length, 1);
    tab.server.trouble = () => undefined;
    tab.time.advance(300_000);
    await tab.untilState('sent');
    uploader.dispose();
    await tab.store.dispose();
  });

  test('is asked again as soon as it wants, also where the clock is set back meanwhile', async (context) => {
    const tab = await setUp();
    tab.server.trouble = () => fromProxy(503, { 'Retry-After': '300' });
    let dateMs = Date.UTC(2026, 0, 1);
    context.mock.method(Date, 'now', () => dateMs);
    const uploader = tab.start({ ownClock: true });
    await tab.store.keep(makeTake());
    await untilWaiting(tab);
    dateMs = 0;
    tab.time.advance(300_000);
    await untilWaiting(tab);
    assert.ok(tab.time.nextMs < 301_000, `${tab.time.nextMs}`);
    uploader.dispose();
    await tab.store.dispose();
  });

  test('with "too many requests" is asked later, without a word to the player', async () => {
    const tab = await setUp();
    tab.server.trouble = () => failed(429, 'too-many');
    const uploader = tab.start();
    await tab.store.keep(makeTake());
    await untilWaiting(tab);
    assert.deepEqual(tab.statuses, []);
    assert.deepEqual(await tab.states(), ['stored']);
    uploader.dispose();
    await tab.store.dispose();
  });

  test('is not asked any more after dispose', async () => {
    const tab = await setUp();
    tab.server.trouble = () => 'no network';
    const uploader = tab.start();
    await tab.store.keep(makeTake());
    await untilWaiting(tab);
    uploader.dispose();
    tab.page.dispatchEvent(new Event('online'));
    uploader.wake();
    assert.equal(tab.time.pending, 0);
    assert.equal(tab.server.requests.length, 1);
    await tab.store.dispose();
  });
});

describe('a server that says no', () => {
  test('keeps the take here, with the reason, and is not asked again', async () => {
    const tab = await setUp();
    tab.server.trouble = () => failed(422, 'take-invalid');
    const uploader = tab.start();
    const take = makeTake();
    await tab.store.keep(take);
    await tab.untilState('refused');
    await uploader.whenIdle();
    uploader.wake();
    await uploader.whenIdle();
    assert.equal(tab.server.requests.length, 1);
    assert.deepEqual((await tab.store.records())[0].reason, {
      code: 'take-invalid',
      message: 'no: take-invalid',
      field: 'note',
      event: 14,
    });
    assert.deepEqual(await tab.store.load(take.id), take);
    assert.deepEqual(tab.statuses, [
      {
        code: 'take-refused',
        level: 'problem',
        args: { id: take.id, name: take.name, code: 'take-invalid', reason: 'no: take-invalid' },
      },
    ]);
    uploader.dispose();
    await tab.store.dispose();
  });

  test('because it is full is reported once, and gets the take later', async () => {
    const tab = await setUp();
    tab.server.trouble = () => failed(507, 'storage-full');
    const uploader = tab.start();
    await tab.store.keep(makeTake());
    await untilWaiting(tab);
    tab.page.dispatchEvent(new Event('online'));
    await until(() => tab.server.requests.length === 2);
    await untilWaiting(tab);
    assert.deepEqual(tab.codes(), ['server-full']);
    tab.server.trouble = () => undefined;
    tab.page.dispatchEvent(new Event('online'));
    await tab.untilState('sent');
    uploader.dispose();
    await tab.store.dispose();
  });

  test('to one take only still gets the others', async () => {
    const tab = await setUp();
    const bad = makeTake({ startedAt: '2026-01-01T09:00:00+01:00' });
    const good = makeTake();
    tab.server.trouble = (_method, id) => (id === bad.id ? failed(500, 'internal') : undefined);
    await tab.store.keep(bad);
    await tab.store.keep(good);
    const uploader = tab.start();
    await untilWaiting(tab);
    assert.ok(tab.server.takes.has(good.id));
    assert.deepEqual(tab.codes(), ['server-trouble', 'take-sent']);
    uploader.dispose();
    await tab.store.dispose();
  });
});

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

describe('several tabs', () => {
  test('send each take once', async () => {
    const browser = new FakeBrowser();
    const first = await setUp({ browser });
    const second = await setUp({ browser, name: first.name, server: first.server });
    /** @type {() => void} */
    let open = () => {};
    first.server.gate = new Promise((resolve) => {
      open = () => resolve();
    });
    const uploaders = [first.start(), second.start()];
    await first.store.keep(makeTake());
    await second.store.keep(makeTake());
    await until(() => first.server.requests.length === 1);
    open();
    await first.untilState('sent');
    for (const uploader of uploaders) await uploader.whenIdle();
    assert.equal(first.server.requests.length, 2);
    for (const uploader of uploaders) uploader.dispose();
    await first.store.dispose();
    await second.store.dispose();
  });

  test('all know that the server is back when one gets through', async () => {
    const browser = new FakeBrowser();
    const first = await setUp({ browser });
    const second = await setUp({ browser, name: first.name, server: first.server });
    first.server.trouble = () => 'no network';
    const uploaders = [first.start(), second.start()];
    await first.store.keep(makeTake());
    await untilWaiting(first);
    await untilWaiting(second);
    first.server.trouble = () => undefined;
    second.page.dispatchEvent(new Event('online'));
    await until(() => first.codes().includes('server-back'));
    assert.deepEqual(first.codes(), ['server-gone', 'server-back']);
    assert.deepEqual(second.codes(), ['server-gone', 'server-back', 'take-sent']);
    assert.equal(first.server.requests.filter((each) => each.startsWith('PUT')).length, 3);
    for (const uploader of uploaders) uploader.dispose();
    await first.store.dispose();
    await second.store.dispose();
  });

  test('the other tab goes on when the sending one crashes', async () => {
    const browser = new FakeBrowser();
    const first = await setUp({ browser });
    const second = await setUp({ browser, name: first.name });
    /** @type {() => void} */
    let open = () => {};
    first.server.gate = new Promise((resolve) => {
      open = () => resolve();
    });
    first.start();
    await first.store.keep(makeTake());
    await until(() => first.server.requests.length === 1);
    const uploader = second.start();
    first.crash();
    await second.untilState('sent');
    // A crashed tab has no limits to wait for; this one's would go on for a minute.
    open();
    uploader.dispose();
    await second.store.dispose();
  });
});

describe("another browser's take", () => {
  test('is not deleted, and that is said', async () => {
    const own = await setUp();
    const take = makeTake();
    own.server.takes.set(take.id, take);
    own.server.owners.secrets.set(take.id, 'not known here');
    const uploader = own.start();
    await own.store.remove(take);
    await until(() => own.left() === 1);
    assert.deepEqual(own.statuses, [{ code: 'take-not-yours', level: 'warning', args: { name: take.name } }]);
    assert.ok(own.server.takes.has(take.id));
    assert.deepEqual(await own.store.records(), []);
    assert.equal(own.time.pending, 0, 'it is not tried again');
    uploader.dispose();
    await own.store.dispose();
  });

  test('stays as it is when it is renamed: the renamed one is kept beside it, as a take of its own', async () => {
    const tab = await setUp();
    const take = makeTake();
    tab.server.takes.set(take.id, take);
    tab.server.owners.secrets.set(take.id, 'not known here');
    const uploader = tab.start();
    await tab.store.keep({ ...take, name: 'Lullaby' });
    await tab.untilState('sent');
    await uploader.whenIdle();
    assert.deepEqual(tab.server.takes.get(take.id), take);
    assert.deepEqual([...tab.server.takes.values()].map(({ name }) => name).sort(), ['Lullaby', take.name]);
    const [record] = await tab.store.records();
    assert.equal(record.name, 'Lullaby');
    assert.notEqual(record.id, take.id);
    assert.deepEqual((await tab.store.load(record.id))?.events, take.events);
    assert.deepEqual(tab.codes(), ['take-copied', 'take-sent']);
    assert.equal(tab.left(), 1);
    uploader.dispose();
    await tab.store.dispose();
  });

  test('a server that refuses every copy is left alone, and the take stays here', async () => {
    const tab = await setUp();
    tab.server.trouble = () => failed(403, 'secret-wrong');
    const uploader = tab.start();
    await tab.store.keep(makeTake());
    await tab.untilState('refused');
    await uploader.whenIdle();
    assert.deepEqual(tab.codes(), ['take-copied', 'take-refused']);
    assert.equal(tab.server.requests.length, 2);
    assert.equal(tab.time.pending, 0);
    uploader.dispose();
    await tab.store.dispose();
  });
});

test('a take that the full disk of this computer could not hold is sent from memory', async () => {
  const { disk, database } = withFullDisk(createTakeDatabase({ name: 'full-disk' }));
  disk.full = true;
  const tab = await setUp({ database });
  const uploader = tab.start();
  const take = makeTake();
  await tab.store.keep(take);
  await tab.untilState('sent');
  assert.deepEqual(tab.server.takes.get(take.id), take);
  uploader.dispose();
  await tab.store.dispose();
});

test('waits grow from one second to a minute, with chance in the upper half', () => {
  assert.deepEqual(
    [1, 2, 3, 6, 7, 1000].map((failures) => backOffSeconds(failures, () => 1)),
    [2, 4, 8, 60, 60, 60],
  );
  assert.deepEqual(
    [1, 2, 3, 6, 7, 1000].map((failures) => backOffSeconds(failures, () => 0)),
    [1, 2, 4, 30, 30, 30],
  );
});
