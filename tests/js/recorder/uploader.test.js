import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { createTakeDatabase } from '../../../static/recorder/take-database.js';
import { failed, fromProxy } from './fake-server.js';
import { makeTake, until, withFullDisk } from './fakes.js';
import { setUp, untilWaiting } from './uploader-rig.js';

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
