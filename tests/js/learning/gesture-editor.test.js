import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createGestureEditor } from '../../../static/learning/gesture-editor.js';
import {
  addGesture,
  addSamples,
  lessonOf,
  moveSamples,
  removeGesture,
  renameGesture,
} from '../../../static/learning/gesture-set.js';
import { FakeTimers } from '../players/profiles.js';
import { sampleOf, setOf } from './sets.js';

function rig() {
  const timers = new FakeTimers();
  /** @type {Map<string, any>} */
  const kept = new Map();
  const state = { trouble: '', problems: /** @type {string[]} */ ([]) };
  /** @type {{samples: any[], options: any, resolve: (model: any) => void, reject: (error: any) => void}[]} */
  const trainings = [];
  const editor = createGestureEditor({
    timers,
    onProblem: (code) => state.problems.push(code),
    store: /** @type {any} */ ({
      load: async (/** @type {string} */ id) => kept.get(id) ?? null,
      save: async (/** @type {any} */ all) => {
        if (state.trouble) throw Object.assign(new Error('no'), { code: state.trouble });
        kept.set(all.set.id, all);
        return all;
      },
    }),
    train: (samples, options) =>
      new Promise((resolve, reject) => {
        trainings.push({ samples, options, resolve, reject });
      }),
  });
  return { editor, timers, kept, trainings, state };
}
const settled = () =>
  new Promise((resolve) => {
    setImmediate(resolve);
  });

test('changes that come one upon the other are learnt once, and the result is kept', async () => {
  const { editor, timers, trainings, kept } = rig();
  const set = setOf({ lean: 2, near: 2 });
  editor.change(set);
  editor.change({ ...set, name: 'mine' });
  timers.pass(1000);
  assert.equal(trainings.length, 1);
  assert.equal(editor.phase, 'training');
  assert.deepEqual(trainings[0].options.gestureIds, ['lean', 'near']);
  trainings[0].resolve({ kind: 'body' });
  await settled();
  assert.deepEqual(editor.model, { kind: 'body' });
  await editor.whenSaved();
  assert.deepEqual(kept.get(set.id).model, { kind: 'body' });
});

test('a result that was overtaken by a change is thrown away', async () => {
  const { editor, timers, trainings } = rig();
  const set = setOf({ lean: 2, near: 2 });
  editor.change(set);
  timers.pass(1000);
  editor.change(removeGesture(setOf({ lean: 2, near: 2, far: 1 }), 'far'));
  timers.pass(1000);
  trainings[0].resolve('old');
  await settled();
  assert.equal(editor.model, null);
  trainings[1].resolve('new');
  await settled();
  assert.equal(editor.model, 'new');
});

test('one gesture alone is not learnt, and that is said', async () => {
  const { editor, timers, trainings } = rig();
  editor.change(setOf({ lean: 5 }));
  timers.pass(1000);
  await settled();
  assert.equal(trainings.length, 0);
  assert.equal(editor.problem, 'gestures-too-few');
});

test('what the learner refuses is said by its code', async () => {
  const { editor, timers, trainings } = rig();
  editor.change(setOf({ lean: 5, near: 5 }));
  timers.pass(1000);
  trainings[0].reject(Object.assign(new Error('x'), { code: 'gestures-same' }));
  await settled();
  assert.equal(editor.problem, 'gestures-same');
});

test('nothing is trained while snapshots are being taken, and everything afterwards', () => {
  const { editor, timers, trainings } = rig();
  editor.pauseTraining(true);
  editor.change(setOf({ lean: 5, near: 5 }));
  timers.pass(60_000);
  assert.equal(trainings.length, 0);
  editor.pauseTraining(false);
  timers.pass(1000);
  assert.equal(trainings.length, 1);
});

test('every change can be undone, back to the first', () => {
  const { editor } = rig();
  const first = editor.set;
  editor.change(/** @type {any} */ (addGesture(first, 'one')));
  editor.change(/** @type {any} */ (addGesture(editor.set, 'two')));
  assert.equal(editor.undo(), true);
  assert.equal(editor.set.gestures.length, 2);
  assert.equal(editor.undo(), true);
  assert.equal(editor.set, first);
  assert.equal(editor.undo(), false);
});

