import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { MOST_SHAPES, readShapes, writeShapes } from '../../../static/instruments/shape-code.js';
import { TEMPLATE_NAMES, TEMPLATES, USUAL_SHAPE } from '../../../static/instruments/shape-templates.js';
import { createSheet, MOST_STEPS } from '../../../static/shapes/sheet.js';

/** @import {SheetShape} from '../../../static/instruments/shape-code.js' */

const room = { columns: 50, rows: 25, aspect: 2 };

/** @param {readonly Partial<SheetShape>[]} shapes */
function open(...shapes) {
  const sheet = createSheet({
    shapes: shapes.map((shape) => ({ ...USUAL_SHAPE, ...shape })),
    chosen: 0,
    ground: 'plain',
    picture: null,
    name: '',
  });
  /** @type {string[]} */
  const said = [];
  sheet.onChange((each) => said.push(each?.key ?? ''));
  const edit = (/** @type {string} */ name, detail = {}) => sheet.edit({ edit: name, room, ...detail });
  return { sheet, said, edit };
}

describe('what is done to a sheet', () => {
  test('a shape that is added is chosen, lies apart, and can be played with the others', () => {
    const { sheet, said, edit } = open({ x: 64, y: 64 });
    edit('add', { shape: 'triangle' });
    const { shapes, chosen } = sheet.now;
    assert.deepEqual([shapes.length, chosen, shapes[1].shape, said], [2, 1, 'triangle', ['added']]);
    assert.ok(Math.hypot(shapes[1].x - 64, shapes[1].y - 64) > 30);
  });

  test('a sheet takes 28 shapes and keeps one, and says so', () => {
    const { sheet, said, edit } = open({});
    edit('remove');
    assert.deepEqual([sheet.now.shapes.length, said.at(-1)], [1, 'last']);
    for (let more = 1; more < MOST_SHAPES; more += 1) edit(more % 2 ? 'add' : 'copy', { shape: 'circle' });
    assert.equal(sheet.now.shapes.length, MOST_SHAPES);
    for (const name of ['add', 'copy']) {
      edit(name, { shape: 'circle' });
      assert.deepEqual([sheet.now.shapes.length, said.at(-1)], [MOST_SHAPES, 'full']);
    }
    assert.deepEqual(readShapes(writeShapes(sheet.now.shapes)), sheet.now.shapes);
  });

  test('each press moves a shape that can be seen to move, until it is at the edge', () => {
    for (const [way, across, down] of /** @type {const} */ ([
      ['left', -1, 0],
      ['right', 1, 0],
      ['up', 0, -1],
      ['down', 0, 1],
    ]))
      for (const size of [0, 11, 31]) {
        const { sheet, said, edit } = open({ size, x: 0, y: 127 });
        edit('move', { way });
        for (let press = 0; press < 60 && said.at(-1) !== 'edge'; press += 1) {
          const before = sheet.now.shapes[0];
          edit('move', { way });
          const { x, y } = sheet.now.shapes[0];
          if (said.at(-1) !== 'edge') assert.ok((x - before.x) * across + (y - before.y) * down > 0);
        }
        assert.equal(said.at(-1), 'edge', `${way} ${size}`);
      }
  });

  test('a shape that is dragged out lies at the border, and is the chosen one', () => {
    const { sheet, edit } = open({}, { size: 7 });
    edit('place', { index: 1, x: 900, y: -4 });
    const { x, y } = sheet.now.shapes[1];
    assert.deepEqual([sheet.now.chosen, x, y], [1, 120, 16]);
  });

  test('it grows and shrinks between its ends', () => {
    const { sheet, said, edit } = open({ size: 29 });
    edit('resize', { by: 1 });
    edit('resize', { by: 1 });
    assert.deepEqual([sheet.now.shapes[0].size, said], [31, ['larger', 'largest']]);
    for (let press = 0; press < 20; press += 1) edit('resize', { by: -1 });
    assert.deepEqual([sheet.now.shapes[0].size, said.at(-1)], [0, 'smallest']);
  });

  test('a sample has a field of its own note, and becomes a note again', () => {
    const { sheet, edit } = open({ note: 64 });
    const heard = () => [sheet.now.shapes[0].plays, sheet.now.shapes[0].note];
    edit('set', { part: 'plays', value: 'sample' });
    assert.deepEqual(heard(), ['sample', 40]);
    edit('set', { part: 'plays', value: 'minor' });
    assert.deepEqual(heard(), ['minor', 64]);
  });

  test('every template is a sheet that can be kept', () => {
    const { sheet, edit } = open({});
    for (const name of TEMPLATE_NAMES) {
      edit('template', { name });
      assert.deepEqual(readShapes(writeShapes(sheet.now.shapes)), TEMPLATES[name]);
    }
  });
});

