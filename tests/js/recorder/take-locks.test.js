import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createTakeLocks, DEAD_AFTER_MS } from '../../../static/recorder/take-locks.js';

const settle = () => new Promise((resolve) => setImmediate(resolve));

/** Locks as a browser has them; whether one is granted is a test's to say. */
function fakeLocks() {
  /** @type {(() => void)[]} */
  const waiting = [];
  const held = new Set();
  const request = (/** @type {string} */ name, /** @type {() => Promise<void>} */ work) =>
    new Promise((resolve) => {
      waiting.push(async () => {
        held.add(name);
        resolve(await work());
        held.delete(name);
      });
    });
  return { locks: /** @type {any} */ ({ request }), waiting, held };
}

test('the lock of a take is held until it is given back', async () => {
  const { locks, waiting, held } = fakeLocks();
  const holding = createTakeLocks({ locks }).hold('one', () => {});
  waiting[0]();
  const giveBack = await holding;
  assert.equal(held.size, 1);
  giveBack();
  await settle();
  assert.equal(held.size, 0);
});

test('a browser that never answers for a lock keeps no take from being written, and holds it when it answers late', async (t) => {
  t.mock.timers.enable({ apis: ['setTimeout'] });
  const { locks, waiting, held } = fakeLocks();
  const holding = createTakeLocks({ locks }).hold('one', () => {});
  t.mock.timers.tick(4000);
  const giveBack = await holding;
  waiting[0]();
  await settle();
  assert.equal(held.size, 1);
  giveBack();
  await settle();
  assert.equal(held.size, 0);
  // And one that answers when nobody wants it any more holds nothing.
  const second = createTakeLocks({ locks }).hold('two', () => {});
  t.mock.timers.tick(4000);
  (await second)();
  waiting[1]();
  await settle();
  assert.equal(held.size, 0);
});

test('without locks a take is abandoned when its heartbeat is long ago, or a clock that was set back has it still to come', async () => {
  let nowMs = 10_000_000;
  const locks = createTakeLocks({ locks: undefined, nowMs: () => nowMs });
  const record = /** @type {any} */ ({ id: 'one', beatAtMs: nowMs });
  const isAbandoned = () => locks.ifAbandoned(record, async () => {});
  assert.equal(await isAbandoned(), false);
  nowMs += DEAD_AFTER_MS - 1000;
  assert.equal(await isAbandoned(), false);
  nowMs += 2000;
  assert.equal(await isAbandoned(), true);
  nowMs = record.beatAtMs - 24 * 3_600_000;
  assert.equal(await isAbandoned(), true);
});
