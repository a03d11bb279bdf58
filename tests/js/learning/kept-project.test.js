import assert from 'node:assert/strict';
import { test } from 'node:test';
import { keepProject } from '../../../static/learning/kept-project.js';

function rig() {
  const state = { place: {}, nowMs: 0, opened: 0, trouble: /** @type {Error|null} */ (null) };
  const kept = keepProject(
    /** @type {any} */ ({}),
    {
      place: () => state.place,
      open: async () => {
        state.opened += 1;
        if (state.trouble) throw state.trouble;
        return `model-${state.opened}`;
      },
    },
    { nowMs: () => state.nowMs, random: () => 1 },
  );
  const breakDown = () => {
    state.place = {};
  };
  return { kept, state, breakDown };
}

test('a project is opened once, for as long as its worker lives', async () => {
  const { kept, state } = rig();
  assert.deepEqual([await kept.id(), await kept.id()], ['model-1', 'model-1']);
  assert.equal(state.opened, 1);
  assert.equal(await kept.idIn(state.place), 'model-1');
});

test('a project whose worker broke down is there again with the next frame', async () => {
  const { kept, breakDown } = rig();
  await kept.id();
  breakDown();
  assert.equal(kept.idIn({}), null);
  assert.equal(await kept.id(), 'model-2');
});

test('a project that breaks every worker is tried more and more seldom, and at once again after it has worked', async () => {
  const { kept, state, breakDown } = rig();
  /** So many frames in a minute, each of which breaks the worker. */
  const frames = async () => {
    const before = state.opened;
    for (let frame = 0; frame < 600; frame += 1) {
      state.nowMs += 100;
      await kept.id().then(breakDown, () => {});
    }
    return state.opened - before;
  };
  assert.ok((await frames()) <= 8, `${state.opened}`);
  state.nowMs += 100_000;
  await kept.id();
  kept.works();
  breakDown();
  assert.match(await kept.id(), /model/);
});

test('what opening fails with is said until it is tried again', async () => {
  const { kept, state } = rig();
  state.trouble = Object.assign(new Error('no'), { code: 'download-unreachable' });
  for (let frame = 0; frame < 5; frame += 1) await assert.rejects(kept.id(), { code: 'download-unreachable' });
  assert.equal(state.opened, 2);
  state.trouble = null;
  state.nowMs += 10_000;
  assert.equal(await kept.id(), 'model-3');
});
