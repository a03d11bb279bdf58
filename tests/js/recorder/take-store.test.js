import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { assembleTake } from '../../../static/recorder/assemble-take.js';
import { createTakeDatabase, DATABASE_VERSION } from '../../../static/recorder/take-database.js';
import { createRecorder } from '../../../static/recorder/take-recorder.js';
import { openDB } from '../../../static/vendor/idb.js';
import {
  FakeBrowser,
  FakeTime,
  makeTake,
  newDatabaseName,
  noteOff,
  noteOn,
  openTab,
  PIANO,
  until,
  withFullDisk,
  withSlowDisk,
} from './fakes.js';

/** @import {Take} from '../../../static/types.js' */

/** @typedef {Awaited<ReturnType<typeof openTab>>} Tab */

/** @param {Tab} tab */
async function states(tab) {
  return (await tab.store.records()).map(({ state }) => state);
}

/** @param {Tab} tab @param {Take} [take] */
async function record(tab, take = makeTake()) {
  const { events, ...head } = take;
  const journal = tab.store.begin(head);
  events.forEach(journal.append);
  await journal.finish(take);
  return take;
}

/** @param {Tab} tab @param {string} id @param {number} count */
function untilWritten(tab, id, count) {
  return until(async () => (await tab.database.batches(id)).flatMap(({ events }) => events).length === count);
}