test('a set is there again, with what was learnt, and is not learnt anew', async () => {
  const { editor, timers, trainings, kept } = rig();
  const set = setOf({ lean: 2, near: 2 });
  kept.set(set.id, { set, model: 'known', learntFrom: lessonOf(set), imported: null });
  assert.equal(await editor.open(set.id), true);
  timers.pass(1000);
  assert.equal(editor.model, 'known');
  assert.equal(trainings.length, 0);
  assert.equal(editor.canUndo, false);
});

test('a set that this browser does not keep is an empty one of that name', async () => {
  const { editor } = rig();
  assert.equal(await editor.open('elsewhere'), false);
  assert.equal(editor.set.id, 'elsewhere');
  assert.deepEqual(editor.set.samples, []);
});

test('a browser that is full is told of, and teaching goes on', async () => {
  const { editor, state, timers, trainings } = rig();
  state.trouble = 'gestures-storage-full';
  editor.change(setOf({ lean: 2, near: 2 }));
  await editor.whenSaved();
  timers.pass(1000);
  assert.deepEqual(state.problems, ['gestures-storage-full']);
  assert.equal(trainings.length, 1);
});

test('a change of the set while another is being opened does not mix the two', async () => {
  const { editor, kept } = rig();
  const [one, other] = [setOf({ lean: 2 }), { ...setOf({ near: 2 }), id: 'other' }];
  kept.set(one.id, { set: one, model: 'one', learntFrom: lessonOf(one), imported: null });
  kept.set('other', { set: other, model: 'other', learntFrom: lessonOf(other), imported: null });
  await Promise.all([editor.open(one.id), editor.open('other')]);
  assert.equal(editor.set.id, 'other');
  assert.equal(editor.model, 'other');
});

test('what waits to be learnt is forgotten, and not told, once another set is wanted', async () => {
  const { editor, timers, trainings } = rig();
  editor.change(setOf({ lean: 2, near: 2 }));
  let told = 0;
  editor.onChange(() => {
    told += 1;
  });
  const opening = editor.open(null);
  timers.pass(1000);
  assert.equal(told, 0);
  await opening;
  assert.equal(trainings.length, 0);
  assert.deepEqual(editor.set.samples, []);
});

const taught = setOf({ lean: 2, near: 2 });
/** What may happen to a set before the page is closed, and whether it is then learnt anew. @type {Record<string, [(set: typeof taught) => typeof taught, boolean]>} */
const CHANGES = {
  nothing: [(set) => set, false],
  'a new name of a gesture': [(set) => renameGesture(set, 'lean', 'left'), false],
  'a gesture without snapshots': [(set) => addGesture(set, 'far', 'far') ?? set, false],
  'one more snapshot': [(set) => addSamples(set, [sampleOf('lean', 9)]), true],
  'a gesture that is deleted': [(set) => removeGesture(set, 'lean'), true],
  'a snapshot that is deleted': [(set) => ({ ...set, samples: set.samples.slice(1) }), true],
  "a snapshot that is another gesture's": [(set) => moveSamples(set, new Set(['lean-0']), 'near'), true],
  'another way to look': [(set) => ({ ...set, kind: 'picture' }), true],
};
for (const [name, [change, isLearnt]] of Object.entries(CHANGES)) {
  test(`a page that was closed before ${name} was learnt ${isLearnt ? 'learns it when it is opened' : 'has nothing to learn'}`, async () => {
    const { editor, timers, kept } = rig();
    kept.set(taught.id, { set: change(taught), model: 'before', learntFrom: lessonOf(taught), imported: null });
    await editor.open(taught.id);
    assert.equal(editor.model, 'before');
    timers.pass(100);
    assert.equal(editor.phase, isLearnt ? 'waiting' : 'idle');
  });
}

test('a model of which nobody knows what it was learnt from is learnt anew, and then it is known', async () => {
  const { editor, timers, trainings, kept } = rig();
  kept.set(taught.id, { set: taught, model: 'before', imported: null });
  await editor.open(taught.id);
  timers.pass(1000);
  trainings[0].resolve('after');
  await settled();
  await editor.whenSaved();
  assert.deepEqual(kept.get(taught.id).learntFrom, { ...lessonOf(taught), count: 4 });
});

test('until a change is learnt, what was learnt before is said of what was taught before', async () => {
  const { editor, timers, trainings } = rig();
  editor.change(taught);
  timers.pass(1000);
  trainings[0].resolve('model');
  await settled();
  editor.change(addSamples(taught, [sampleOf('lean', 9)]));
  assert.equal(editor.learntFrom?.count, 4);
});
