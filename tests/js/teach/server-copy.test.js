import assert from 'node:assert/strict';
import { test } from 'node:test';
import { makeListeners } from '../../../static/core/listeners.js';
import { NO_CHOICES } from '../../../static/learning/choices.js';
import { addSamples, contentDigest, removeSamples } from '../../../static/learning/gesture-set.js';
import { makeServerCopies } from '../../../static/learning/server-copies.js';
import { readSet } from '../../../static/learning/set-file.js';
import { makeServerCopy } from '../../../static/teach/server-copy.js';
import { sampleOf, setOf } from '../learning/sets.js';
import { FakeTimers } from '../players/profiles.js';
import { fakeReport, settled } from './fakes.js';

/** @import {GestureSet} from '../../../static/learning/gesture-set.js' */

const ID = setOf({}).id;
/** @param {number} status @param {string} [kind] */
const failure = (status, kind = 'refused') => ({ ok: false, kind, status, code: `http-${status}`, message: '' });
const UNREACHABLE = failure(0, 'unreachable');

/** A server of sets, as creatable/api/gesture_sets.py is: a version is named by what it says. */
class FakeServer {
  /** @type {Map<string, string>} */
  texts = new Map();
  /** @type {string[]} */
  asked = [];
  /** @type {any} */
  trouble = null;
  /** What becomes of a claim. @type {any} */
  claimed = { ok: true };

  /** @param {string} id */
  version(id) {
    const text = this.texts.get(id);
    return text === undefined ? 'new' : contentDigest(readSet(text).set);
  }

  api = /** @type {any} */ ({
    put: async (/** @type {string} */ id, /** @type {string} */ text, /** @type {string} */ base) => {
      this.asked.push(`put ${base === 'new' ? 'new' : 'change'}`);
      if (this.trouble) return this.trouble;
      const here = this.version(id);
      if (here === 'new' && base !== 'new') return failure(404);
      const same = here === contentDigest(readSet(text).set);
      if (here !== base && !same) return failure(409);
      this.texts.set(id, text);
      return { ok: true, value: this.version(id) };
    },
    get: async (/** @type {string} */ id, /** @type {string|undefined} */ version) => {
      this.asked.push('get');
      if (this.trouble) return this.trouble;
      if (!this.texts.has(id)) return failure(404);
      if (version === this.version(id)) return failure(304, 'trouble');
      return { ok: true, value: { text: this.texts.get(id), version: this.version(id) } };
    },
    claim: async (/** @type {string} */ id) => {
      this.asked.push('claim');
      if (this.trouble) return this.trouble;
      return this.texts.has(id) ? this.claimed : failure(404);
    },
    remove: async (/** @type {string} */ id) => {
      if (this.trouble) return this.trouble;
      return this.texts.delete(id) ? { ok: true } : failure(404);
    },
  });
}

/** One device, with a set. @param {FakeServer} server @param {Partial<{set: GestureSet, memory: Map<string, any>}>} [given] */
function device(server, { set = setOf({ lean: 1 }), memory = new Map() } = {}) {
  const changes = makeListeners();
  const timers = new FakeTimers();
  const page = new EventTarget();
  const { said, report } = fakeReport();
  const copies = makeServerCopies({
    recall: (name) => memory.get(name) ?? null,
    remember: (name, value) => void memory.set(name, value),
  });
  const state = { place: /** @type {any} */ ('here'), full: false, told: 0 };
  /** @type {GestureSet[]} */
  const earlier = [];
  /** @type {boolean[]} */
  const replaced = [];
  const editor = {
    set,
    kept: () => ({ set: editor.set, model: null, imported: null }),
    onChange: changes.listen,
    /** @param {GestureSet} next @param {any} [_files] @param {{replace?: boolean}} [options] */
    adopt(next, _files, { replace = true } = {}) {
      replaced.push(replace);
      editor.change(next);
    },
    /** @param {GestureSet} next */
    change(next) {
      editor.set = next;
      changes.tell();
    },
  };
  const store = {
    async keepEarlier(/** @type {{set: GestureSet}} */ kept) {
      if (state.full) throw Object.assign(new Error('full'), { code: 'gestures-storage-full' });
      earlier.push(kept.set);
    },
  };
  const copy = makeServerCopy({
    editor,
    report,
    timers,
    page,
    random: () => 0,
    place: () => state.place,
    choices: { state: NO_CHOICES },
    sets: { api: server.api, copies, store },
    onChange: () => {
      state.told += 1;
    },
  });
  const codes = () => said.map(([code]) => code);
  return { copy, copies, editor, changes, timers, page, codes, state, earlier, replaced, memory };
}