describe('keeping takes', () => {
  test('a take that was recorded can be read back after a reload', async () => {
    const tab = await openTab();
    const take = await record(tab);
    await tab.store.dispose();
    const next = await openTab({ browser: tab.browser, name: tab.name });
    assert.deepEqual(await next.store.load(take.id), take);
    assert.deepEqual(await states(next), ['stored']);
    assert.equal((await next.store.records())[0].noteCount, 1);
    await next.store.dispose();
  });

  test('every note is in the database as soon as it is played, without waiting for Stop', async () => {
    const tab = await openTab();
    const { events, ...head } = makeTake();
    const journal = tab.store.begin(head);
    journal.append(events[0]);
    await untilWritten(tab, head.id, 1);
    journal.append(events[1]);
    await untilWritten(tab, head.id, 2);
    await journal.finish({ ...head, events });
    await tab.store.dispose();
  });

  test('what is played while a write is under way goes with the next, in order', async () => {
    const tab = await openTab();
    const events = Array.from({ length: 1000 }, (_, index) => (index % 2 ? noteOff : noteOn)(60, index));
    const take = assembleTake(makeTake({ durationSeconds: 1000 }), events);
    await record(tab, take);
    assert.ok((await tab.database.batches(take.id)).length < 1000);
    assert.deepEqual(await tab.store.load(take.id), take);
    await tab.store.dispose();
  });

  test('hiding or closing the tab writes what is pending without waiting for the write under way', async () => {
    for (const name of ['pagehide', 'visibilitychange']) {
      const { gate, database } = withSlowDisk(createTakeDatabase({ name: newDatabaseName() }));
      const tab = await openTab({ database });
      const { events, ...head } = makeTake();
      const journal = tab.store.begin(head);
      await until(async () => (await tab.store.records()).length === 1);
      gate.close();
      journal.append(events[0]);
      await until(() => gate.waiting === 1);
      journal.append(events[1]);
      await Promise.resolve();
      assert.equal(gate.waiting, 1);
      tab.page.dispatchEvent(new Event(name));
      await until(() => gate.waiting === 2);
      gate.open();
      await journal.finish({ ...head, events });
      assert.deepEqual((await tab.store.load(head.id))?.events, events);
      await tab.store.dispose();
    }
  });

  test('an hour-long take of fifty thousand events is kept whole', async () => {
    const tab = await openTab();
    const clock = { seconds: 0 };
    const recorder = createRecorder({ store: tab.store, nowSeconds: () => clock.seconds });
    const id = recorder.start({ name: 'An hour', tracks: [PIANO] });
    for (let index = 0; index < 25_000; index += 1) {
      recorder.add(noteOn(36 + (index % 60), clock.seconds));
      recorder.add(noteOff(36 + (index % 60), clock.seconds + 0.1));
      clock.seconds += 0.144;
    }
    const take = recorder.stop();
    await recorder.whenSaved();
    assert.equal(take.events.length, 50_001);
    assert.deepEqual(await tab.store.load(id), take);
    await tab.store.dispose();
  });

  test('a new name is kept, and the take is to be sent again', async () => {
    const tab = await openTab();
    const { id } = await record(tab);
    await tab.store.markSent(id, 1);
    await tab.store.rename(id, 'Lullaby');
    assert.equal((await tab.store.load(id))?.name, 'Lullaby');
    assert.deepEqual(await states(tab), ['stored']);
    await tab.store.dispose();
  });

  test('a take that was changed while it was being sent is not taken for sent', async () => {
    const tab = await openTab();
    const { id } = await record(tab);
    await tab.store.rename(id, 'Lullaby');
    await tab.store.markSent(id, 1);
    assert.deepEqual(await states(tab), ['stored']);
    await tab.store.markSent(id, 2);
    assert.deepEqual(await states(tab), ['sent']);
    await tab.store.dispose();
  });

  test('a refused take keeps the reason until it is sent again', async () => {
    const tab = await openTab();
    const { id } = await record(tab);
    await tab.store.markRefused(id, 1, { code: 'too-large', message: 'at most 16 MB' });
    assert.deepEqual((await tab.store.records())[0].reason, { code: 'too-large', message: 'at most 16 MB' });
    await tab.store.sendAgain(id);
    assert.deepEqual(
      (await tab.store.records()).map(({ state, reason }) => [state, reason]),
      [['stored', undefined]],
    );
    await tab.store.dispose();
  });

  test('a removed take is gone at once, and remembered until the server has removed it', async () => {
    const tab = await openTab();
    const take = await record(tab);
    await tab.store.remove(take);
    assert.equal(await tab.store.load(take.id), undefined);
    assert.deepEqual(await tab.database.batches(take.id), []);
    assert.deepEqual(await states(tab), ['deleting']);
    await tab.store.forget(take.id);
    assert.deepEqual(await states(tab), []);
    await tab.store.dispose();
  });

  test('the take being recorded cannot be removed, renamed or forgotten', async () => {
    const tab = await openTab();
    const take = makeTake();
    const journal = tab.store.begin(take);
    await until(async () => (await tab.store.records()).length === 1);
    await tab.store.remove(take);
    await tab.store.rename(take.id, 'Other');
    await tab.store.forget(take.id);
    assert.deepEqual(
      (await tab.store.records()).map(({ state, name }) => [state, name]),
      [['recording', 'Take 1']],
    );
    await journal.finish(take);
    await tab.store.dispose();
  });

  test('changes are told in every tab', async () => {
    const browser = new FakeBrowser();
    const mine = await openTab({ browser });
    const other = await openTab({ browser, name: mine.name });
    let mineTold = 0;
    let otherTold = 0;
    const stop = mine.store.onChange(() => {
      mineTold += 1;
    });
    other.store.onChange(() => {
      otherTold += 1;
    });
    const { id } = await record(mine);
    assert.ok(mineTold > 0 && otherTold > 0);
    stop();
    mineTold = 0;
    await mine.store.rename(id, 'Lullaby');
    assert.equal(mineTold, 0);
    await mine.store.dispose();
    await other.store.dispose();
  });
});

