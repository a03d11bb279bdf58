import assert from 'node:assert/strict';
import { test } from 'node:test';

import { makeNewestFrame } from '../../../static/camera/newest-frame.js';

/** @param {string} name  @param {string[]} closed */
const item = (name, closed) => ({
  name,
  frame: {
    close: () => {
      closed.push(name);
    },
  },
});
/** @typedef {ReturnType<typeof item>} Item */
/** Turns of the event loop, not milliseconds: a busy machine takes longer over the same turns. */
async function settled() {
  for (let turn = 0; turn < 50; turn += 1)
    await new Promise((resolve) => {
      setImmediate(resolve);
    });
}

test('one frame is in work, the newest waits, the others are closed and counted', async () => {
  /** @type {string[]} */
  const closed = [];
  /** @type {string[]} */
  const worked = [];
  /** @type {(() => void)[]} */
  const finish = [];
  const queue = makeNewestFrame(async (/** @type {Item} */ { name }) => {
    worked.push(name);
    await new Promise((resolve) => {
      finish.push(() => resolve(undefined));
    });
  });
  queue.offer(item('a', closed));
  await settled();
  ['b', 'c', 'd'].forEach((name) => queue.offer(item(name, closed)));
  assert.deepEqual([worked, closed, queue.dropped], [['a'], ['b', 'c'], 2]);
  finish[0]();
  await settled();
  assert.deepEqual(
    [worked, closed],
    [
      ['a', 'd'],
      ['b', 'c', 'a'],
    ],
  );
  finish[1]();
  await settled();
  assert.deepEqual(closed, ['b', 'c', 'a', 'd']);
});

test('frames that come at the same time count as one', async () => {
  /** @type {string[]} */
  const closed = [];
  /** @type {string[]} */
  const worked = [];
  const queue = makeNewestFrame(async (/** @type {Item} */ { name }) => {
    worked.push(name);
  });
  ['old', 'new'].forEach((name) => queue.offer(item(name, closed)));
  await settled();
  assert.deepEqual([worked, queue.dropped], [['new'], 1]);
});

test('a waiting frame can be let go', async () => {
  /** @type {string[]} */
  const closed = [];
  const queue = makeNewestFrame(async () => assert.fail('not to be worked on'));
  queue.offer(item('a', closed));
  queue.clear();
  await settled();
  assert.deepEqual(closed, ['a']);
});
