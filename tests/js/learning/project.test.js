import assert from 'node:assert/strict';
import { test } from 'node:test';
import { deflateRawSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import { MOST_UNPACKED, unzip } from '../../../static/learning/teachable-machine/archive.js';
import { readProject } from '../../../static/learning/teachable-machine/project.js';
import { entry } from './zip-entry.js';

const METADATA = { packageName: '@teachablemachine/image', labels: ['one', 'two'], imageSize: 32, modelName: 'mine' };
const SIDE = 32;

/** @typedef {{class_name: string, name?: string, config: object, inbound_nodes?: unknown}} Layer */
/** @param {string} kind @param {object} [config] @returns {Layer} */
const layer = (kind, config = {}) => ({ class_name: kind, config });
const dense = (units = 2, bias = false) => layer('Dense', { units, use_bias: bias, activation: 'softmax' });
/** @param {string} name @param {Layer} made @param {string[]} from */
const node = (name, made, ...from) => ({ ...made, name, inbound_nodes: [from.map((each) => [each, 0, 0, {}])] });
/** @param {Layer[]} layers */
const sequence = (...layers) => layer('Sequential', { layers });
const input = (/** @type {number[]} */ ...shape) => layer('InputLayer', { batch_input_shape: [null, ...shape] });
const picture = input(SIDE, SIDE, 3);
const pooled = layer('GlobalAveragePooling2D', { data_format: 'channels_last' });

/** @param {Layer} topology @param {number} values  of its weights */
const modelOf = (topology, values) => ({
  modelTopology: topology,
  weightsManifest: [{ paths: ['weights.bin'], weights: [{ name: 'w', shape: [values], dtype: 'float32' }] }],
});
const MODEL = modelOf(sequence(picture, pooled, dense()), 6);

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
  assert.deepEqual([read.format, read.name, read.labels, read.imageSize], ['image', 'mine', ['one', 'two'], 32]);
  const inside = Object.fromEntries(Object.entries(project()).map(([name, bytes]) => [`my/model/${name}`, bytes]));
  assert.deepEqual((await readProject([zipFile(inside)])).labels, ['one', 'two']);
});

test('three files are read as they are', async () => {
  const files = Object.entries(project()).map(([name, bytes]) => fileOf(bytes, name));
  assert.equal((await readProject(files)).weights.byteLength, 24);
});

test('a pose project is known by its settings', async () => {
  const metadata = { labels: ['a'], modelSettings: { posenet: { inputResolution: 257 } } };
  const model = modelOf(
    sequence(layer('Dense', { units: 1, use_bias: false, batch_input_shape: [null, 14739] })),
    14739,
  );
  const weights = new Uint8Array(4 * 14739);
  assert.equal((await readProject([zipFile(project({ metadata, model, weights }))])).format, 'pose');
});

/** What a person has of it: which files, and what becomes of them. @type {Record<string, [(files: Record<string, Uint8Array>) => File[], string]>} */
const AS_PEOPLE_HAVE_THEM = {
  'numbered by the browser': [
    (files) => [
      fileOf(files['model.json'], 'model (1).json'),
      fileOf(files['weights.bin'], 'weights (2).bin'),
      fileOf(files['metadata.json'], 'metadata - Copy.json'),
    ],
    '',
  ],
  'zipped again by a Mac': [
    (files) => [
      zipFile({
        ...Object.fromEntries(Object.entries(files).map(([name, bytes]) => [`my model/${name}`, bytes])),
        ...Object.fromEntries(Object.keys(files).map((name) => [`__MACOSX/my model/._${name}`, strToU8('Mac OS X')])),
      }),
    ],
    '',
  ],
  'a zip in a zip': [(files) => [zipFile({ 'project.zip': zipSync(files) })], ''],
  'a zip beside a picture': [(files) => [zipFile(files), fileOf(new Uint8Array(9), 'me.png')], ''],
  'one of the three': [(files) => [fileOf(files['model.json'], 'model.json')], 'weights.bin, metadata.json'],
  'two of the three': [
    (files) => [fileOf(files['model.json'], 'model.json'), fileOf(files['weights.bin'], 'weights.bin')],
    'metadata.json',
  ],
  'a zip without its weights': [({ 'weights.bin': _gone, ...files }) => [zipFile(files)], 'weights.bin'],
};
for (const [name, [filesOf, missing]] of Object.entries(AS_PEOPLE_HAVE_THEM)) {
  test(`${name}: ${missing ? `says that ${missing} is missing` : 'is opened'}`, async () => {
    const reading = readProject(filesOf(project()));
    if (missing) await assert.rejects(reading, { code: 'gesture-file-incomplete', args: { missing } });
    else assert.deepEqual((await reading).labels, ['one', 'two']);
  });
}

test('the project of Teachable Machine itself is called what it is, however large', async () => {
  const pictures = Object.fromEntries(Array.from({ length: 200 }, (_, at) => [`one/${at}.jpg`, new Uint8Array(3)]));
  const bytes = zipSync({ ...pictures, 'manifest.json': strToU8('{"type": "image"}') });
  await refuses('gesture-file-unexported', fileOf(bytes, 'project.tm'));
  await refuses('gesture-file-unexported', fileOf(bytes, 'project.zip'));
});

