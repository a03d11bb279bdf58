import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as sets from '../../../static/learning/gesture-set.js';
import { sampleOf, setOf } from './sets.js';

test('a new set has the class for everything else, and nothing more', () => {
  const set = sets.emptySet();
  assert.deepEqual(
    set.gestures.map(({ id }) => id),
    [sets.NOTHING],
  );
  assert.deepEqual(set.samples, []);
  assert.notEqual(set.id, sets.emptySet().id);
});

test('thirty gestures and no more can be added, each with a colour that is not that of nothing', () => {
  let set = sets.emptySet();
  for (let number = 0; number < sets.MOST_GESTURES; number += 1)
    set = /** @type {sets.GestureSet} */ (sets.addGesture(set, `g${number}`));
  assert.equal(set.gestures.length, 31);
  assert.equal(new Set(set.gestures.map(({ id }) => id)).size, 31);
  assert.ok(set.gestures.slice(1).every(({ colour }) => colour >= 1 && colour < sets.COLOURS));
  assert.equal(sets.addGesture(set, 'one more'), null);
  assert.equal(sets.addGesture(sets.emptySet(), ''), null);
});

test('a gesture goes with its snapshots, and nothing special only loses its snapshots', () => {
  const set = setOf({ lean: 2, [sets.NOTHING]: 3 });
  assert.deepEqual(
    sets.removeGesture(set, 'lean').gestures.map(({ id }) => id),
    [sets.NOTHING],
  );
  assert.equal(sets.removeGesture(set, 'lean').samples.length, 3);
  assert.deepEqual(
    sets.removeGesture(set, sets.NOTHING).gestures.map(({ id }) => id),
    [sets.NOTHING, 'lean'],
  );
  assert.equal(sets.removeGesture(set, sets.NOTHING).samples.length, 2);
});

test('snapshots are moved and removed, and the old set is as it was', () => {
  const set = setOf({ lean: 2, near: 1 });
  const [first] = set.samples;
  const moved = sets.moveSamples(set, new Set([first.id]), 'near');
  assert.deepEqual(
    sets.samplesOf(moved, 'near').map(({ id }) => id),
    [first.id, 'near-0'],
  );
  assert.equal(sets.removeSamples(moved, new Set([first.id])).samples.length, 2);
  assert.equal(sets.samplesOf(set, 'lean').length, 2);
  assert.equal(moved.samples[2], set.samples[2], 'what stays the same is shared');
});

test('no more snapshots are taken in than there is room for', () => {
  const many = Array.from({ length: 1300 }, (_, index) => sampleOf('lean', index));
  assert.equal(sets.addSamples(setOf({ lean: 0 }), many).samples.length, sets.MOST_SAMPLES);
});

test('pictures can be thrown away while what was learnt stays', () => {
  const set = setOf({ lean: 2 });
  const bare = sets.withoutPictures(set);
  assert.ok(set.samples.every(({ thumbnail }) => thumbnail));
  assert.ok(bare.samples.every((sample) => !('thumbnail' in sample) && sample.embeddings.body));
});

test('only gestures with snapshots of the kind in use can be learnt', () => {
  const set = setOf({ lean: 2, near: 0 });
  assert.deepEqual(sets.trainable(set).gestureIds, ['lean']);
  assert.deepEqual(sets.trainable(set).empty, [sets.NOTHING, 'near']);
  assert.deepEqual(sets.trainable({ ...set, kind: 'picture' }).gestureIds, []);
});

test('a name is one readable line', () => {
  assert.equal(sets.cleanGestureName('  lean\n\u202Eleft  '), 'lean left');
  assert.equal(sets.cleanGestureName('\u200F \u0007'), '');
  assert.equal([...sets.cleanGestureName('🎈'.repeat(60))].length, 40);
  assert.equal(sets.cleanGestureName('<b>lean</b>'), '<b>lean</b>', 'markup is text, and shown as text');
});
