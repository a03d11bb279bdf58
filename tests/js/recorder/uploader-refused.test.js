import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { failed } from './fake-server.js';
import { makeTake, until } from './fakes.js';
import { setUp, untilWaiting } from './uploader-rig.js';

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
