import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addGesture, removeGesture } from '../../../static/learning/gesture-set.js';
import { createWorkshop } from '../../../static/learning/workshop.js';
import { FakeTimers } from '../players/profiles.js';
import { setOf } from './sets.js';

function rig() {
  const timers = new FakeTimers();
  /** @type {Map<string, any>} */
  const kept = new Map();
  const state = { trouble: '', problems: /** @type {string[]} */ ([]) };
  /** @type {{samples: any[], options: any, resolve: (model: any) => void, reject: (error: any) => void}[]} */
  const trainings = [];
  const workshop = createWorkshop({
    timers,
    onProblem: (code) => state.problems.push(code),
    store: /** @type {any} */ ({
      load: async (/** @type {string} */ id) => kept.get(id) ?? null,
      save: async (/** @type {any} */ all) => {
        if (state.trouble) throw Object.assign(new Error('no'), { code: state.trouble });
        kept.set(all.set.id, all);
      },
    }),
    train: (samples, options) =>
      new Promise((resolve, reject) => {
        trainings.push({ samples, options, resolve, reject });
      }),
  });
  return { workshop, timers, kept, trainings, state };
}
const settled = () =>
  new Promise((resolve) => {
    setImmediate(resolve);
  });

test('changes that come one upon the other are learnt once, and the result is kept', async () => {
  const { workshop, timers, trainings, kept } = rig();
  const set = setOf({ lean: 2, near: 2 });
  workshop.change(set);
  workshop.change({ ...set, name: 'mine' });
  timers.pass(1000);
  assert.equal(trainings.length, 1);
  assert.equal(workshop.state, 'training');
  assert.deepEqual(trainings[0].options.gestureIds, ['lean', 'near']);
  trainings[0].resolve({ kind: 'body' });
  await settled();
  assert.deepEqual(workshop.model, { kind: 'body' });
  await workshop.whenSaved();
  assert.deepEqual(kept.get(set.id).model, { kind: 'body' });
});

test('a result that was overtaken by a change is thrown away', async () => {
  const { workshop, timers, trainings } = rig();
  const set = setOf({ lean: 2, near: 2 });
  workshop.change(set);
  timers.pass(1000);
  workshop.change(removeGesture(setOf({ lean: 2, near: 2, far: 1 }), 'far'));
  timers.pass(1000);
  trainings[0].resolve('old');
  await settled();
  assert.equal(workshop.model, null);
  trainings[1].resolve('new');
  await settled();
  assert.equal(workshop.model, 'new');
});

test('one gesture alone is not learnt, and that is said', () => {
  const { workshop, timers, trainings } = rig();
  workshop.change(setOf({ lean: 5 }));
  timers.pass(1000);
  assert.equal(trainings.length, 0);
  assert.equal(workshop.problem, 'gestures-too-few');
});

test('what the learner refuses is said by its code', async () => {
  const { workshop, timers, trainings } = rig();
  workshop.change(setOf({ lean: 5, near: 5 }));
  timers.pass(1000);
  trainings[0].reject(Object.assign(new Error('x'), { code: 'gestures-same' }));
  await settled();
  assert.equal(workshop.problem, 'gestures-same');
});

test('nothing is trained while snapshots are being taken, and everything afterwards', () => {
  const { workshop, timers, trainings } = rig();
  workshop.hold(true);
  workshop.change(setOf({ lean: 5, near: 5 }));
  timers.pass(60_000);
  assert.equal(trainings.length, 0);
  workshop.hold(false);
  timers.pass(1000);
  assert.equal(trainings.length, 1);
});

test('every change can be undone, back to the first', () => {
  const { workshop } = rig();
  const first = workshop.set;
  workshop.change(/** @type {any} */ (addGesture(first, 'one')));
  workshop.change(/** @type {any} */ (addGesture(workshop.set, 'two')));
  assert.equal(workshop.undo(), true);
  assert.equal(workshop.set.gestures.length, 2);
  assert.equal(workshop.undo(), true);
  assert.equal(workshop.set, first);
  assert.equal(workshop.undo(), false);
});

test('a set is there again, with what was learnt, and is not learnt anew', async () => {
  const { workshop, timers, trainings, kept } = rig();
  const set = setOf({ lean: 2, near: 2 });
  kept.set(set.id, { set, model: 'known', imported: null });
  assert.equal(await workshop.open(set.id), true);
  timers.pass(1000);
  assert.equal(workshop.model, 'known');
  assert.equal(trainings.length, 0);
  assert.equal(workshop.canUndo, false);
});

test('a set that this browser does not keep is an empty one of that name', async () => {
  const { workshop } = rig();
  assert.equal(await workshop.open('elsewhere'), false);
  assert.equal(workshop.set.id, 'elsewhere');
  assert.deepEqual(workshop.set.samples, []);
});

test('a browser that is full is told of, and teaching goes on', async () => {
  const { workshop, state, timers, trainings } = rig();
  state.trouble = 'gestures-storage-full';
  workshop.change(setOf({ lean: 2, near: 2 }));
  await workshop.whenSaved();
  timers.pass(1000);
  assert.deepEqual(state.problems, ['gestures-storage-full']);
  assert.equal(trainings.length, 1);
});

test('a change of the set while another is being opened does not mix the two', async () => {
  const { workshop, kept } = rig();
  const [one, other] = [setOf({ lean: 2 }), { ...setOf({ near: 2 }), id: 'other' }];
  kept.set(one.id, { set: one, model: 'one', imported: null });
  kept.set('other', { set: other, model: 'other', imported: null });
  await Promise.all([workshop.open(one.id), workshop.open('other')]);
  assert.equal(workshop.set.id, 'other');
  assert.equal(workshop.model, 'other');
});

test('what waits to be learnt is forgotten, and not told, once another set is wanted', async () => {
  const { workshop, timers, trainings } = rig();
  workshop.change(setOf({ lean: 2, near: 2 }));
  let told = 0;
  workshop.onChange(() => {
    told += 1;
  });
  const opening = workshop.open(null);
  timers.pass(1000);
  assert.equal(told, 0);
  await opening;
  assert.equal(trainings.length, 0);
  assert.deepEqual(workshop.set.samples, []);
});
