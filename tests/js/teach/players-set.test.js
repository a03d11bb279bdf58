import assert from 'node:assert/strict';
import { test } from 'node:test';
import { makeListeners } from '../../../static/core/listeners.js';
import { createGestureChoices } from '../../../static/learning/choices.js';
import { followPlayersSet, SET_PLACES } from '../../../static/teach/players-set.js';
import { testTransitions } from '../core/transitions.js';
import { setOf } from '../learning/sets.js';
import { settled } from './fakes.js';

testTransitions(SET_PLACES, ['wanted', 'found', 'missing', 'taught'], {
  here: 'opening - - -',
  opening: 'opening here elsewhere -',
  elsewhere: 'opening - - here',
});

/** @param {string|null} [setId]  the player's */
function rig(setId = null) {
  const changes = makeListeners();
  /** @type {{id: string|null, finish: (found: boolean) => void}[]} */
  const opened = [];
  const editor = {
    set: { ...setOf({}), id: 'first' },
    imported: null,
    onChange: changes.listen,
    /** @type {(id: string|null) => Promise<boolean>} */
    open: (id) =>
      new Promise((resolve) => {
        const finish = (/** @type {boolean} */ found) => {
          if (opened.at(-1)?.id === id) put({ ...setOf(found ? { lean: 2 } : {}), id: id ?? 'new' });
          resolve(found);
        };
        opened.push({ id, finish });
      }),
  };
  const put = (/** @type {ReturnType<typeof setOf>} */ set) => {
    editor.set = set;
    changes.tell();
  };
  const choices = createGestureChoices({ recall: () => ({ setId }), remember: () => {} });
  let told = 0;
  const set = followPlayersSet({
    editor,
    choices,
    async onOpened() {
      told += 1;
    },
  });
  return { set, editor, choices, opened, put, told: () => told };
}

test("the player's set is opened at once, and when another one plays", async () => {
  const { set, opened, choices, told } = rig('mia');
  opened[0].finish(true);
  await settled();
  assert.deepEqual([set.place, told()], ['here', 1]);
  choices.setState({ setId: 'otto' });
  assert.deepEqual(
    opened.map(({ id }) => id),
    ['mia', 'otto'],
  );
  assert.equal(set.place, 'opening');
});

test('a set that this browser does not keep is elsewhere, until something is taught here', async () => {
  const { set, opened, put, editor } = rig('mia');
  opened[0].finish(false);
  await settled();
  assert.equal(set.isElsewhere, true);
  put({ ...editor.set, samples: setOf({ lean: 1 }).samples });
  assert.equal(set.isElsewhere, false);
});

test('a player without gestures misses nothing', async () => {
  const { set, opened } = rig(null);
  opened[0].finish(false);
  await settled();
  assert.equal(set.isElsewhere, false);
});

test("from its first gesture on, a set is the player's", async () => {
  const { opened, put, choices } = rig(null);
  opened[0].finish(false);
  await settled();
  put({ ...setOf({}), id: 'mine' });
  assert.equal(choices.state.setId, null);
  put({ ...setOf({ lean: 0 }), id: 'mine' });
  assert.equal(choices.state.setId, 'mine');
});

test('who is back before another set was read has the own one', async () => {
  const { set, opened, choices, editor, told } = rig('mia');
  opened[0].finish(true);
  await settled();
  choices.setState({ setId: 'otto' });
  choices.setState({ setId: 'mia' });
  opened[1].finish(true);
  opened[2].finish(true);
  await settled();
  assert.equal(editor.set.id, 'mia');
  assert.equal(choices.state.setId, 'mia');
  assert.deepEqual([set.place, told()], ['here', 2]);
});

test('what else is chosen opens nothing', async () => {
  const { opened, choices } = rig('mia');
  opened[0].finish(true);
  await settled();
  choices.update({ mappings: [] });
  assert.equal(opened.length, 1);
});

test("what happens to the set of before while another one is being read does not make it the next player's", async () => {
  const { opened, choices, put, editor } = rig('mia');
  opened[0].finish(true);
  await settled();
  choices.setState({ setId: 'otto' });
  put({ ...editor.set, samples: [] });
  assert.equal(choices.state.setId, 'otto');
  opened[1].finish(true);
  await settled();
  assert.equal(editor.set.id, 'otto');
});

test('snapshots of nothing special alone are found again, too', async () => {
  const { opened, put, choices } = rig(null);
  opened[0].finish(false);
  await settled();
  put({ ...setOf({ nothing: 3 }), id: 'mine' });
  assert.equal(choices.state.setId, 'mine');
});
