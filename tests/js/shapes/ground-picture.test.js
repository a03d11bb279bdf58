import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createGroundPicture, createPictureStore, MOST_BYTES } from '../../../static/shapes/ground-picture.js';

const SMALL = new Blob(['small']);
const FILE = new Blob(['file']);

/** @param {Partial<Parameters<typeof createGroundPicture>[0]>} [parts] */
function setUp(parts = {}) {
  /** @type {string[]} */
  const said = [];
  /** @type {Blob[]} */
  const kept = [];
  /** @type {Map<string, unknown>} */
  const remembered = new Map();
  const memory = {
    recall: (/** @type {string} */ name) => remembered.get(name),
    remember: (/** @type {string} */ name, /** @type {unknown} */ value) => void remembered.set(name, value),
  };
  const store = {
    load: async () => kept.at(-1) ?? null,
    keep: async (/** @type {Blob} */ picture) => void kept.push(picture),
    remove: async () => void kept.splice(0),
  };
  const pictures = createGroundPicture({
    report: (code) => said.push(code),
    store,
    shrink: async () => SMALL,
    memory,
    ...parts,
  });
  return { pictures, said, kept, store, memory };
}

test('a picture is made small, seen, kept, and there again the next time', async () => {
  const { pictures, said, kept, store } = setUp();
  const small = await pictures.read(FILE);
  assert.equal(small, SMALL);
  await pictures.use(SMALL);
  assert.deepEqual([pictures.picture, kept, said], [SMALL, [SMALL], []]);
  const next = setUp({ store });
  await next.pictures.load();
  assert.equal(next.pictures.picture, SMALL);
});

test('what is no picture is said, and what was there stays', async () => {
  const { pictures, said, kept } = setUp({ shrink: () => Promise.reject(new Error('no picture')) });
  await pictures.use(SMALL);
  assert.equal(await pictures.read(FILE), null);
  assert.deepEqual([pictures.picture, kept.length, said], [SMALL, 1, ['shapes-picture-unreadable']]);
});

test('one that is too large is not even looked at', async () => {
  const { pictures, said } = setUp({ shrink: () => assert.fail() });
  assert.equal(await pictures.read(/** @type {any} */ ({ size: MOST_BYTES + 1 })), null);
  assert.deepEqual(said, ['shapes-picture-too-large']);
});

test('of two pictures the last one counts, whichever is read first', async () => {
  /** @type {((picture: Blob) => void)[]} */
  const ends = [];
  const { pictures, said } = setUp({ shrink: () => new Promise((resolve) => ends.push(resolve)) });
  const [first, second] = [pictures.read(FILE), pictures.read(FILE)];
  ends[1](SMALL);
  ends[0](FILE);
  assert.deepEqual([await first, await second, said], [null, SMALL, []]);
});

test('where it cannot be kept it is seen all the same, and it is said why', async () => {
  for (const [name, code] of [
    ['QuotaExceededError', 'shapes-picture-full'],
    ['SecurityError', 'shapes-picture-not-kept'],
  ]) {
    const store = createPictureStore({ open: () => Promise.reject(Object.assign(new Error('no'), { name })) });
    const { pictures, said } = setUp({ store });
    await pictures.use(SMALL);
    assert.deepEqual([pictures.picture, said], [SMALL, [code]]);
    await pictures.load();
    assert.equal(pictures.picture, SMALL);
  }
});

test('one that is to go is neither seen nor kept any more', async () => {
  const { pictures, said, kept, store } = setUp();
  await pictures.use(SMALL);
  await pictures.forget();
  assert.deepEqual([pictures.picture, kept, said], [null, [], []]);
  const next = setUp({ store });
  await next.pictures.load();
  assert.equal(next.pictures.picture, null);
});

test('one that could not be deleted is said, not shown, and deleted when the page is opened the next time', async () => {
  const first = setUp();
  const { kept, memory } = first;
  const failing = { ...first.store, remove: () => Promise.reject(new Error('locked')) };
  const { pictures, said } = setUp({ store: failing, memory });
  await pictures.use(SMALL);
  await pictures.forget();
  assert.deepEqual([pictures.picture, kept.length, said], [null, 1, ['shapes-picture-not-forgotten']]);
  const still = setUp({ store: failing, memory });
  await still.pictures.load();
  assert.deepEqual([still.pictures.picture, kept.length], [null, 1]);
  const later = setUp({ store: first.store, memory });
  later.pictures.tidy();
  await later.pictures.load();
  assert.deepEqual([later.pictures.picture, kept], [null, []]);
});

test('one that is opened after another was to go stays', async () => {
  const first = setUp();
  const { kept, memory } = first;
  const { pictures } = setUp({ store: { ...first.store, remove: () => Promise.reject(new Error('locked')) }, memory });
  await pictures.use(FILE);
  await pictures.forget();
  await pictures.use(SMALL);
  const next = setUp({ store: first.store, memory });
  next.pictures.tidy();
  await next.pictures.load();
  assert.deepEqual([next.pictures.picture, kept.at(-1)], [SMALL, SMALL]);
});

test('what the database finds late takes the place of nothing that was chosen meanwhile', async () => {
  /** @type {((picture: Blob) => void)[]} */
  const ends = [];
  const { store } = setUp();
  const { pictures } = setUp({ store: { ...store, load: () => new Promise((resolve) => ends.push(resolve)) } });
  const loading = pictures.load();
  await pictures.use(FILE);
  await pictures.forget();
  ends[0](SMALL);
  await loading;
  assert.equal(pictures.picture, null);
});

test('one that is taken away while it is being kept goes at the latest when the page is opened the next time', async () => {
  const { store, memory } = setUp();
  /** @type {((value: unknown) => void)[]} */
  const ends = [];
  const slow = {
    ...store,
    keep: (/** @type {Blob} */ next) => new Promise((resolve) => ends.push(resolve)).then(() => store.keep(next)),
    remove: () => Promise.reject(new Error('locked')),
  };
  const { pictures } = setUp({ store: slow, memory });
  const coming = pictures.use(SMALL);
  await pictures.forget();
  ends[0](undefined);
  await coming;
  const later = setUp({ store, memory });
  later.pictures.tidy();
  await later.pictures.load();
  assert.equal(await store.load(), null);
});
