import assert from 'node:assert/strict';
import { test } from 'node:test';
import { makeServerCopies } from '../../../static/learning/server-copies.js';
import { makeSetBin } from '../../../static/learning/set-bin.js';

/** @param {{there?: string[], onServer?: string[]}} [given] */
function rig({ there = [], onServer = [] } = {}) {
  /** @type {Map<string, unknown>} */
  const kept = new Map();
  const memory = {
    recall: (/** @type {string} */ name) => kept.get(name) ?? null,
    remember: (/** @type {string} */ name, /** @type {unknown} */ value) => void kept.set(name, value),
  };
  const copies = makeServerCopies(memory);
  for (const id of onServer) copies.mark(id, { version: '1', digest: 'x' });
  const state = {
    rows: new Set(there),
    copies: new Set(onServer),
    trouble: '',
    said: /** @type {string[]} */ ([]),
    forgotten: /** @type {string[]} */ ([]),
  };
  const fail = (/** @type {string} */ where) => {
    if (state.trouble === where) throw new Error(where);
  };
  const store = {
    async remove(/** @type {string} */ id) {
      fail('store');
      state.rows.delete(id);
    },
    async removeUnreachable(/** @type {ReadonlySet<string>} */ reachable) {
      fail('store');
      state.rows = new Set([...state.rows].filter((id) => reachable.has(id)));
      return 0;
    },
  };
  /** @type {Record<string, (id: string) => Promise<object>>} */
  const api = {
    remove: async (/** @type {string} */ id) => {
      if (state.trouble === 'server') return { ok: false, kind: 'unreachable', status: 0, code: '', message: '' };
      return state.copies.delete(id)
        ? { ok: true }
        : { ok: false, kind: 'refused', status: 404, code: '', message: '' };
    },
  };
  api.forget = async (/** @type {string} */ id) => {
    state.forgotten.push(id);
    return state.trouble === 'server'
      ? { ok: false, kind: 'unreachable', status: 0, code: '', message: '' }
      : { ok: true };
  };
  const open = () =>
    makeSetBin({ store, copies, api: /** @type {any} */ (api), report: (code) => void state.said.push(code), memory });
  return { bin: open(), open, state, copies, kept };
}

test('a set that is told to go goes with its copy on the server, also one that is gone there already', async () => {
  const { bin, state, copies } = rig({ there: ['mine', 'other'], onServer: ['mine', 'other', 'gone'] });
  state.copies.delete('gone');
  await bin.forget(['mine', 'gone']);
  assert.deepEqual([[...state.rows], [...state.copies], state.said], [['other'], ['other'], []]);
  assert.deepEqual([copies.has('mine'), copies.has('gone'), copies.has('other')], [false, false, true]);
  assert.equal(bin.has('mine'), true, 'another tab that shows it does not keep it again');
});

for (const trouble of ['store', 'server'])
  test(`what the ${trouble} does not delete is told, and deleted when the page is opened the next time`, async () => {
    const { bin, open, state } = rig({ there: ['mine'], onServer: ['mine'] });
    state.trouble = trouble;
    await bin.forget(['mine']);
    assert.deepEqual(state.said, ['gestures-not-forgotten']);
    await open().tidy(new Set(['mine']));
    state.trouble = '';
    await open().tidy(new Set(['mine']));
    assert.deepEqual([[...state.rows], [...state.copies], state.said.length], [[], [], 1]);
  });

test('a set that is opened again from its file stays', async () => {
  const { bin, open, state } = rig();
  await bin.forget(['mine']);
  bin.takeOut('mine');
  state.rows.add('mine');
  await open().tidy(new Set(['mine']));
  assert.deepEqual([bin.has('mine'), [...state.rows]], [false, ['mine']]);
});

test('what nobody has is removed quietly when the page is opened, and nothing where nobody can say', async () => {
  const { open, state } = rig({ there: ['mine', 'lost'] });
  await open().tidy(null);
  assert.deepEqual([...state.rows], ['mine', 'lost']);
  state.trouble = 'store';
  await open().tidy(new Set(['mine']));
  state.trouble = '';
  await open().tidy(new Set(['mine']));
  assert.deepEqual([[...state.rows], state.said], [['mine'], []]);
});

test('what goes for good is not kept at the server for thirty days either, which is told when it answers', async () => {
  const { open, state, kept } = rig({ there: ['a', 'b'], onServer: ['a'] });
  state.trouble = 'server';
  await open().forgetForGood(['a', 'b']);
  assert.deepEqual([[...state.rows], state.said], [[], ['gestures-not-forgotten']]);
  state.trouble = '';
  await open().tidy(null);
  await open().tidy(null);
  // That of b, too: it may have been there before, and in its trash.
  assert.deepEqual(state.forgotten, ['a', 'b', 'a', 'b']);
  assert.equal(kept.get('gesture-sets-for-good'), null);
});
