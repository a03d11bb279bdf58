import 'fake-indexeddb/auto';
import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { addSamples, moveSamples, removeSamples } from '../../../static/learning/gesture-set.js';
import { createGestureStore, GestureStoreError } from '../../../static/learning/store.js';
import { openDB } from '../../../static/vendor/idb.js';
import { sampleOf, setOf } from './sets.js';

let number = 0;
beforeEach(() => {
  number += 1;
});
const open = () => createGestureStore({ name: `gestures-${number}` });
const kept = (/** @type {ReturnType<typeof setOf>} */ set) => ({ set, model: null, imported: null });

test('a set that was never kept is not there', async () => {
  assert.equal(await open().load('nowhere'), null);
});

test('a set is there again after the page was closed, snapshots in their order', async () => {
  const set = setOf({ nothing: 1, lean: 3 });
  const store = open();
  await store.save(kept(set), null);
  store.close();
  const back = await open().load(set.id);
  assert.deepEqual(
    back?.set.samples.map(({ id }) => id),
    set.samples.map(({ id }) => id),
  );
  assert.deepEqual(back?.set.samples[0].embeddings, set.samples[0].embeddings);
  assert.deepEqual(back?.set.gestures, set.gestures);
});

test('what was learnt is there again, under the names that the first version of the database gave it', async () => {
  const set = setOf({ lean: 1, near: 1 });
  const model = /** @type {any} */ ({ kind: 'body', classifier: { layers: [] }, novelty: { dimensions: 3 } });
  const store = open();
  await store.save({ set, model, imported: null }, null);
  store.close();
  assert.deepEqual((await open().load(set.id))?.model, model);
  const row = await (await openDB(`gestures-${number}`)).get('sets', set.id);
  assert.deepEqual(row.model, { kind: 'body', head: { layers: [] }, reach: { dimensions: 3 } });
});

test('a change writes what differs and takes away what is gone', async () => {
  const store = open();
  const first = setOf({ lean: 3, near: 1 });
  const before = await store.save(kept(first), null);
  const second = moveSamples(
    removeSamples(addSamples(first, [sampleOf('near', 7)]), new Set(['lean-0'])),
    new Set(['lean-1']),
    'near',
  );
  await store.save(kept(second), before);
  const back = await store.load(first.id);
  assert.deepEqual(
    back?.set.samples.map(({ id, gestureId }) => [id, gestureId]),
    [
      ['lean-1', 'near'],
      ['lean-2', 'lean'],
      ['near-0', 'near'],
      ['near-7', 'near'],
    ],
  );
});

test('two sets do not see each other, and one can be removed', async () => {
  const store = open();
  const [one, other] = [setOf({ lean: 2 }), { ...setOf({ near: 1 }), id: 'other' }];
  await store.save(kept(one), null);
  await store.save(kept(other), null);
  await store.remove(one.id);
  assert.equal(await store.load(one.id), null);
  assert.equal((await store.load('other'))?.set.samples.length, 1);
});

/** Everything that lies in the database. */
async function rows() {
  const db = await openDB(`gestures-${number}`);
  const [sets, samples] = [await db.getAll('sets'), await db.getAllKeys('samples')];
  db.close();
  return { sets: sets.map(({ id }) => id), samples: samples.map((key) => String(key)) };
}

test('a set that is opened again from its file leaves no snapshot of before, whatever was open meanwhile', async () => {
  const store = open();
  await store.save(kept(setOf({ lean: 3 })), null);
  const smaller = setOf({ lean: 1 });
  await store.save(kept(smaller), null, { replace: true });
  assert.deepEqual((await rows()).samples, [`${smaller.id},lean-0`]);
});

test('a set that could not be read is not overwritten: what was taught meanwhile comes to it', async () => {
  const store = open();
  const set = setOf({ lean: 2 });
  await store.save(kept(set), null);
  await store.save(kept({ ...setOf({ near: 1 }), name: 'mine' }), null);
  const back = await store.load(set.id);
  assert.deepEqual(
    back?.set.samples.map(({ id }) => id),
    ['lean-0', 'lean-1', 'near-0'],
  );
  assert.deepEqual([back?.set.gestures.map(({ id }) => id), back?.set.name], [['nothing', 'lean', 'near'], 'mine']);
});