/** All that is on its way arrives. */
async function quiet() {
  for (let turn = 0; turn < 10; turn += 1) await settled();
}

/** @param {ReturnType<typeof device>} one  what it changed a while ago is sent */
async function sent(one) {
  one.timers.pass(3000);
  await quiet();
}

/** A device with a copy on the server. @param {FakeServer} server @param {GestureSet} [set] */
async function athome(server, set) {
  const one = device(server, { set });
  await one.copy.add();
  server.asked.length = 0;
  return one;
}

/** @param {GestureSet} set */
const idsOf = (set) => set.samples.map(({ id }) => id).join();

test('a copy is sent without pictures, and remembered', async () => {
  const server = new FakeServer();
  const { copy, state } = device(server);
  await copy.add();
  assert.equal(copy.isThere, true);
  const text = server.texts.get(ID) ?? '';
  assert.equal(JSON.parse(text).samples.length, 1);
  assert.equal(text.includes('data:image'), false);
  assert.equal(state.told, 1);
});

test('a copy that could not be sent is none, and that is said', async () => {
  const server = new FakeServer();
  server.trouble = UNREACHABLE;
  const { copy, codes, state } = device(server);
  await copy.add();
  assert.equal(copy.isThere, false);
  assert.deepEqual(codes(), ['gestures-not-added']);
  assert.equal(state.told, 1);
});

test('changes are sent once they have ended, where there is a copy, and nowhere else', async () => {
  const server = new FakeServer();
  const one = await athome(server);
  one.editor.change(addSamples(one.editor.set, [sampleOf('lean', 5)]));
  one.timers.pass(2000);
  one.editor.change(addSamples(one.editor.set, [sampleOf('lean', 6)]));
  one.timers.pass(2000);
  await quiet();
  assert.deepEqual(server.asked, []);
  await sent(one);
  assert.deepEqual(server.asked, ['put change']);
  assert.equal(idsOf(readSet(server.texts.get(ID) ?? '').set), 'lean-0,lean-5,lean-6');
  const other = device(server, { set: { ...setOf({ lean: 2 }), id: 'other' } });
  other.editor.change(addSamples(other.editor.set, [sampleOf('lean', 5)]));
  await sent(other);
  assert.deepEqual(server.asked, ['put change']);
});

test('what says nothing else is not sent: a page that is opened, a model that is learnt, pictures', async () => {
  const server = new FakeServer();
  const { memory, editor } = await athome(server);
  const again = device(server, { memory, set: editor.set });
  again.copy.look();
  await quiet();
  for (let time = 0; time < 3; time += 1) again.editor.change({ ...again.editor.set });
  await sent(again);
  assert.deepEqual(server.asked, ['get']);
});

test('who only looks takes what was changed on another device, and keeps the own as an earlier version', async () => {
  const server = new FakeServer();
  const home = await athome(server, setOf({ lean: 2 }));
  const school = device(server, { set: home.editor.set, memory: new Map(home.memory) });
  school.copy.look();
  await quiet();
  school.editor.change(addSamples(school.editor.set, [sampleOf('lean', 7)]));
  await sent(school);
  const again = device(server, { set: home.editor.set, memory: home.memory });
  again.copy.look();
  await quiet();
  assert.equal(idsOf(again.editor.set), 'lean-0,lean-1,lean-7');
  assert.deepEqual(
    again.editor.set.samples.map(({ thumbnail }) => Boolean(thumbnail)),
    [true, true, false],
    'the server has no pictures, this browser has',
  );
  assert.deepEqual([again.earlier.map(idsOf), again.codes()], [['lean-0,lean-1'], ['gestures-updated']]);
  await sent(again);
  assert.equal(idsOf(readSet(server.texts.get(ID) ?? '').set), 'lean-0,lean-1,lean-7');
});

