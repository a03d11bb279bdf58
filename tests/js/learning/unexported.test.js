import assert from 'node:assert/strict';
import { test } from 'node:test';
import { deflateRawSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import { unzipFile } from '../../../static/learning/teachable-machine/archive.js';
import { MOST_BYTES, MOST_OF_A_CLASS, readPictures } from '../../../static/learning/teachable-machine/unexported.js';
import { entry } from './zip-entry.js';

/** @param {Record<string, Uint8Array>} files */
const project = (files) => new File([/** @type {any} */ (zipSync(files))], 'project.tm');
const manifest = { 'manifest.json': strToU8('{"type": "image"}') };
const picture = (/** @type {number} */ number) => Uint8Array.of(0xff, 0xd8, number);

/** @param {Map<string, File[]>} found */
const brief = (found) => [...found].map(([label, pictures]) => [label, pictures.map(({ name }) => name)]);

test('pictures are found by the class in their name, and come in the order of the zip', async () => {
  const found = await readPictures(
    project({
      ...manifest,
      'thumbs up-!-0.jpg': picture(0),
      'thumbs up-!-1.jpg': picture(1),
      'نعم-!-0.PNG': picture(2),
      'a-!-b-!-3.webp': picture(3),
    }),
  );
  assert.deepEqual(brief(found), [
    ['thumbs up', ['thumbs up-!-0.jpg', 'thumbs up-!-1.jpg']],
    ['نعم', ['نعم-!-0.PNG']],
    ['a-!-b', ['a-!-b-!-3.webp']],
  ]);
  assert.deepEqual(
    [...new Uint8Array(await /** @type {File[]} */ (found.get('thumbs up'))[1].arrayBuffer())],
    [0xff, 0xd8, 1],
  );
});

test('pictures are found by the folder that they lie in, also where a Mac packed them anew', async () => {
  const found = await readPictures(
    project({
      'my project/manifest.json': manifest['manifest.json'],
      'my project/red/1.jpg': picture(1),
      'my project/blue/1.jpg': picture(2),
      '__MACOSX/my project/red/._1.jpg': picture(3),
      'my project/blue/._1.jpg': picture(4),
    }),
  );
  assert.deepEqual(brief(found), [
    ['red', ['1.jpg']],
    ['blue', ['1.jpg']],
  ]);
});

test('what is no picture, or belongs to no class, is left alone', async () => {
  const found = await readPictures(
    project({ ...manifest, 'lonely.jpg': picture(1), '-!-3.jpg': picture(2), 'clap-!-1.webm': picture(3) }),
  );
  assert.deepEqual(brief(found), []);
});

test('of a class so many are taken and no more, and of a huge project none is', async () => {
  const many = Array.from({ length: MOST_OF_A_CLASS + 50 }, (_, at) => [`one-!-${at}.jpg`, picture(at)]);
  const found = await readPictures(project({ ...manifest, ...Object.fromEntries(many), 'two-!-0.jpg': picture(1) }));
  assert.deepEqual(
    [...found.values()].map(({ length }) => length),
    [MOST_OF_A_CLASS, 1],
  );
  const crowd = Array.from({ length: 6001 }, (_, at) => [`class ${at}-!-0.jpg`, picture(0)]);
  await assert.rejects(readPictures(project(Object.fromEntries(crowd))), { code: 'gesture-file-too-large' });
});

test('a file that unpacks to too much is noticed before it is all there', async () => {
  // Each of them fits, and says what is true or that it is small: together they are too much.
  const size = 2 ** 20;
  const nothing = deflateRawSync(Buffer.alloc(size));
  for (const said of [size, 100]) {
    const huge = Array.from({ length: 5 }, (_, at) => entry(`bomb-!-${at}.jpg`, nothing, said));
    const packed = new File(/** @type {any} */ (huge), 'project.tm');
    const unpack = (/** @type {number} */ mostUnpacked) => unzipFile(packed, (path) => path, { mostUnpacked });
    await assert.rejects(unpack(4.5 * size), { code: 'gesture-file-too-large' });
    assert.equal((await unpack(5 * size)).size, 5);
  }
});

test('a project that says that it is huge is not unpacked at all', async () => {
  const huge = [entry('bomb-!-0.jpg', deflateRawSync(Buffer.alloc(100)), MOST_BYTES + 1)];
  await assert.rejects(readPictures(new File(/** @type {any} */ (huge), 'project.tm')), {
    code: 'gesture-file-too-large',
  });
});

test('a damaged project is called so', async () => {
  const whole = zipSync({ ...manifest, 'one-!-0.jpg': new Uint8Array(5000).map((_, at) => (at * 7919) % 251) });
  await assert.rejects(readPictures(new File([/** @type {any} */ (whole.slice(0, whole.length / 2))], 'project.tm')), {
    code: 'gesture-file-damaged',
  });
});
