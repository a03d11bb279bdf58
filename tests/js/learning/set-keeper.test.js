import assert from 'node:assert/strict';
import { test } from 'node:test';
import { makeSetKeeper } from '../../../static/learning/set-keeper.js';
import { setOf } from './sets.js';

/** @import {Kept} from '../../../static/learning/store.js' */

/** @param {ReturnType<typeof setOf>} set @returns {Kept} */
const kept = (set) => ({ set, model: null, imported: null });

function rig() {
  /** @type {{kept: Kept, before: unknown, finish: (code?: string) => void}[]} */
  const saves = [];
  /** @type {string[]} */
  const problems = [];
  const store = {
    /** @type {(kept: Kept, before: any) => Promise<Kept>} */
    save: (given, before) =>
      new Promise((resolve, reject) => {
        const finish = (/** @type {string|undefined} */ code) =>
          code ? reject(Object.assign(new Error(code), { code })) : resolve({ ...given, revision: `${saves.length}` });
        saves.push({ kept: given, before: before?.set ?? null, finish });
      }),
    /** @type {(id: string) => Promise<Kept|null>} */
    load: async (id) => {
      if (id === 'broken') throw Object.assign(new Error('no'), { code: 'gestures-storage-unavailable' });
      return id === 'known' ? kept({ ...setOf({ lean: 1 }), id }) : null;
    },
  };
  /** @type {string[]} */
  const forgotten = [];
  const keeper = makeSetKeeper({
    store: /** @type {any} */ (store),
    onProblem: (code) => problems.push(code),
    onTheirs: () => assert.fail('nobody else has it'),
    shown: () => setOf({}),
    bin: {
      has: (id) => forgotten.includes(id),
      takeOut: (id) => void forgotten.splice(0, forgotten.length, ...forgotten.filter((each) => each !== id)),
    },
  });
  return { keeper, saves, problems, forgotten };
}
const settled = () =>
  new Promise((resolve) => {
    setImmediate(resolve);
  });

test('saves wait for each other, and each knows what was kept before it', async () => {
  const { keeper, saves } = rig();
  const [one, two] = [setOf({ lean: 1 }), setOf({ lean: 2 })];
  keeper.save(() => kept(one));
  keeper.save(() => kept(two));
  await settled();
  assert.equal(saves.length, 1);
  assert.equal(saves[0].before, null);
  saves[0].finish();
  await settled();
  assert.equal(saves[1].before, one);
});

test('what could not be kept is said, and the next save writes all that is missing', async () => {
  const { keeper, saves, problems } = rig();
  keeper.save(() => kept(setOf({ lean: 1 })));
  keeper.save(() => kept(setOf({ lean: 2 })));
  await settled();
  saves[0].finish('gestures-storage-full');
  await settled();
  assert.deepEqual(problems, ['gestures-storage-full']);
  assert.equal(saves[1].before, null);
});

test('another set is not taken for a change of the one before', async () => {
  const { keeper, saves } = rig();
  keeper.save(() => kept(setOf({ lean: 1 })));
  keeper.save(() => kept({ ...setOf({ lean: 1 }), id: 'other' }));
  await settled();
  saves[0].finish();
  await settled();
  assert.equal(saves[1].before, null);
});

test('what was read is known when it is changed', async () => {
  const { keeper, saves } = rig();
  const read = await keeper.load('known');
  keeper.save(() => kept({ ...setOf({ lean: 3 }), id: 'known' }));
  await settled();
  assert.equal(saves[0].before, read?.set);
});

test('what cannot be read is said, and is as if it were not there', async () => {
  const { keeper, problems } = rig();
  assert.equal(await keeper.load('broken'), null);
  assert.deepEqual(problems, ['gestures-storage-unavailable']);
});

test('what was deleted meanwhile is not kept again by whoever still shows it, but by whoever opens it anew', async () => {
  const { keeper, saves, forgotten } = rig();
  await keeper.load('known');
  forgotten.push('known');
  keeper.save(() => kept({ ...setOf({ lean: 3 }), id: 'known' }));
  await settled();
  assert.equal(saves.length, 0);
  keeper.save(() => kept({ ...setOf({ lean: 3 }), id: 'known' }), { replace: true });
  await settled();
  assert.equal(saves.length, 1);
  assert.deepEqual(forgotten, []);
});
