import 'fake-indexeddb/auto';
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createBank } from '../../../static/audio/samples/bank.js';
import { prepare } from '../../../static/audio/samples/preparing.js';
import { withId } from '../../../static/audio/samples/sample.js';
import { createSampleStore } from '../../../static/audio/samples/store.js';
import { GRACE_MS, idsWithin, tidySamples } from '../../../static/audio/samples/tidying.js';
import { createSounds } from '../../../static/sampler/sounds.js';
import { make, RATE, tone } from './sounds.js';

const prepared = (hertz = 440) => prepare([make(0.1, tone(hertz))], RATE);
const sample = (hertz = 440, name = 'cup') => withId(prepared(hertz).cut, name);
let count = 0;
/** @param {{patienceMs?: number, open?: any}} [doors] */
function newStore(doors) {
  count += 1;
  return createSampleStore({ name: `samples ${count}`, ...doors });
}

test('a sound is kept for the next page, and none is made of nothing', async () => {
  const store = newStore();
  assert.equal(await store.exists(), false);
  assert.deepEqual(await createBank({ store }).load(['1a2b3c4d']), ['1a2b3c4d']);
  assert.equal(await store.exists(), false);
  const cup = sample();
  await createBank({ store }).keep([cup]);
  const bank = createBank({ store });
  assert.deepEqual(await bank.load([cup.id, '1a2b3c4d']), ['1a2b3c4d']);
  assert.deepEqual(bank.get(cup.id), cup);
});

for (const [name, code] of [
  ['QuotaExceededError', 'sample-storage-full'],
  ['UnknownError', 'sample-storage-unavailable'],
])
  test(`what cannot be kept (${name}) plays until the page is closed`, async () => {
    const open = () => Promise.reject(Object.assign(new Error('no'), { name }));
    const bank = createBank({ store: newStore({ open }) });
    const cup = sample();
    await assert.rejects(bank.keep([cup]), { code });
    assert.deepEqual(await bank.load([cup.id]), []);
    assert.equal(bank.get(cup.id), cup);
  });

test('a browser that never answers keeps nothing, and nobody waits for it for long', async () => {
  const open = () => new Promise(() => {});
  const bank = createBank({ store: newStore({ open, patienceMs: 5 }) });
  await assert.rejects(bank.keep([sample()]), { code: 'sample-storage-unavailable' });
});

const TODAY_MS = Date.UTC(2027, 0, 1);

/** @param {{fields?: string[], takes?: string[]|null}} [named] */
async function tidyingUp({ fields = [], takes = [] } = {}) {
  const store = newStore();
  const [cup, bell] = [sample(440), sample(550)];
  await store.keep([cup, bell]);
  const named = { fields, takes };
  let nowMs = TODAY_MS;
  const tidy = async (/** @type {number} */ laterMs) => {
    nowMs += laterMs;
    await tidySamples({
      store,
      inFields: () => named.fields,
      inTakes: async () => named.takes ?? Promise.reject(new Error('the server does not answer')),
      nowMs: () => nowMs,
    }).catch(() => {});
    return (await store.load([cup.id, bell.id])).map(({ id }) => id);
  };
  return { cup: cup.id, bell: bell.id, named, tidy, store };
}

test('a sound that nothing names goes a day after that was first seen, and no other', async () => {
  const { cup, bell, named, tidy } = await tidyingUp();
  named.fields = [cup];
  assert.deepEqual(await tidy(0), [cup, bell]);
  assert.deepEqual(await tidy(GRACE_MS - 1), [cup, bell]);
  assert.deepEqual(await tidy(2), [cup]);
});

test('one that was first seen to be named by nothing before the clock was set has its day from then on', async () => {
  const { cup, bell, tidy } = await tidyingUp();
  await tidy(300_000 - TODAY_MS);
  assert.deepEqual(await tidy(TODAY_MS), [cup, bell]);
  assert.deepEqual(await tidy(GRACE_MS + 1), []);
});

