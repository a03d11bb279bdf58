import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { COLOUR_NAMES, MOST_SHAPES, readShapes, writeShapes } from '../../../static/instruments/shape-code.js';
import { TEMPLATES } from '../../../static/instruments/shape-templates.js';
import { FORMAT, MAX_BYTES, readFile, writeFile } from '../../../static/shapes/shape-file.js';

const GOOD = {
  format: FORMAT,
  version: 1,
  name: 'Monday',
  ground: 'dark',
  shapes: [{ shape: 'square', x: 0.5, y: 0.25 }],
};

/** @param {object} change */
const read = (change) => readFile(JSON.stringify({ ...GOOD, ...change }));
/** @param {string} text @param {string} code */
const refused = (text, code) => assert.throws(() => readFile(text), { name: 'ShapeFileError', code });

describe('a sheet as a file', () => {
  test('what was written is read as it was, with its picture where that is seen', async () => {
    const picture = new Blob([new Uint8Array([255, 216, 0, 7])], { type: 'image/jpeg' });
    for (const shapes of Object.values(TEMPLATES)) {
      const opened = readFile(await writeFile({ shapes, ground: 'picture', name: 'Ours', picture }));
      assert.deepEqual([opened.shapes, opened.ground, opened.name, opened.changed], [shapes, 'picture', 'Ours', 0]);
      assert.deepEqual(await opened.picture?.bytes(), await picture.bytes());
    }
    const bare = await writeFile({ shapes: TEMPLATES.one, ground: 'dark', name: '', picture });
    assert.equal(readFile(bare).picture, null);
  });

  test('the example of the reference is one, and is written as it stands there', async () => {
    const page = readFileSync(new URL('../../../docs/reference/shapes-format.md', import.meta.url), 'utf8');
    const example = /```json\n(.*?)```/s.exec(page)?.[1] ?? '';
    const opened = readFile(example);
    assert.equal(opened.changed, 0);
    assert.deepEqual(JSON.parse(await writeFile(opened)), JSON.parse(example));
    for (const name of COLOUR_NAMES) assert.match(page, new RegExp(`\`${name}\``));
  });

  test('what is left out has its usual value', () => {
    const { shapes, changed, count } = read({});
    assert.deepEqual([shapes[0].x, shapes[0].y, shapes[0].note, shapes[0].plays], [64, 32, 60, 'note']);
    assert.deepEqual([changed, count], [0, 1]);
  });

  test('of 500 shapes the first 28 are taken, and it is known how many there were', () => {
    const shapes = Array.from({ length: 500 }, (_, index) => ({ note: index % 128 }));
    const opened = read({ shapes });
    assert.deepEqual([opened.shapes.length, opened.count, opened.shapes[27].note], [MOST_SHAPES, 500, 27]);
  });

  test('values outside are brought in, and counted', () => {
    /** @type {unknown[]} */
    const odd = [
      { x: -3, y: 10_000, size: 10_000 },
      { size: 0.0001, note: 300, colour: 'ultraviolet' },
      { shape: 'hexagon', plays: 'everything', loudest: 7, note: 60.5 },
      { plays: 'sample', note: 90 },
      null,
      'circle',
      [],
      { __proto__: { x: 4 }, constructor: 1 },
    ];
    const opened = read({ shapes: odd, ground: 'lava' });
    assert.deepEqual(readShapes(writeShapes(opened.shapes)), opened.shapes, 'each of them can be kept');
    assert.deepEqual([opened.shapes[0].x, opened.shapes[0].y, opened.shapes[0].size], [0, 127, 31]);
    assert.deepEqual([opened.shapes[1].size, opened.shapes[1].note], [0, 127]);
    assert.equal(opened.shapes[3].note, 47);
    assert.deepEqual([opened.ground, opened.changed], ['plain', 1 + 3 + 2 + 4 + 1 + 3]);
  });

  test('something else entirely is refused by its kind', () => {
    for (const text of ['', 'MThd', '[]', 'null', '42', '"x"', '{}', JSON.stringify({ format: 'creatable-gestures' })])
      refused(text, 'shapes-file-foreign');
    for (const change of [
      { shapes: [] },
      { shapes: {} },
      { version: 'one' },
      { version: 0 },
      { picture: 'http://a/b' },
    ])
      refused(JSON.stringify({ ...GOOD, ...change }), 'shapes-file-foreign');
    refused(JSON.stringify({ ...GOOD, version: 2, shapes: 'otherwise' }), 'shapes-file-newer');
    refused(' '.repeat(MAX_BYTES + 1), 'shapes-file-too-large');
  });

  test('a name is one readable line', () => {
    assert.equal(read({ name: ` a\n\u0007b ${'c'.repeat(200)}` }).name.length, 60);
    assert.equal(read({ name: ' a\n\u0007b ' }).name, 'a b');
    assert.equal(read({ name: { evil: 1 } }).name, '');
  });
});
