import 'fake-indexeddb/auto';
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createGestureEditor } from '../../../static/learning/gesture-editor.js';
import { addGesture, addSamples, removeSamples, renameGesture } from '../../../static/learning/gesture-set.js';
import { createGestureStore } from '../../../static/learning/store.js';
import { FakeTimers } from '../players/profiles.js';
import { sampleOf, setOf } from './sets.js';

/** @import {SetNews} from '../../../static/learning/set-keeper.js' */

/** Two tabs of one browser; whether they hear of each other can be chosen. @param {{hear: boolean, name: string}} options */
function browser({ hear, name }) {
  /** @type {((news: SetNews) => void)[]} */
  const ears = [];
  const open = () => {
    const own = ears.length;
    return createGestureEditor({
      store: createGestureStore({ name }),
      timers: new FakeTimers(),
      onProblem: (code) => assert.fail(code),
      train: async () => /** @type {any} */ ({ kind: 'body' }),
      tabs: {
        onMessage: (listener) => void ears.push(listener),
        tell: (news) => {
          for (const [index, ear] of ears.entries()) if (hear && index !== own) ear(news);
        },
      },
    });
  };
  return [open(), open()];
}

/** @param {ReturnType<typeof createGestureEditor>[]} tabs */
async function rest(tabs) {
  for (let turn = 0; turn < 20; turn += 1) {
    await Promise.all(tabs.map((tab) => tab.whenSaved()));
    await new Promise((resolve) => {
      setTimeout(resolve, 1);
    });
  }
}

/** @param {ReturnType<typeof createGestureEditor>} tab */
const seen = ({ set }) => [set.gestures.map(({ name }) => name).join(' '), set.samples.map(({ id }) => id).join(' ')];

for (const hear of [true, false]) {
  test(`two tabs that teach one set ${hear ? 'see' : 'do not hear of, and still keep,'} each other's changes`, async () => {
    const tabs = browser({ hear, name: `two-tabs-${hear}` });
    const [one, other] = tabs;
    one.adopt(setOf({ lean: 2 }));
    await rest(tabs);
    await other.open(one.set.id);
    one.change(addSamples(one.set, [sampleOf('lean', 8)]));
    other.change(/** @type {any} */ (addGesture(other.set, 'near', 'near')));
    other.change(removeSamples(other.set, new Set(['lean-0'])));
    await rest(tabs);
    other.change(renameGesture(other.set, 'lean', 'left'));
    await rest(tabs);
    const all = [' left near', 'lean-1 lean-8'];
    assert.deepEqual(seen(other), all);
    if (hear) assert.deepEqual(seen(one), all);
    // Undoing one's own does not undo the other's.
    other.undo();
    other.undo();
    await rest(tabs);
    const undone = [' lean near', 'lean-0 lean-1 lean-8'];
    assert.deepEqual(
      seen(other).map((words) => words.split(' ').sort()),
      undone.map((words) => words.split(' ').sort()),
    );
    await one.open(one.set.id);
    assert.equal(one.set.samples.length, 3);
  });
}

test('a set that another tab has not kept yet is there as soon as it is', async () => {
  const tabs = browser({ hear: true, name: 'early' });
  const [one, other] = tabs;
  assert.equal(await other.open(setOf({}).id), false);
  one.adopt(setOf({ lean: 2 }));
  await rest(tabs);
  assert.deepEqual(seen(other), seen(one));
});