test('one that a take names stays; so does every one where not all takes can be read', async () => {
  const { cup, bell, named, tidy } = await tidyingUp();
  await tidy(0);
  named.takes = null;
  assert.deepEqual(await tidy(2 * GRACE_MS), [cup, bell]);
  named.takes = [bell];
  assert.deepEqual(await tidy(1), [bell]);
});

test('one that is brought back by Undo, or recorded once more, has its day anew', async () => {
  const { cup, bell, named, tidy, store } = await tidyingUp();
  await tidy(0);
  named.fields = [cup];
  await tidy(GRACE_MS / 2);
  named.fields = [];
  await store.keep([sample(550)]);
  assert.deepEqual(await tidy(GRACE_MS / 2 + 1), [cup, bell]);
  assert.deepEqual(await tidy(GRACE_MS + 1), []);
});

test('a browser without sounds is not given a database for tidying up', async () => {
  const store = newStore();
  await tidySamples({ store, inFields: () => [], inTakes: async () => [] });
  assert.equal(await store.exists(), false);
});

test('what a document names is found wherever it stands in it', () => {
  const player = { profile: { settings: { samples: '1a2b3c4d' } }, earlier: [{ settings: { samples: '- 5e6f7a8b' } }] };
  assert.deepEqual(idsWithin(player), ['1a2b3c4d', '5e6f7a8b']);
  assert.deepEqual(idsWithin(JSON.stringify({ samples: '1a2b3c4d', other: 1 })), ['1a2b3c4d']);
  assert.deepEqual(idsWithin(JSON.stringify({ kept: JSON.stringify(player) })), ['1a2b3c4d', '5e6f7a8b']);
  assert.deepEqual(idsWithin(undefined), []);
});

function fields({ fails = false } = {}) {
  const values = /** @type {any} */ ({ samples: '', samplerFields: 2 });
  const said = /** @type {string[]} */ ([]);
  const open = () => Promise.reject(Object.assign(new Error('full'), { name: 'QuotaExceededError' }));
  const bank = createBank({ store: newStore(fails ? { open } : {}) });
  const settings = {
    values,
    set(/** @type {string} */ name, /** @type {any} */ value) {
      values[name] = value;
    },
  };
  const sounds = createSounds({ settings: /** @type {any} */ (settings), bank, report: (code) => said.push(code) });
  return { values, said, sounds, bank };
}

test('a field gets a sound, a name, another cut, loses it, and Undo goes back each step', async () => {
  const { values, said, sounds, bank } = fields();
  await sounds.add(1, prepared(), 'a cup');
  const first = values.samples;
  assert.equal(sounds.of(1)?.name, 'a cup');
  assert.equal(first, `- ${sounds.of(1)?.id}`);
  await sounds.rename(1, '  My \n cup ');
  assert.equal(sounds.of(1)?.name, 'My cup');
  await sounds.cut(1, { start: 10, end: 200 });
  assert.notEqual(values.samples, first);
  assert.equal(sounds.of(1)?.end, 200);
  sounds.takeAway(1);
  assert.equal(values.samples, '');
  sounds.undo();
  sounds.undo();
  assert.equal(values.samples, first);
  assert.ok(bank.get(sounds.ids()[1]));
  sounds.undo();
  assert.equal(values.samples, '');
  assert.equal(sounds.canUndo, false);
  assert.deepEqual(said, ['sample-kept']);
});

test('what cannot be kept is in its field all the same, and that is said once', async () => {
  const { said, sounds } = fields({ fails: true });
  await sounds.add(0, { ...prepared(), isShortened: true });
  assert.ok(sounds.of(0));
  assert.deepEqual(said, ['sample-storage-full']);
});

test('a file of sounds fills its fields, makes room for them, and leaves the others', async () => {
  const { values, said, sounds } = fields();
  await sounds.add(0, prepared(440));
  const [own] = sounds.ids();
  await sounds.open([undefined, undefined, undefined, sample(600), undefined]);
  assert.deepEqual(sounds.ids().slice(0, 5), [own, '', '', sample(600).id, '']);
  assert.equal(values.samplerFields, 4);
  sounds.undo();
  assert.deepEqual([values.samples, values.samplerFields], [own, 2]);
  assert.equal(said.at(-1), 'sounds-file-opened');
});
