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
  const store = {
    load: async () => kept.at(-1) ?? null,
    keep: async (/** @type {Blob} */ picture) => void kept.push(picture),
  };
  const pictures = createGroundPicture({
    report: (code) => said.push(code),
    store,
    shrink: async () => SMALL,
    ...parts,
  });
  return { pictures, said, kept };
}

test('a picture is made small, seen, kept, and there again the next time', async () => {
  const { pictures, said, kept } = setUp();
  const small = await pictures.read(FILE);
  assert.equal(small, SMALL);
  await pictures.use(SMALL);
  assert.deepEqual([pictures.picture, kept, said], [SMALL, [SMALL], []]);
  const next = createGroundPicture({ report: () => {}, store: { load: async () => kept[0], keep: async () => {} } });
  await next.load();
  assert.equal(next.picture, SMALL);
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
