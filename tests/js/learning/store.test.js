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
  await store.save(kept(first), null);
  const second = moveSamples(
    removeSamples(addSamples(first, [sampleOf('near', 7)]), new Set(['lean-0'])),
    new Set(['lean-1']),
    'near',
  );
  await store.save(kept(second), first);
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
