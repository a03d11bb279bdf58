import assert from 'node:assert/strict';
import { test } from 'node:test';
import { makeProject } from '../../../static/teach/project.js';
import { setOf } from '../learning/sets.js';
import { settled } from './fakes.js';

/** @import {GestureSet} from '../../../static/learning/gesture-set.js' */

const FILES = [/** @type {File} */ ({ name: 'poses.zip' })];

/** @param {string[]} [labels] @param {string} [name] */
function rig(labels = ['up', 'down'], name = 'my poses') {
  /** @type {string[]} */
  const done = [];
  const model = /** @type {any} */ ({ labels, name, dispose: () => done.push('dispose') });
  const editor = {
    set: setOf({}),
    imported: /** @type {readonly File[]|null} */ (null),
    /** @param {GestureSet} set @param {readonly File[]|null} [files] */
    adopt(set, files = null) {
      editor.set = set;
      editor.imported = files;
      done.push('adopt');
    },
  };
  /** @type {{give: (model: unknown) => void, fail: (error: Error) => void}[]} */
  const asked = [];
  const project = makeProject({
    editor,
    use: (used) => done.push(used ? 'use' : 'use nothing'),
    learner: async () => ({
      importTeachableMachine: () => new Promise((give, fail) => asked.push({ give: /** @type {any} */ (give), fail })),
    }),
  });
  const answer = async () => {
    await settled();
    asked.at(-1)?.give(model);
    await settled();
  };
  return { project, editor, done, asked, answer };
}

test('the labels of a project are the gestures, and its name is the name of the set', async () => {
  const { project, editor, done, answer } = rig();
  const opening = project.open(FILES, { mayReplace: async () => true, onAdopted: () => done.push('adopted') });
  await answer();
  assert.equal(await opening, 2);
  assert.deepEqual(
    editor.set.gestures.map(({ name }) => name),
    ['', 'up', 'down'],
  );
  assert.deepEqual(done, ['adopt', 'adopted', 'use']);
  assert.equal(project.name, 'my poses');
});

test('a project without a name is called as its file', async () => {
  const { project, answer } = rig(['up'], '');
  const opening = project.open(FILES, { mayReplace: async () => true, onAdopted: () => {} });
  await answer();
  await opening;
  assert.equal(project.name, 'poses.zip');
});

test('who wants to keep what is here keeps it, and the project is closed', async () => {
  const { project, done, answer } = rig();
  const opening = project.open(FILES, { mayReplace: async () => false, onAdopted: () => {} });
  await answer();
  assert.equal(await opening, null);
  assert.deepEqual([done, project.name], [['dispose'], null]);
});

test('a set that is of a project is opened again with it', async () => {
  const { project, editor, done, answer } = rig();
  editor.imported = FILES;
  const opening = project.reopen();
  await answer();
  await opening;
  assert.deepEqual(done, ['use nothing', 'use']);
  assert.notEqual(project.name, null);
});

test('a set that was taught here ends the project', async () => {
  const { project, done, asked } = rig();
  await project.reopen();
  assert.deepEqual([done, asked.length, project.name], [['use nothing'], 0, null]);
});

test('a project is closed when another set was opened before it was read', async () => {
  const { project, editor, done, answer } = rig();
  editor.imported = FILES;
  const opening = project.reopen();
  await settled();
  editor.imported = null;
  await answer();
  await opening;
  assert.deepEqual([done, project.name], [['use nothing', 'dispose'], null]);
});

test('a project that cannot be read is not in use', async () => {
  const { project, editor, asked } = rig();
  editor.imported = FILES;
  const opening = project.reopen();
  await settled();
  asked[0].fail(new Error('damaged'));
  await assert.rejects(opening, /damaged/);
  assert.equal(project.name, null);
});
