import assert from 'node:assert/strict';
import { test } from 'node:test';
import { MOST_SAMPLES } from '../../../static/learning/gesture-set.js';
import { MOST_FILES, makeFileAdder } from '../../../static/teach/picture-files.js';
import { sampleOf, setOf } from '../learning/sets.js';
import { fakeEditor, fakeReport } from './fakes.js';

/** @param {Parameters<typeof setOf>[0]} counts @param {Record<string, string|undefined>} [broken]  codes, by name */
function rig(counts, broken = {}) {
  const { said, report } = fakeReport();
  const editor = fakeEditor(setOf(counts));
  const add = makeFileAdder({
    editor,
    report,
    async sampleOf(gestureId, { name }) {
      if (name in broken) throw Object.assign(new Error(name), { code: broken[name] });
      return sampleOf(gestureId, Number(name));
    },
  });
  return { add, editor, said };
}
const filesOf = (/** @type {string[]} */ ...names) => names.map((name) => /** @type {File} */ ({ name }));

test('all pictures are one change', async () => {
  const { add, editor, said } = rig({ lean: 0 });
  await add('lean', filesOf('1', '2', '3'));
  assert.deepEqual([editor.changes, editor.set.samples.length], [1, 3]);
  assert.deepEqual(said, [['capture-done', { count: 3 }]]);
});

test('what is no picture is named, and the others are taken', async () => {
  const { add, editor, said } = rig({ lean: 0 }, { 'notes.txt': undefined });
  await add('lean', filesOf('1', 'notes.txt', '2'));
  assert.equal(editor.set.samples.length, 2);
  assert.deepEqual(said, [['picture-not-an-image', { name: 'notes.txt' }]]);
});

test('a trouble of the engine is said by its code, and what was looked at before is taken', async () => {
  const { add, editor, said } = rig({ lean: 0 }, { 2: 'learning-failed' });
  await add('lean', filesOf('1', '2', '3'));
  assert.deepEqual([editor.changes, editor.set.samples.length], [1, 1]);
  assert.deepEqual(said, [['learning-failed']]);
});

test('a set that is full takes what there is room for', async () => {
  const { add, editor, said } = rig({ lean: MOST_SAMPLES - 1 });
  await add('lean', filesOf('5000', '5001'));
  assert.equal(editor.set.samples.length, MOST_SAMPLES);
  assert.deepEqual(said, [['gestures-full', { count: MOST_SAMPLES }]]);
});

test('so many files are looked at and no more, and the first of the rest is named', async () => {
  const { add, editor, said } = rig({ lean: 0 });
  await add('lean', filesOf(...Array.from({ length: MOST_FILES + 5 }, (_, index) => String(index))));
  assert.equal(editor.set.samples.length, MOST_FILES);
  assert.deepEqual(said, [['picture-not-an-image', { name: String(MOST_FILES) }]]);
});
