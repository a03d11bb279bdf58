import assert from 'node:assert/strict';
import { test } from 'node:test';
import { makeOpening } from '../../../static/shapes/wire.js';

/** @import {LoadEditor} from '../../../static/shapes/wire.js' */

const EDITOR = /** @type {any} */ ({ openEditor: () => {} });

/** @param {LoadEditor[]} answers  one a try */
function setUp(...answers) {
  /** @type {string[]} */
  const said = [];
  /** @type {(() => void)[]} */
  const limits = [];
  const timers = /** @type {any} */ ({
    setTimeout: (/** @type {() => void} */ end) => limits.push(end),
    clearTimeout: () => {},
  });
  const load = () => /** @type {LoadEditor} */ (answers.shift())();
  const open = makeOpening({ report: (code) => said.push(code), load, timers });
  return { open, said, limits };
}

test('an editor that never comes is said, and may be asked for again', async () => {
  const { open, said, limits } = setUp(
    () => new Promise(() => {}),
    async () => EDITOR,
  );
  const opening = open();
  limits.forEach((end) => end());
  assert.equal(await opening, null);
  assert.deepEqual(said, ['shapes-unreachable']);
  assert.equal(await open(), EDITOR);
});

test('an editor that cannot be fetched is said, and may be asked for again', async () => {
  const { open, said } = setUp(
    () => Promise.reject(new Error('no')),
    async () => EDITOR,
  );
  assert.equal(await open(), null);
  assert.deepEqual(said, ['shapes-unreachable']);
  assert.equal(await open(), EDITOR);
});

test('who asks twice meanwhile gets one', async () => {
  const { open, said } = setUp(async () => EDITOR);
  const [first, second] = await Promise.all([open(), open()]);
  assert.deepEqual([first, second, said], [EDITOR, null, []]);
});