describe('a tab that was closed while recording', () => {
  for (const locks of [true, false]) {
    const how = locks ? 'with Web Locks' : 'with heartbeats';

    test(`its take is finished at the next start, and reported (${how})`, async () => {
      const tab = await openTab({ locks });
      const { events, ...head } = makeTake({ events: [noteOn(60, 0.5), noteOff(60, 1), noteOn(62, 1.5)] });
      const journal = tab.store.begin(head);
      events.forEach(journal.append);
      await untilWritten(tab, head.id, 3);
      tab.crash();
      const time = new FakeTime();
      time.nowMs = tab.time.nowMs + 200_000;
      const next = await openTab({ browser: tab.browser, name: tab.name, time, locks });
      assert.deepEqual(await states(next), ['stored']);
      const take = await next.store.load(head.id);
      assert.equal(take?.durationSeconds, 1.6);
      assert.deepEqual(take?.events, [...events, noteOff(62, 1.6)]);
      assert.deepEqual(next.statuses, [
        { code: 'take-recovered', level: 'info', args: { name: 'Take 1', seconds: 1.6 } },
      ]);
      await next.store.dispose();
    });

    test(`a second tab leaves the running take of the first alone (${how})`, async () => {
      const first = await openTab({ locks });
      const take = makeTake();
      const journal = first.store.begin(take);
      await until(async () => (await first.store.records()).length === 1);
      const second = await openTab({ browser: first.browser, name: first.name, time: first.time, locks });
      assert.deepEqual(await states(second), ['recording']);
      assert.deepEqual(second.statuses, []);
      take.events.forEach(journal.append);
      await journal.finish(take);
      assert.deepEqual(await second.store.load(take.id), take);
      await first.store.dispose();
      await second.store.dispose();
    });

    test(`a tab that stays open finishes the take of one that crashes (${how})`, async () => {
      const first = await openTab({ locks });
      const { events, ...head } = makeTake();
      const journal = first.store.begin(head);
      events.forEach(journal.append);
      await untilWritten(first, head.id, 2);
      const time = new FakeTime();
      const second = await openTab({ browser: first.browser, name: first.name, time, locks });
      first.crash();
      time.advance(200_000);
      await until(async () => (await states(second))[0] === 'stored');
      await until(() => second.codes().includes('take-recovered'));
      await second.store.dispose();
    });
  }

  test('a heartbeat keeps a long silent take from being taken for abandoned', async () => {
    const first = await openTab({ locks: false });
    const take = makeTake();
    const journal = first.store.begin(take);
    for (let beat = 0; beat < 50; beat += 1) {
      const before = (await first.store.records())[0]?.beatAtMs;
      first.time.advance(5000);
      await until(async () => (await first.store.records())[0]?.beatAtMs !== before);
    }
    const second = await openTab({ browser: first.browser, name: first.name, time: first.time, locks: false });
    assert.deepEqual(await states(second), ['recording']);
    await journal.finish(take);
    await first.store.dispose();
    await second.store.dispose();
  });

  test('a take in which nothing was played is dropped without a word', async () => {
    const tab = await openTab();
    tab.store.begin(makeTake({ events: [] }));
    await until(async () => (await tab.store.records()).length === 1);
    tab.crash();
    const next = await openTab({ browser: tab.browser, name: tab.name });
    assert.deepEqual(await states(next), []);
    assert.deepEqual(next.statuses, []);
    await next.store.dispose();
  });
});

describe('a disk that is full', () => {
  async function openFullTab() {
    const name = newDatabaseName();
    const { disk, database } = withFullDisk(createTakeDatabase({ name }));
    return { disk, tab: await openTab({ name, database }) };
  }

  test('is reported once, and the take is kept in memory', async () => {
    const { disk, tab } = await openFullTab();
    disk.full = true;
    const take = await record(tab);
    assert.deepEqual(tab.statuses, [{ code: 'storage-full', level: 'warning' }]);
    assert.deepEqual(await tab.store.load(take.id), take);
    assert.deepEqual(await states(tab), ['stored']);
    assert.equal(tab.store.holdsUnwritten, true);
    await tab.store.dispose();
  });

  test('in the middle of a take costs no note', async () => {
    const { disk, tab } = await openFullTab();
    const take = makeTake();
    const journal = tab.store.begin(take);
    journal.append(take.events[0]);
    await untilWritten(tab, take.id, 1);
    disk.full = true;
    journal.append(take.events[1]);
    await until(() => tab.codes().includes('storage-full'));
    await journal.finish(take);
    assert.deepEqual(await tab.store.load(take.id), take);
    await tab.store.dispose();
  });

  test('is not asked again for every note', async () => {
    const { disk, tab } = await openFullTab();
    disk.full = true;
    const take = makeTake();
    const journal = tab.store.begin(take);
    await until(() => tab.codes().includes('storage-full'));
    const { attempts } = disk;
    for (let index = 0; index < 50; index += 1) {
      journal.append(noteOn(60, index));
      await Promise.resolve();
    }
    await until(async () => (await tab.store.load(take.id))?.events.length === 100);
    assert.equal(disk.attempts, attempts);
    await journal.finish(take);
    await tab.store.dispose();
  });

  test('takes what was kept in memory as soon as a removed take makes room', async () => {
    const { disk, tab } = await openFullTab();
    const old = await record(tab);
    disk.full = true;
    const take = await record(tab);
    disk.full = false;
    await tab.store.remove(old);
    assert.equal(tab.store.holdsUnwritten, false);
    await tab.store.dispose();
    const next = await openTab({ browser: tab.browser, name: tab.name });
    assert.deepEqual(await next.store.load(take.id), take);
    await next.store.dispose();
  });

  test('does not keep a take from being marked as sent, renamed and removed', async () => {
    const { disk, tab } = await openFullTab();
    disk.full = true;
    const take = await record(tab);
    await tab.store.markSent(take.id, 1);
    assert.deepEqual(await states(tab), ['sent']);
    await tab.store.rename(take.id, 'Lullaby');
    assert.equal((await tab.store.load(take.id))?.name, 'Lullaby');
    await tab.store.remove(take);
    await tab.store.forget(take.id);
    assert.deepEqual(await states(tab), []);
    await tab.store.dispose();
  });
});

