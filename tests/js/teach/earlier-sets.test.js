import assert from 'node:assert/strict';
import { test } from 'node:test';
import { makeEarlierSets } from '../../../static/teach/earlier-sets.js';
import { setOf } from '../learning/sets.js';
import { fakeEditor, fakeReport } from './fakes.js';

/** @import {GestureSet} from '../../../static/learning/gesture-set.js' */

/** A set, and the one that it took the place of. */
async function rig() {
  /** @type {Map<string, GestureSet>} */
  const kept = new Map([['first', setOf({ lean: 1 })]]);
  const editor = { ...fakeEditor(setOf({ lean: 2 })), kept: () => ({ set: editor.set, model: null, imported: null }) };
  const { said, report } = fakeReport();
  const store = /** @type {any} */ ({
    earlier: async () => [...kept].map(([key, { samples }]) => ({ key, replacedAtMs: 0, count: samples.length })),
    load: async (/** @type {string} */ key) => kept.has(key) && { set: kept.get(key) },
    keepEarlier: async (/** @type {{set: GestureSet}} */ { set }) => kept.set('just now', set),
  });
  const earlier = makeEarlierSets({ editor, store, report, onChange() {} });
  await earlier.look();
  return { earlier, editor, kept, said };
}

test('what was gone back to is in use, is said, and what it replaced can be had in its turn', async () => {
  const { earlier, editor, said } = await rig();
  await earlier.restore('first');
  assert.equal(editor.set.samples.length, 1);
  assert.deepEqual(said, [['gestures-restored']]);
  assert.deepEqual(
    earlier.list.map(({ key, count }) => [key, count]),
    [
      ['first', 1],
      ['just now', 2],
    ],
  );
});

test('one that another tab has let go of is no longer offered, and nothing is changed', async () => {
  const { earlier, editor, kept, said } = await rig();
  kept.clear();
  await earlier.restore('first');
  assert.deepEqual([editor.changes, said, earlier.list], [0, [], []]);
});
