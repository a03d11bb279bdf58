import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createTakeLocks } from '../../../static/recorder/take-locks.js';

const settle = () => new Promise((resolve) => setImmediate(resolve));

/** Locks as a browser has them; whether one is granted is a test's to say. */
function fakeLocks() {
  /** @type {(() => void)[]} */
  const waiting = [];
  const held = new Set();
  const request = (
    /** @type {string} */ name,
    /** @type {{signal: AbortSignal}} */ { signal },
    /** @type {any} */ work,
  ) =>
    new Promise((resolve, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason));
      waiting.push(async () => {
        if (signal.aborted) return;
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

test('a browser that never answers for a lock keeps no take from being written, and a late answer holds nothing', async (t) => {
  t.mock.timers.enable({ apis: ['setTimeout'] });
  const { locks, waiting, held } = fakeLocks();
  const holding = assert.rejects(
    createTakeLocks({ locks }).hold('one', () => {}),
    /no answer/,
  );
  t.mock.timers.tick(4000);
  await holding;
  waiting[0]();
  await settle();
  assert.equal(held.size, 0);
});
