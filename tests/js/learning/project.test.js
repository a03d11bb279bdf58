import assert from 'node:assert/strict';
import { test } from 'node:test';
import { deflateRawSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import { MOST_UNPACKED, unzip } from '../../../static/learning/teachable-machine/archive.js';
import { readProject } from '../../../static/learning/teachable-machine/project.js';

const METADATA = { packageName: '@teachablemachine/image', labels: ['one', 'two'], imageSize: 224, modelName: 'mine' };
const MODEL = {
  modelTopology: { class_name: 'Sequential', config: {} },
  weightsManifest: [{ paths: ['weights.bin'], weights: [{ name: 'dense/kernel', shape: [2, 3], dtype: 'float32' }] }],
};

/**
 * @param {{model?: unknown, metadata?: unknown, weights?: Uint8Array}} [parts]
 * @returns {Record<string, Uint8Array>}
 */
function project({ model = MODEL, metadata = METADATA, weights = new Uint8Array(24) } = {}) {
  const json = (/** @type {unknown} */ value) =>
    typeof value === 'string' ? strToU8(value) : strToU8(JSON.stringify(value));
  return { 'model.json': json(model), 'weights.bin': weights, 'metadata.json': json(metadata) };
}

/** @param {Uint8Array} bytes */
const fileOf = (bytes, name = 'project.zip') => new File([/** @type {Uint8Array<ArrayBuffer>} */ (bytes)], name);
/** @param {Record<string, Uint8Array>} files */
const zipFile = (files) => fileOf(zipSync(files));
/** @param {string} code  @param {File[]} files */
const refuses = (code, ...files) => assert.rejects(readProject(files), { code });

test('a zip is read, also one with its files in a folder', async () => {
  const read = await readProject([zipFile(project())]);
  assert.deepEqual([read.format, read.name, read.labels, read.imageSize], ['image', 'mine', ['one', 'two'], 224]);
  const inside = Object.fromEntries(Object.entries(project()).map(([name, bytes]) => [`my/model/${name}`, bytes]));
  assert.deepEqual((await readProject([zipFile(inside)])).labels, ['one', 'two']);
});

test('three files are read as they are', async () => {
  const files = Object.entries(project()).map(([name, bytes]) => fileOf(bytes, name));
  assert.equal((await readProject(files)).weights.byteLength, 24);
});

test('a pose project is known by its settings', async () => {
  const metadata = { labels: ['a'], modelSettings: { posenet: { inputResolution: 257 } } };
  assert.equal((await readProject([zipFile(project({ metadata }))])).format, 'pose');
});

test('markup in a label stays text', async () => {
  const metadata = { ...METADATA, labels: ['<img src=x onerror=alert(1)>', 'b'] };
  assert.equal((await readProject([zipFile(project({ metadata }))])).labels[0], '<img src=x onerror=alert(1)>');
});

test('a file of another kind is foreign', async () => {
  await refuses('gesture-file-foreign', new File(['hello'], 'a.zip'));
  await refuses('gesture-file-foreign', zipFile({ 'readme.txt': strToU8('hello') }));
  await refuses('gesture-file-foreign', zipFile(project({ model: { words: 1 } })));
  await refuses('gesture-file-foreign', zipFile(project({ metadata: [] })));
});

test('a truncated or corrupt zip is damaged', async () => {
  const bytes = zipSync(project({ weights: Uint8Array.from({ length: 24 }, (_, index) => index * 37) }));
  await refuses('gesture-file-damaged', fileOf(bytes.slice(0, 150)));
  await refuses('gesture-file-damaged', zipFile(project({ model: '{"modelTopology": ' })));
  await refuses('gesture-file-damaged', zipFile(project({ metadata: { ...METADATA, labels: [1, 2] } })));
});

test('weights that do not fit the topology are a mismatch', async () => {
  await refuses('gesture-file-mismatch', zipFile(project({ weights: new Uint8Array(20) })));
  await refuses('gesture-file-mismatch', zipFile(project({ metadata: { ...METADATA, imageSize: 100000 } })));
});

const PACKED = deflateRawSync(Buffer.alloc(MOST_UNPACKED + 2 ** 20), { level: 9 });

/** Nothing but zeros, more than may be unpacked. @param {number} size  what the zip says of it */
function bomb(size) {
  const name = Buffer.from('weights.bin');
  const header = Buffer.alloc(30);
  header.writeUInt32LE(0x04034b50, 0);
  header.writeUInt16LE(20, 4);
  header.writeUInt16LE(8, 8);
  header.writeUInt32LE(PACKED.length, 18);
  header.writeUInt32LE(size, 22);
  header.writeUInt16LE(name.length, 26);
  return new Uint8Array(Buffer.concat([header, name, PACKED]));
}

test('a zip bomb is stopped before it is all there', async () => {
  const honest = bomb(MOST_UNPACKED + 2 ** 20);
  assert.ok(honest.length < 2 ** 20);
  await refuses('gesture-file-too-large', fileOf(honest));
});

test('a zip that lies about its sizes is stopped too', () => {
  assert.throws(() => unzip(bomb(100), () => true), { code: 'gesture-file-too-large' });
});

test('very many files are too many', () => {
  const files = Object.fromEntries(Array.from({ length: 100 }, (_, index) => [`${index}.txt`, new Uint8Array(1)]));
  assert.throws(() => unzip(zipSync(files), () => true), { code: 'gesture-file-too-large' });
});