test('two tabs that change one set keep what both have changed', async () => {
  const store = open();
  const set = setOf({ lean: 3, near: 1 });
  const before = await store.save(kept(set), null);
  await store.save(kept(addSamples(removeSamples(set, new Set(['lean-0'])), [sampleOf('near', 7)])), before);
  const model = /** @type {any} */ ({ kind: 'body', classifier: 1, novelty: 2 });
  const now = await store.save(
    { set: moveSamples(set, new Set(['lean-1']), 'near'), model, learntFrom: { key: 'old', count: 4 }, imported: null },
    before,
  );
  assert.deepEqual(
    now.set.samples.map(({ id, gestureId }) => `${id} ${gestureId}`),
    ['lean-1 near', 'lean-2 lean', 'near-0 near', 'near-7 near'],
  );
  assert.deepEqual([now.model, now.learntFrom], [null, null], 'it was learnt from something else');
  const back = await store.load(set.id);
  assert.deepEqual([back?.set.samples.length, back?.revision], [4, now.revision]);
  assert.equal((await rows()).samples.length, 4);
});

test('what is replaced last is there as an earlier version, also by a clock that was set back', async () => {
  const store = open();
  const set = setOf({ lean: 1 });
  await store.save(kept(set), null);
  for (const [count, atMs] of [
    [2, 2026],
    [3, 2027],
    [4, 2028],
    [5, 1970],
  ])
    await store.keepEarlier(kept(setOf({ lean: count })), atMs);
  assert.deepEqual(
    (await store.earlier(set.id)).map(({ count }) => count),
    [5, 4, 3],
  );
  await store.remove(set.id);
});

test('what is replaced is there as an earlier version, the newest three, and goes with its set', async () => {
  const store = open();
  const set = setOf({ lean: 1 });
  await store.save(kept(set), null);
  for (const count of [2, 3, 4, 5]) await store.keepEarlier(kept(setOf({ lean: count })), count);
  const earlier = await store.earlier(set.id);
  assert.deepEqual(
    earlier.map(({ replacedAtMs, count }) => [replacedAtMs, count]),
    [
      [5, 5],
      [4, 4],
      [3, 3],
    ],
  );
  const back = await store.load(earlier[0].key);
  assert.deepEqual(
    back?.set.samples.map(({ thumbnail }) => Boolean(thumbnail)),
    Array(5).fill(true),
  );
  assert.deepEqual(Object.keys(back?.set ?? {}).sort(), Object.keys(set).sort());
  await store.dropEarlierPictures(set.id, new Set(['lean-0', 'lean-3']));
  assert.deepEqual(
    (await store.load(earlier[0].key))?.set.samples.map(({ thumbnail }) => Boolean(thumbnail)),
    [false, true, true, false, true],
  );
  await store.dropEarlierPictures(set.id);
  const bare = await store.load(earlier[0].key);
  assert.deepEqual(
    bare?.set.samples.map(({ thumbnail }) => Boolean(thumbnail)),
    Array(5).fill(false),
  );
  assert.equal((await rows()).sets.length, 4);
  await store.remove(set.id);
  assert.deepEqual(await rows(), { sets: [], samples: [] });
});

test('what no page can reach is found and removed, whatever a crash has left', async () => {
  const store = open();
  const [mine, lost] = [setOf({ lean: 2 }), { ...setOf({ near: 3 }), id: 'lost' }];
  await store.save(kept(mine), null);
  await store.keepEarlier(kept(setOf({ lean: 1 })), 1);
  await store.save(kept(lost), null);
  await store.keepEarlier(kept(lost), 1);
  const db = await openDB(`gestures-${number}`);
  await db.put('samples', { setId: mine.id, id: 'left-behind', sample: sampleOf('lean', 9) });
  await db.put('samples', { setId: 'nowhere', id: 'left-behind', sample: sampleOf('lean', 9) });
  db.close();
  assert.equal(await store.removeUnreachable(new Set([mine.id])), 2 + 3 + 3 + 2);
  const left = await rows();
  assert.deepEqual([left.sets.length, left.samples.length], [2, 3]);
  assert.equal((await store.load(mine.id))?.set.samples.length, 2);
});

/** @param {string} name */
const failing = (name) =>
  createGestureStore({
    open: async () => {
      throw new DOMException('no', name);
    },
  });

test('a full browser and one that keeps nothing are told apart', async () => {
  for (const [name, code] of [
    ['QuotaExceededError', 'gestures-storage-full'],
    ['SecurityError', 'gestures-storage-unavailable'],
  ]) {
    await assert.rejects(
      failing(name).save(kept(setOf({})), null),
      (error) => error instanceof GestureStoreError && error.code === code,
    );
  }
});

test('a browser that could not open its store is asked anew next time', async () => {
  const real = createGestureStore({ name: 'again' });
  let attempts = 0;
  const { openDB } = await import('../../../static/vendor/idb.js');
  const store = createGestureStore({
    name: 'again',
    open: /** @type {any} */ (
      async (/** @type {[string, number, any]} */ ...args) => {
        attempts += 1;
        if (attempts === 1) throw new DOMException('no', 'UnknownError');
        return openDB(...args);
      }
    ),
  });
  await assert.rejects(store.load('x'));
  assert.equal(await store.load('x'), null);
  real.close();
});