describe('the way back', () => {
  test('each change is undone and done again, in its order; a new one ends what could be done again', () => {
    const { sheet, said, edit } = open({});
    edit('resize', { by: 1 });
    edit('add', { shape: 'square' });
    edit('ground', { ground: 'dark' });
    sheet.undo();
    sheet.undo();
    assert.deepEqual([sheet.now.shapes.length, sheet.now.ground, said.at(-1)], [1, 'plain', 'undone']);
    sheet.redo();
    assert.deepEqual([sheet.now.shapes.length, sheet.canRedo, said.at(-1)], [2, true, 'redone']);
    edit('remove');
    assert.equal(sheet.canRedo, false);
  });

  test('looking at another shape, and what changed nothing, is no step', () => {
    const { sheet, edit } = open({}, {});
    edit('choose', { index: 1 });
    edit('resize', { by: 0 });
    assert.equal(sheet.canUndo, false);
  });

  test('a file that was opened is undone with all that it brought', () => {
    const { sheet, edit } = open({ note: 71 });
    const picture = new Blob(['a']);
    edit('picture', { picture });
    edit('open', { opened: { shapes: TEMPLATES.halves, ground: 'camera', picture: new Blob(['b']), name: 'Theirs' } });
    sheet.undo();
    assert.deepEqual([sheet.now.shapes[0].note, sheet.now.ground, sheet.now.name], [71, 'picture', '']);
    assert.equal(sheet.now.picture, picture);
  });

  test('a picture that is taken away leaves the plain stage, and Undo brings back both', () => {
    const { sheet, said, edit } = open({});
    const picture = new Blob(['a face']);
    edit('picture', { picture });
    edit('picture-remove');
    assert.deepEqual([sheet.now.picture, sheet.now.ground], [null, 'plain']);
    sheet.undo();
    assert.deepEqual([sheet.now.picture, sheet.now.ground], [picture, 'picture']);
    edit('ground', { ground: 'dark' });
    edit('picture-remove');
    assert.deepEqual([sheet.now.picture, sheet.now.ground, said.at(-1)], [null, 'dark', 'picture-removed']);
  });

  test('a picture that was deleted elsewhere is in no step back or forth', () => {
    const { sheet, edit } = open({});
    edit('picture', { picture: new Blob(['a face']) });
    edit('copy');
    sheet.undo();
    sheet.adoptPicture(null);
    for (const step of [sheet.redo, sheet.undo, sheet.undo]) {
      assert.equal(sheet.now.picture, null);
      step();
    }
    assert.equal(sheet.now.picture, null);
  });

  test('what was changed elsewhere is taken over, and can be undone as well', () => {
    const { sheet, said } = open({}, {}, {});
    sheet.edit({ edit: 'choose', index: 2 });
    sheet.adopt({ shapes: TEMPLATES.one, ground: 'dark' });
    assert.deepEqual([sheet.now.chosen, said.at(-1)], [0, '']);
    sheet.undo();
    assert.equal(sheet.now.shapes.length, 3);
  });

  test('it goes back a hundred steps', () => {
    const { sheet, edit } = open({ x: 20 });
    for (let step = 0; step < MOST_STEPS + 20; step += 1) edit('rename', { name: String(step) });
    let steps = 0;
    for (; sheet.canUndo; steps += 1) sheet.undo();
    assert.equal(steps, MOST_STEPS);
  });
});
