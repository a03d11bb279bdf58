import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';

import { Composition } from '../../../static/visualisers/composition.js';
import { fakeCanvas } from './fake-canvas.js';
import { sceneOf } from './sounds.js';

/** What the pictures were told, oldest first. @type {string[]} */
const log = [];
/** @type {any[]} */
const scenes = [];
/** Pictures that only tell what they are told. @param {string} id @returns {any} */
const find = (id) => ({
  create() {
    log.push(`${id} made`);
    return {
      resize: (/** @type {number[]} */ ...sizes) => log.push(`${id} ${sizes.join(' ')}`),
      draw: (/** @type {unknown} */ scene) => scenes.push(scene),
      dispose: () => log.push(`${id} gone`),
    };
  },
});

beforeEach(() => {
  log.length = 0;
  scenes.length = 0;
  Object.assign(globalThis, {
    OffscreenCanvas: function OffscreenCanvas(/** @type {number} */ width, /** @type {number} */ height) {
      return Object.assign(new EventTarget(), fakeCanvas(width, height));
    },
  });
});

/** What was told since the last time. */
const told = () => log.splice(0);

test('a picture that stays is kept, one that goes is disposed of, and each is told how large it is', () => {
  const composition = new Composition(find);
  composition.setLayers(['one']);
  assert.deepEqual(told(), ['one made', 'one 1 1 1']);
  composition.setLayers(['one', 'two']);
  assert.deepEqual(told(), ['two made', 'one 1 1 1', 'two 1 1 1']);
  composition.setLayers(['two']);
  assert.deepEqual(told(), ['one gone', 'two 1 1 1']);
  assert.deepEqual([composition.picture('one'), typeof composition.picture('two')], [undefined, 'object']);
  composition.dispose();
  assert.deepEqual(told(), ['two gone']);
});

test('a size that is new is told, and one that is the same draws nothing anew', () => {
  const composition = new Composition(find);
  composition.setLayers(['one']);
  told();
  assert.deepEqual([composition.resize(300, 200, 2), told()], [true, ['one 300 200 2']]);
  assert.deepEqual([composition.resize(300, 200, 2), told()], [false, []]);
});

test('beside one another each has a place of its own, and the pointer is where that place has it', () => {
  const composition = new Composition(find);
  composition.setLayers(['one', 'two']);
  composition.resize(600, 200, 1);
  told();
  composition.setBeside(true);
  assert.deepEqual(told(), ['one 300 200 1', 'two 300 200 1']);
  composition.draw(sceneOf({ pointer: { x: 0.75, y: 0.5 } }));
  assert.deepEqual(
    scenes.map(({ pointer }) => pointer),
    [
      { x: 1.5, y: 0.5 },
      { x: 0.5, y: 0.5 },
    ],
  );
  composition.draw(sceneOf({ pointer: null }));
  assert.equal(scenes.at(-1).pointer, null);
});

test('what is to be less bright is covered with black once it is drawn', () => {
  const composition = new Composition(find);
  const { calls } = /** @type {any} */ (composition.canvas);
  const drawn = () => calls.splice(0).filter((/** @type {{name: string}} */ { name }) => name === 'fillRect').length;
  composition.draw(sceneOf());
  assert.equal(drawn(), 1);
  composition.setBrightness(0.5);
  composition.draw(sceneOf());
  assert.equal(drawn(), 2);
});

test('pixels that the browser has taken are painted again', () => {
  const composition = new Composition(find);
  composition.setLayers(['one']);
  told();
  composition.canvas.dispatchEvent(new Event('contextrestored'));
  assert.deepEqual(told(), ['one 1 1 1']);
});
