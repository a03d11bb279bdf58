import assert from 'node:assert/strict';
import { test } from 'node:test';
import { makeKeyFinder } from '../../../static/instruments/key-finder.js';

const KEYS = 8;
const WIDTH = 1 / KEYS;
const BORDER = 3 * WIDTH;
const LOW = 0.7;

const finder = (deadZone = 0.4) => makeKeyFinder({ keys: KEYS, deadZone });

/**
 * How often the key changes while a pointer trembles around a point.
 * @param {{hertz: number, amplitude: number, at: {x: number, y: number}, axis: 'x'|'y', deadZone?: number}} tremor
 */
function countChanges({ hertz, amplitude, at, axis, deadZone }) {
  const { find } = finder(deadZone);
  let changes = -1;
  /** @type {number|null|undefined} */
  let before;
  for (let frame = 0; frame < 300; frame += 1) {
    const offset = amplitude * Math.sin(2 * Math.PI * hertz * (frame / 30));
    const key = find(at.x + (axis === 'x' ? offset : 0), at.y + (axis === 'y' ? offset : 0));
    if (key !== before) changes += 1;
    before = key;
  }
  return changes;
}

test('each key is found in its middle', () => {
  const { find } = finder();
  for (let key = 0; key < KEYS; key += 1) assert.equal(find((key + 0.5) * WIDTH, LOW), key);
});

test('a tremor of 1.5 to 4 Hz over a border between two keys changes nothing', () => {
  for (let hertz = 1.5; hertz <= 4; hertz += 0.25) {
    assert.equal(countChanges({ hertz, amplitude: 0.02, at: { x: BORDER, y: LOW }, axis: 'x' }), 0, `${hertz} Hz`);
  }
});

test('a tremor over the upper border does not play again and again', () => {
  for (let hertz = 1.5; hertz <= 4; hertz += 0.25) {
    assert.ok(countChanges({ hertz, amplitude: 0.02, at: { x: 0.4, y: 0.3 }, axis: 'y' }) <= 1, `${hertz} Hz`);
  }
});

test('without a dead zone the same tremor rattles', () => {
  assert.ok(countChanges({ hertz: 2, amplitude: 0.02, at: { x: BORDER, y: LOW }, axis: 'x', deadZone: 0 }) > 20);
});

test('the next key plays as soon as the dead band is crossed, in both directions', () => {
  const { find } = finder();
  assert.equal(find(BORDER - 0.5 * WIDTH, LOW), 2);
  assert.equal(find(BORDER + 0.19 * WIDTH, LOW), 2);
  assert.equal(find(BORDER + 0.21 * WIDTH, LOW), 3);
  assert.equal(find(BORDER - 0.19 * WIDTH, LOW), 3);
  assert.equal(find(BORDER - 0.21 * WIDTH, LOW), 2);
});

test('a jump over several keys lands on the nearest, even in a dead band', () => {
  const { find } = finder();
  find(0.5 * WIDTH, LOW);
  assert.equal(find(5.05 * WIDTH, LOW), 5);
});

test('coming down between two keys plays one of them, and stays with it', () => {
  const { find } = finder();
  assert.equal(find(BORDER, 0.1), null);
  assert.equal(find(BORDER + 0.01 * WIDTH, LOW), 3);
  assert.equal(find(BORDER - 0.01 * WIDTH, LOW), 3);
});

test('above the keys nothing plays', () => {
  const { find } = finder();
  assert.equal(find(0.5, 0.29), null);
  assert.equal(find(0.5, 0.33), null);
  assert.equal(find(0.5, 0.35), 4);
  assert.equal(find(0.5, 0.27), 4);
  assert.equal(find(0.5, 0.25), null);
});

test('beside and below the stage nothing plays', () => {
  const { find } = finder();
  for (const [x, y] of [[-5, LOW], [1.2, LOW], [0.5, 3], [0.5, -9]]) assert.equal(find(x, y), null);
});

test('the outermost places of the stage are still keys', () => {
  const { find } = finder();
  assert.equal(find(0, 1), 0);
  assert.equal(find(1, 1), KEYS - 1);
});

test('a tremor over the side or the lower border of the stage does not play again and again', () => {
  for (const at of [{ x: 1, y: LOW }, { x: 0, y: LOW }]) assert.ok(countChanges({ hertz: 2, amplitude: 0.02, at, axis: 'x' }) <= 1);
  assert.ok(countChanges({ hertz: 2, amplitude: 0.02, at: { x: 0.4, y: 1 }, axis: 'y' }) <= 1);
});

test('a pointer that was lost has nothing to keep', () => {
  const { find, forget } = finder();
  find(BORDER - 0.5 * WIDTH, LOW);
  forget();
  assert.equal(find(BORDER + 0.1 * WIDTH, LOW), 3);
  forget();
  assert.equal(find(0.5, 0.31), 4);
});
