import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createLock } from '../../../static/players/lock.js';
import { createLongPress, HOLD_MS } from '../../../static/players/long-press.js';
import { FakeStorage, FakeTimers } from './profiles.js';

/** @param {FakeStorage} [storage] @param {SubtleCrypto|null} [subtle] */
function lockOf(storage = new FakeStorage(), subtle = crypto.subtle) {
  /** @type {string[]} */
  const problems = [];
  const page = new EventTarget();
  const lock = createLock({
    storage,
    onProblem: (code) => problems.push(code),
    page,
    subtle: subtle ?? /** @type {any} */ (null),
  });
  return { lock, storage, problems, page };
}

test('a page is open at first, and a lock to hold survives a reload until it is let go', () => {
  const { lock, storage } = lockOf();
  assert.equal(lock.locked, false);
  lock.lockWithHold();
  const again = lockOf(storage).lock;
  assert.deepEqual([again.locked, again.way], [true, 'hold']);
  again.release();
  assert.equal(lockOf(storage).lock.locked, false);
});

test('a PIN opens after a reload, another one does not, and holding does not', async () => {
  const { lock, storage } = lockOf();
  await lock.lockWithPin('2468');
  const again = lockOf(storage).lock;
  assert.deepEqual([again.locked, again.way], [true, 'pin']);
  again.release();
  assert.equal(await again.tryPin('2469'), false);
  assert.equal(await again.tryPin(''), false);
  assert.equal(again.locked, true);
  assert.equal(await again.tryPin('2468'), true);
  assert.equal(again.locked, false);
});

test('the PIN itself is kept nowhere, and the same PIN is never kept alike', async () => {
  const first = lockOf();
  await first.lock.lockWithPin('24681357');
  const second = lockOf();
  await second.lock.lockWithPin('24681357');
  const [one, other] = [first, second].map(({ storage }) =>
    JSON.parse(/** @type {string} */ (storage.getItem('creatable.lock'))),
  );
  assert.deepEqual(Object.keys(one).sort(), ['hash', 'iterations', 'salt', 'way']);
  assert.ok(!JSON.stringify(one).includes('24681357'));
  assert.notEqual(one.salt, other.salt);
  assert.notEqual(one.hash, other.hash);
  assert.equal(one.hash.length, 64);
});

test('a PIN is four to eight digits', async () => {
  for (const pin of ['', '123', '123456789', 'abcd', '12 34', '１２３４'])
    await assert.rejects(lockOf().lock.lockWithPin(pin), RangeError);
});

test('a damaged lock shuts nobody out', () => {
  for (const text of [
    '{',
    '7',
    '{}',
    '{"way":"pin"}',
    '{"way":"pin","salt":"zz","hash":"00","iterations":1}',
    '{"way":"pin","salt":"00","hash":"00","iterations":1e99}',
  ]) {
    const storage = new FakeStorage();
    storage.setItem('creatable.lock', text);
    assert.equal(lockOf(storage).lock.locked, false, text);
  }
});

test('where the browser keeps nothing the lock holds until the reload, and that is told', () => {
  const { lock, storage, problems } = lockOf();
  storage.trouble = 'QuotaExceededError';
  lock.lockWithHold();
  assert.equal(lock.locked, true);
  assert.deepEqual(problems, ['lock-not-kept']);
});

test('where the browser cannot check a PIN, a page that was locked with one is opened by holding', async () => {
  const { lock, storage } = lockOf();
  await lock.lockWithPin('2468');
  const plain = lockOf(storage, null).lock;
  assert.deepEqual([plain.canUsePin, plain.way], [false, 'hold']);
  plain.release();
  assert.equal(plain.locked, false);
});

test('a lock in one tab locks the others', () => {
  const { lock, storage } = lockOf();
  const other = lockOf(storage);
  let heard = 0;
  other.lock.onChange(() => {
    heard += 1;
  });
  lock.lockWithHold();
  other.page.dispatchEvent(Object.assign(new Event('storage'), { key: 'creatable.lock' }));
  assert.deepEqual([other.lock.locked, heard], [true, 1]);
});

test('what is held long enough is done once, and what is let go too early is not', () => {
  const timers = new FakeTimers();
  /** @type {unknown[]} */
  const told = [];
  const hold = createLongPress({ onChange: (holding) => told.push(holding), onDone: () => told.push('done'), timers });
  hold.end();
  hold.begin();
  timers.pass(HOLD_MS - 1);
  hold.end();
  timers.pass(HOLD_MS);
  assert.deepEqual(told, [true, false]);
  hold.begin();
  timers.pass(HOLD_MS - 1);
  hold.begin();
  timers.pass(1);
  assert.deepEqual(told, [true, false, true, false, 'done']);
});