for (const isOpened of [true, false])
  test(`of two changes ${isOpened ? 'that meet when the page is opened' : 'the later one'} neither is lost`, async () => {
    const server = new FakeServer();
    const home = await athome(server, setOf({ lean: 2 }));
    const school = device(server, { set: home.editor.set, memory: new Map(home.memory) });
    school.copy.look();
    await quiet();
    school.editor.change(addSamples(school.editor.set, [sampleOf('lean', 7)]));
    await sent(school);
    const mine = removeSamples(home.editor.set, new Set(['lean-0']));
    const again = isOpened ? device(server, { set: mine, memory: home.memory }) : home;
    if (isOpened) again.copy.look();
    else again.editor.change(mine);
    await sent(again);
    assert.deepEqual(
      [idsOf(again.editor.set), again.earlier.map(idsOf), again.codes()],
      ['lean-1', ['lean-0,lean-1,lean-7'], ['gestures-conflict']],
    );
    assert.equal(idsOf(readSet(server.texts.get(ID) ?? '').set), 'lean-1');
  });

test('nothing is replaced where what it replaces cannot be kept', async () => {
  const server = new FakeServer();
  const home = await athome(server, setOf({ lean: 2 }));
  server.texts.set(ID, (server.texts.get(ID) ?? '').replace('"lean-1"', '"lean-9"'));
  const before = server.texts.get(ID);
  for (const set of [home.editor.set, removeSamples(home.editor.set, new Set(['lean-0']))]) {
    const again = device(server, { set, memory: home.memory });
    again.state.full = true;
    again.copy.look();
    await sent(again);
    assert.deepEqual([again.editor.set, again.codes()], [set, ['gestures-storage-full']]);
  }
  assert.equal(server.texts.get(ID), before);
});

test('a set that this browser has lost is fetched and never sent empty, nor while it is being opened', async () => {
  const server = new FakeServer();
  const { memory } = await athome(server, setOf({ lean: 2 }));
  const lost = device(server, { memory, set: setOf({}) });
  lost.state.place = 'opening';
  lost.changes.tell();
  await sent(lost);
  assert.deepEqual(server.asked, []);
  lost.state.place = 'elsewhere';
  lost.copy.look();
  await sent(lost);
  assert.deepEqual([server.asked, idsOf(lost.editor.set), lost.earlier], [['get'], 'lean-0,lean-1', []]);
  assert.deepEqual(lost.replaced, [false], 'what could not be read is not written over');
});

test('a server that is away is asked again until it is back, and that is said once', async () => {
  const server = new FakeServer();
  const one = await athome(server);
  server.trouble = UNREACHABLE;
  one.editor.change(addSamples(one.editor.set, [sampleOf('lean', 5)]));
  for (let time = 0; time < 5; time += 1) {
    one.timers.pass(60_000);
    await quiet();
  }
  assert.deepEqual(one.codes(), ['gestures-not-sent']);
  server.trouble = null;
  one.timers.pass(60_000);
  await quiet();
  assert.equal(idsOf(readSet(server.texts.get(ID) ?? '').set), 'lean-0,lean-5');
  server.trouble = UNREACHABLE;
  const again = device(server, { set: one.editor.set, memory: one.memory });
  again.copy.look();
  await quiet();
  assert.deepEqual(again.codes(), [], 'nothing waits to be sent');
});

test('a copy that was deleted on the server, or is not wanted there, is none from then on, and that is said', async () => {
  for (const [trouble, code] of /** @type {[any, string][]} */ ([
    [null, 'gestures-copy-gone'],
    [failure(422), 'gestures-refused'],
  ])) {
    const server = new FakeServer();
    const one = await athome(server);
    server.texts.clear();
    server.trouble = trouble;
    one.editor.change(addSamples(one.editor.set, [sampleOf('lean', 5)]));
    await sent(one);
    assert.deepEqual([one.copy.isThere, one.codes(), server.texts.size], [false, [code], 0]);
  }
});

test('a copy of which an earlier version of the page remembered nothing more is looked at first', async () => {
  const server = new FakeServer();
  await athome(server, setOf({ lean: 3 }));
  const old = device(server, { memory: new Map([['gesture-sets-on-server', [ID]]]) });
  old.copy.look();
  await sent(old);
  assert.deepEqual([idsOf(old.editor.set), old.earlier.length], ['lean-0,lean-1,lean-2', 1]);
});

