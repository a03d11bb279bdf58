import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { askFor, onRequest, permitRequests } from '../../../static/core/requests.js';
import { createLock, PERMITTED_WHILE_LOCKED } from '../../../static/players/lock.js';
import { createLongPress, HOLD_MS } from '../../../static/players/long-press.js';
import { FakeStorage, FakeTimers } from './profiles.js';

/** @import {RequestName} from '../../../static/core/requests.js' */

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
  lock.lockWithLongPress();
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
  lock.lockWithLongPress();
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
  lock.lockWithLongPress();
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

test('a browser that fails at a PIN is unlocked by holding, and the PIN says so each time', async () => {
  const { lock, storage } = lockOf();
  await lock.lockWithPin('2468');
  const failing = /** @type {any} */ ({ importKey: () => Promise.reject(new Error('no')) });
  const again = lockOf(storage, failing).lock;
  let told = 0;
  again.onChange(() => {
    told += 1;
  });
  assert.equal(again.way, 'pin');
  await assert.rejects(again.tryPin('2468'), /no/);
  assert.deepEqual([again.locked, again.way, again.canUsePin, told], [true, 'hold', false, 1]);
  again.release();
  assert.equal(again.locked, false);
});

test('a browser that never answers to a PIN is unlocked by holding as well', async (t) => {
  const { lock, storage } = lockOf();
  await lock.lockWithPin('2468');
  t.mock.timers.enable({ apis: ['setTimeout'] });
  const again = lockOf(storage, /** @type {any} */ ({ importKey: () => new Promise(() => {}) })).lock;
  const trying = assert.rejects(again.tryPin('2468'), /no answer/);
  t.mock.timers.tick(20_000);
  await trying;
  assert.equal(again.way, 'hold');
});

/** Every request that there is, as core/requests.js writes them down. */
const REQUESTS = [
  ...readFileSync(new URL('../../../static/core/requests.js', import.meta.url), 'utf8')
    .split('}} RequestDetails')[0]
    .split('/** @typedef {{zoneId')[0]
    .matchAll(/'([a-z]+(?:-[a-z0-9]+)+|recentre)': /g),
].map(([, name]) => /** @type {RequestName} */ (name));

test('of all requests only those are heard while the page is locked that are listed, and nothing else ever', () => {
  assert.ok(REQUESTS.length > 100, `${REQUESTS.length}`);
  assert.deepEqual(
    PERMITTED_WHILE_LOCKED.filter((name) => !REQUESTS.includes(name)),
    [],
  );
  const page = new EventTarget();
  /** @type {string[]} */
  const heard = [];
  for (const name of REQUESTS) onRequest(page, name, () => heard.push(name));
  const askForAll = () => {
    heard.length = 0;
    for (const name of REQUESTS) askFor(page, /** @type {any} */ (name));
    return heard;
  };
  permitRequests((name) => PERMITTED_WHILE_LOCKED.includes(name));
  assert.deepEqual(
    askForAll(),
    REQUESTS.filter((name) => PERMITTED_WHILE_LOCKED.includes(name)),
  );
  permitRequests(() => true);
  assert.deepEqual(askForAll(), REQUESTS);
});

test('a request that is refused is refused once, however many would hear it', () => {
  const page = new EventTarget();
  let [refusals, heard] = [0, 0];
  permitRequests(() => {
    refusals += 1;
    return false;
  });
  for (let listener = 0; listener < 3; listener += 1) {
    onRequest(page, 'gesture-add', () => {
      heard += 1;
    });
  }
  askFor(page, 'gesture-add');
  askFor(page, 'gesture-add');
  permitRequests(() => true);
  assert.deepEqual([refusals, heard], [2, 0]);
});

test('nothing that changes, names or takes away anything for good is among what is permitted', () => {
  const changing =
    /^(setting|instrument|sound-choose|volume|camera|shortcut|safe|start-dwell|start-mouse|calibrate|switch-learn|switch-kind|reaction-(use|measure)|take-(rename|delete)|pointing-(open|start|delete|export)|player-(?!read-stop)|players-open|lock-with|gesture-(add|rename|delete)|capture-(?!end)|samples|teach|training|mapping|trigger|set-|pictures|machine|see-picture|studio-objects-change|studio-cover|cover-away|model-(?!cancel))/;
  assert.deepEqual(
    PERMITTED_WHILE_LOCKED.filter((name) => changing.test(name)),
    [],
  );
});
