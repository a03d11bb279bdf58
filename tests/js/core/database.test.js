import 'fake-indexeddb/auto';
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openDatabase } from '../../../static/core/database.js';
import { openDB } from '../../../static/vendor/idb.js';
import { FakeTimers } from '../players/profiles.js';

const settle = () =>
  new Promise((resolve) => {
    setTimeout(resolve, 5);
  });

let number = 0;

/** A database of one store, whose limits end when a test says so. */
function begin() {
  number += 1;
  const timers = new FakeTimers();
  const name = `things-${number}`;
  const database = openDatabase({
    name,
    version: 1,
    stores: ['things'],
    upgrade: (db) => void db.createObjectStore('things'),
    toError: (trouble, cause) => Object.assign(new Error(String(cause)), { code: trouble }),
    timers,
  });
  /** @param {number} key */
  const put = (key) => database.run('readwrite', (transaction) => transaction.objectStore('things').put('x', key));
  /** What is in it, as another tab reads it. */
  const kept = async () => {
    const db = await openDB(name);
    const keys = await db.getAllKeys('things');
    db.close();
    return keys;
  };
  return { database, timers, put, kept };
}

/** @param {Promise<unknown>} asked */
const codeOf = (asked) =>
  asked.then(
    () => 'done',
    ({ code }) => code,
  );

test('a question to an open database that is never answered is given up, and nothing of it is written later', async () => {
  const { database, timers, put, kept } = begin();
  assert.equal(await codeOf(put(1)), 'done');
  /** @type {() => void} */
  let goOn = () => {};
  const hanging = database.run('readwrite', async (transaction) => {
    const store = transaction.objectStore('things');
    await store.put('x', 2);
    // As a browser that does not come back: the transaction is kept open by one question after the other.
    let hangs = true;
    goOn = () => {
      hangs = false;
    };
    while (hangs) await store.get(1);
  });
  const outcome = codeOf(hanging);
  await settle();
  timers.pass(29_000);
  await settle();
  assert.equal(timers.waiting.size, 1);
  timers.pass(1000);
  assert.equal(await outcome, 'unavailable');
  goOn();
  await settle();
  assert.deepEqual(await kept(), [1]);
  // The next one is answered.
  assert.equal(await codeOf(put(3)), 'done');
  assert.deepEqual(await kept(), [1, 3]);
  assert.equal(timers.waiting.size, 0);
});

test('what fails half way leaves nothing behind', async () => {
  const { database, kept, put } = begin();
  await put(1);
  const failing = database.run('readwrite', async (transaction) => {
    await transaction.objectStore('things').put('x', 2);
    throw new Error('half way');
  });
  assert.equal(await codeOf(failing), 'unavailable');
  await settle();
  assert.deepEqual(await kept(), [1]);
});

test('of several questions the one that fails at once is told, and the others fail without a word', async () => {
  const { database, kept } = begin();
  /** @type {unknown[]} */
  const unheard = [];
  const hear = (/** @type {unknown} */ error) => unheard.push(error);
  process.on('unhandledRejection', hear);
  const failing = database.run('readwrite', async (transaction) => {
    const store = transaction.objectStore('things');
    // A function can't be kept.
    return Promise.all([store.put('x', 1), store.put(() => {}, 2)]);
  });
  assert.equal(await codeOf(failing), 'unavailable');
  for (let turn = 0; turn < 5; turn += 1) await settle();
  process.off('unhandledRejection', hear);
  assert.deepEqual(unheard, []);
  assert.deepEqual(await kept(), []);
});

test('a browser that never says which databases there are is taken to have it', async (context) => {
  const { database, timers } = begin();
  context.mock.method(indexedDB, 'databases', () => new Promise(() => {}));
  const asked = database.exists();
  timers.pass(4000);
  assert.equal(await asked, true);
  context.mock.restoreAll();
  assert.equal(await database.exists(), false);
});