test('a copy is taken away, also one that is gone already', async () => {
  for (const isGone of [false, true]) {
    const server = new FakeServer();
    const { copy } = await athome(server);
    if (isGone) server.texts.clear();
    await copy.remove();
    assert.equal(copy.isThere, false);
  }
});

test('a copy that could not be taken away is still there', async () => {
  const server = new FakeServer();
  const { copy, codes } = await athome(server);
  server.trouble = UNREACHABLE;
  await copy.remove();
  assert.equal(copy.isThere, true);
  assert.deepEqual(codes(), ['gestures-not-deleted']);
});

test('the copy of a set that is not here is fetched, and known from then on, unless the player wants to keep what is here', async () => {
  const server = new FakeServer();
  await athome(server);
  for (const wanted of [true, false]) {
    const { copy } = device(server);
    assert.equal(copy.isThere, false);
    await copy.fetch(async () => wanted);
    assert.equal(copy.isThere, wanted);
  }
});

test('a copy that cannot be had, or not be read, is not known', async () => {
  const missing = device(new FakeServer());
  await missing.copy.fetch(async () => assert.fail('nothing to take in'));
  assert.deepEqual(missing.codes(), ['gestures-not-fetched']);
  const server = new FakeServer();
  await athome(server);
  const damaged = device(server);
  await assert.rejects(
    damaged.copy.fetch(async () => {
      throw new Error('damaged');
    }),
  );
  assert.deepEqual([missing.copy.isThere, damaged.copy.isThere], [false, false]);
});

test("a copy that is another browser's stays as it is, and is not sent again", async () => {
  for (const what of /** @type {const} */ (['change', 'remove'])) {
    const server = new FakeServer();
    const one = await athome(server);
    server.trouble = { ...failure(403), code: 'secret-wrong' };
    if (what === 'remove') await one.copy.remove();
    for (const number of [5, 6, 7]) {
      one.editor.change(addSamples(one.editor.set, [sampleOf('lean', number)]));
      await sent(one);
    }
    assert.equal(one.copy.isThere, false, what);
    assert.deepEqual(one.codes(), ['gestures-not-yours'], what);
    assert.deepEqual(server.asked, what === 'change' ? ['put change'] : []);
  }
});

test('what another browser holds, and is not taken from here, is told as such and as no conflict', async () => {
  const server = new FakeServer();
  await athome(server);
  const other = device(server, { set: addSamples(setOf({ lean: 1 }), [sampleOf('lean', 5)]) });
  const { put } = server.api;
  server.api.put = async (/** @type {any[]} */ ...given) =>
    given[2] === 'new' ? put(...given) : { ...failure(403), code: 'secret-wrong' };
  await other.copy.add();
  assert.deepEqual(other.codes(), ['gestures-not-yours']);
  assert.equal(other.copy.isThere, false);
});

/** What a version without secrets has left of a set that it sent. @param {FakeServer} server @param {GestureSet} set */
async function fromBefore(server, set) {
  const { memory, editor } = await athome(server, set);
  memory.delete('gesture-sets-owned');
  return { memory, set: editor.set };
}

test('a copy from before there were secrets is claimed, once, by the browser that has its pictures', async () => {
  const server = new FakeServer();
  const given = await fromBefore(server, setOf({ lean: 2 }));
  server.trouble = UNREACHABLE;
  for (const trouble of [UNREACHABLE, null, null]) {
    server.trouble = trouble;
    const { copy, codes } = device(server, given);
    copy.look();
    await quiet();
    assert.deepEqual(codes(), []);
  }
  assert.deepEqual(server.asked, ['get', 'get', 'claim', 'get']);
});

test('a copy that this browser has only fetched, or that is claimed by another, is left to whoever made it', async () => {
  const server = new FakeServer();
  const { memory, set } = await fromBefore(server, setOf({ lean: 2 }));
  const bare = { ...set, samples: set.samples.map(({ thumbnail: _mine, ...sample }) => sample) };
  const fetched = device(server, { set: bare, memory: new Map(memory) });
  fetched.copy.look();
  await quiet();
  assert.deepEqual(server.asked, ['get']);

  server.claimed = { ...failure(403), code: 'secret-wrong' };
  const late = device(server, { set, memory });
  late.copy.look();
  await quiet();
  assert.deepEqual([late.codes(), late.copy.isThere], [[], true], 'nothing is lost, and nothing was asked for');
});