describe('a browser that keeps nothing', () => {
  test('records in memory, with a warning', async () => {
    const open = async () => {
      throw new DOMException('not in private windows', 'SecurityError');
    };
    const tab = await openTab({ database: createTakeDatabase({ open }) });
    assert.deepEqual(tab.statuses, [{ code: 'storage-unavailable', level: 'warning' }]);
    const take = await record(tab);
    assert.deepEqual(await tab.store.load(take.id), take);
    assert.deepEqual(tab.codes(), ['storage-unavailable']);
    await tab.store.dispose();
  });

  test('is found out even if it never answers, and may answer late', async () => {
    const time = new FakeTime();
    const name = newDatabaseName();
    /** @type {() => void} */
    let answer = () => {};
    const late = new Promise((resolve) => {
      answer = () => resolve(undefined);
    });
    const open = /** @type {typeof openDB} */ (
      async (...args) => {
        await late;
        return openDB(...args);
      }
    );
    const opening = openTab({ database: createTakeDatabase({ name, open, timers: time.timers }) });
    await until(() => time.pending === 1);
    time.advance(4000);
    const tab = await opening;
    const take = await record(tab);
    assert.equal(tab.store.holdsUnwritten, true);
    answer();
    await until(async () => {
      await tab.store.sendAgain(take.id);
      tab.time.advance(10_000);
      return !tab.store.holdsUnwritten;
    });
    assert.deepEqual(tab.codes(), ['storage-unavailable']);
    await tab.store.dispose();
  });
});

describe('a database that changes under the page', () => {
  test('a newer page in another tab is not kept waiting, and this one keeps its take in memory', async () => {
    const tab = await openTab();
    const take = makeTake();
    const journal = tab.store.begin(take);
    await until(async () => (await tab.store.records()).length === 1);
    const newer = await openDB(tab.name, DATABASE_VERSION + 1);
    take.events.forEach(journal.append);
    await journal.finish(take);
    assert.deepEqual(tab.codes(), ['page-outdated']);
    assert.deepEqual(await tab.store.load(take.id), take);
    newer.close();
    await tab.store.dispose();
  });

  test('a connection that the browser closes is opened again', async () => {
    /** @type {any[]} */
    const connections = [];
    const open = /** @type {typeof openDB} */ (
      async (...args) => {
        connections.push(await openDB(...args));
        return connections.at(-1);
      }
    );
    const tab = await openTab({ database: createTakeDatabase({ name: newDatabaseName(), open }) });
    const first = await record(tab);
    connections[0].close();
    const second = await record(tab);
    assert.equal(connections.length, 2);
    assert.deepEqual(await tab.store.load(first.id), first);
    assert.deepEqual(await tab.store.load(second.id), second);
    assert.deepEqual(tab.statuses, []);
    await tab.store.dispose();
  });
});