/** Networks that would fill the computer, or are none of theirs. @type {Record<string, [Layer, number, string]>} */
const NETWORKS = {
  'made larger and larger': [
    sequence(picture, layer('UpSampling2D', { size: [4096, 4096] }), pooled, dense()),
    6,
    'network',
  ],
  'with huge borders': [sequence(picture, layer('ZeroPadding2D', { padding: 60_000 }), pooled, dense()), 6, 'network'],
  'with units that are not among the weights': [sequence(picture, pooled, dense(60_000), dense()), 6, 'mismatch'],
  'with units beyond number': [sequence(picture, pooled, dense(2 ** 40), dense()), 6, 'network'],
  'that says its sizes twice': [
    sequence(picture, pooled, layer('Dense', { units: 2, useBias: true, use_bias: false })),
    6,
    'network',
  ],
  'of another input': [sequence(input(4096, 4096, 3), pooled, dense()), 6, 'network'],
  'whose inner model wants more than it gets': [
    sequence(picture, sequence(input(9999, 9999, 3), pooled), dense()),
    6,
    'network',
  ],
  'that works for minutes': [
    sequence(
      picture,
      ...Array(490).fill(layer('Conv2D', { filters: 512, kernel_size: 9, padding: 'same' })),
      pooled,
      dense(),
    ),
    6,
    'network',
  ],
  'of thousands of layers': [sequence(picture, ...Array(600).fill(layer('ReLU')), pooled, dense()), 6, 'network'],
  'of models in models': [
    Array(9)
      .fill(0)
      .reduce((inner) => sequence(inner), sequence(picture, pooled, dense())),
    6,
    'network',
  ],
  'with more labels than it has outputs': [sequence(picture, pooled, dense(3)), 9, 'mismatch'],
  'without layers': [sequence(), 6, 'network'],
  'of one layer that repeats another': [
    sequence(picture, layer('TimeDistributed', { layer: dense() }), pooled),
    6,
    'network',
  ],
};
for (const [name, [topology, values, code]] of Object.entries(NETWORKS)) {
  test(`a network ${name} is refused before it is built`, async () => {
    const file = zipFile(project({ model: modelOf(topology, values), weights: new Uint8Array(4 * values) }));
    await refuses(`gesture-file-${code}`, file);
  });
}

test('a network as theirs is counted layer by layer', async () => {
  const backbone = layer('Model', {
    name: 'mobilenet',
    layers: [
      { name: 'in', ...picture, inbound_nodes: [] },
      node(
        'pad',
        layer('ZeroPadding2D', {
          padding: [
            [0, 1],
            [0, 1],
          ],
        }),
        'in',
      ),
      node('conv', layer('Conv2D', { filters: 8, kernel_size: [3, 3], strides: [2, 2], use_bias: false }), 'pad'),
      node('norm', layer('BatchNormalization'), 'conv'),
      node('relu', layer('ReLU', { max_value: 6 }), 'norm'),
      node('depth', layer('DepthwiseConv2D', { kernel_size: [3, 3], padding: 'same', use_bias: false }), 'relu'),
      node('add', layer('Add'), 'relu', 'depth'),
    ],
    input_layers: [['in', 0, 0]],
    output_layers: [['add', 0, 0]],
  });
  const topology = sequence(sequence(backbone, pooled), sequence(dense(100, true), dense()));
  const values = 3 * 3 * 3 * 8 + 4 * 8 + 3 * 3 * 8 + (8 * 100 + 100) + 200;
  const made = project({ model: modelOf(topology, values), weights: new Uint8Array(4 * values) });
  assert.deepEqual((await readProject([zipFile(made)])).labels, ['one', 'two']);
});

test('markup in a label stays text', async () => {
  const metadata = { ...METADATA, labels: ['<img src=x onerror=alert(1)>', 'b'] };
  assert.equal((await readProject([zipFile(project({ metadata }))])).labels[0], '<img src=x onerror=alert(1)>');
});

test('a file of another kind is foreign', async () => {
  await refuses('gesture-file-foreign', new File(['hello'], 'a.zip'));
  await refuses('gesture-file-foreign', zipFile({ 'readme.txt': strToU8('hello') }));
  await refuses('gesture-file-foreign', zipFile(project({ model: { modelTopology: 1 } })));
  await refuses('gesture-file-foreign', zipFile(project({ metadata: { labels: 'one' } })));
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

test('a zip bomb is stopped before it is there', async () => {
  const honest = entry('weights.bin', deflateRawSync(Buffer.alloc(100)), MOST_UNPACKED + 1);
  await refuses('gesture-file-too-large', fileOf(new Uint8Array(honest)));
});

test('a zip that lies about its sizes is stopped too', () => {
  // Nothing but zeros, more than may be unpacked.
  const packed = deflateRawSync(Buffer.alloc(MOST_UNPACKED + 2 ** 20), { level: 9 });
  assert.ok(packed.length < 2 ** 20);
  assert.throws(() => unzip(new Uint8Array(entry('weights.bin', packed, 100)), () => true), {
    code: 'gesture-file-too-large',
  });
});

test('very many files are too many', () => {
  const files = Object.fromEntries(Array.from({ length: 100 }, (_, index) => [`${index}.txt`, new Uint8Array(1)]));
  assert.throws(() => unzip(zipSync(files), () => true), { code: 'gesture-file-too-large' });
});
