import assert from 'node:assert/strict';
import { test } from 'node:test';

import { PARTS } from '../../../static/trackers/parts.js';
import { findRoots, makeDecoder } from '../../../static/trackers/posenet-decode.js';
import { drawPerson, emptyGrid } from './fake-output.js';

const WIDE = /** @type {const} */ ([17, 29]);
/** A small person: parts on a lattice, 20 pixels apart. @type {(left: number) => (part: number) => [number, number]} */
const personAt = (left) => (part) => [left + 20 * (part % 4), 30 + 40 * Math.floor(part / 4)];

test('an empty picture holds nobody', () => {
  assert.deepEqual(makeDecoder()(emptyGrid()), []);
});

test('all 17 parts of a person come out where they are', () => {
  const grid = emptyGrid(...WIDE);
  const place = personAt(37);
  drawPerson(grid, place);
  const [body, ...others] = makeDecoder()(grid);
  assert.equal(others.length, 0);
  for (let part = 0; part < PARTS.length; part += 1) {
    const [x, y] = place(part);
    assert.ok(Math.abs(body.x[part] - x) < 0.01 && Math.abs(body.y[part] - y) < 0.01, PARTS[part]);
    assert.ok(body.score[part] > 0.99, PARTS[part]);
  }
  assert.ok(body.total > 0.99);
});

test('two people keep their own limbs', () => {
  const grid = emptyGrid(...WIDE);
  const [left, right] = [personAt(30), personAt(330)];
  drawPerson(grid, left);
  drawPerson(grid, right, { sure: 4 });
  const people = makeDecoder()(grid);
  assert.equal(people.length, 2);
  people.forEach((body, index) => {
    const place = [left, right][index];
    PARTS.forEach((_, part) => assert.ok(Math.abs(body.x[part] - place(part)[0]) < 1));
  });
});

test('a hidden part is guessed from its neighbour, with a low score', () => {
  const grid = emptyGrid(...WIDE);
  const place = personAt(100);
  drawPerson(grid, place);
  const wrist = PARTS.indexOf('leftWrist');
  for (let cell = 0; cell < grid.values.length; cell += 115) grid.values[cell + wrist] = -8;
  const [body] = makeDecoder()(grid);
  assert.ok(body.score[wrist] < 0.01);
  assert.ok(Math.abs(body.x[wrist] - place(wrist)[0]) < 1);
});

test('no more people than wanted come out, the surest first', () => {
  const grid = emptyGrid(...WIDE);
  [20, 130, 240, 350].forEach((left, index) => drawPerson(grid, personAt(left), { sure: 3 + index }));
  const people = makeDecoder({ maxPeople: 2 })(grid);
  assert.equal(people.length, 2);
  assert.ok(Math.abs(people[0].x[0] - 350) < 1);
});

test('a part between two cells is found by the mean of what they say', () => {
  const grid = emptyGrid();
  const at = (/** @type {number} */ row, /** @type {number} */ column) => (row * grid.columns + column) * 115;
  // Two equally sure cells that differ by 2 pixels about where the nose is.
  Object.assign(grid.values, { [at(4, 4)]: 5, [at(4, 5)]: 5, [at(4, 4) + 34]: 9, [at(4, 5) + 34]: -5 });
  const [body] = makeDecoder({ newScore: 0 })(grid);
  assert.ok(Math.abs(body.x[0] - 74) < 0.1, `x was ${body.x[0]}`);
});

test('roots are local maxima above the threshold, best first', () => {
  const grid = emptyGrid();
  const at = (/** @type {number} */ row, /** @type {number} */ column) => (row * grid.columns + column) * 115;
  Object.assign(grid.values, { [at(2, 2)]: 3, [at(2, 3)]: 2, [at(8, 8)]: 5, [at(0, 10)]: -2 });
  assert.deepEqual(
    findRoots(grid, 0.4).map(({ row, column }) => [row, column]),
    [
      [8, 8],
      [2, 2],
    ],
  );
});

test('two who overlap, so that an arm of one lies before the other, keep their own limbs', () => {
  const grid = emptyGrid(14, 22);
  const at = (/** @type {number} */ x) => (/** @type {number} */ part) =>
    /** @type {[number, number]} */ ([x + 16 * (part % 4), 16 + 12 * part]);
  drawPerson(grid, at(64), { sure: 6 });
  // Parts of the second lie between those of the first, each more than the radius from the same part.
  drawPerson(grid, at(112), { sure: 5 });
  const people = makeDecoder({ maxPeople: 2 })(grid);
  assert.equal(people.length, 2);
  const nose = people.map(({ x }) => Math.round(x[0])).sort((a, b) => a - b);
  assert.ok(Math.abs(nose[0] - 64) < 9 && Math.abs(nose[1] - 112) < 9, `${nose}`);
});

test('somebody half outside the picture is found by what is in it, and is not mixed with another', () => {
  const grid = emptyGrid(14, 22);
  const at = (/** @type {number} */ x) => (/** @type {number} */ part) =>
    /** @type {[number, number]} */ ([part === 0 ? x + 8 : x + 24 * (part % 2 ? 1 : -1), 16 + 12 * part]);
  drawPerson(grid, at(160));
  drawPerson(grid, at(0), { sure: 5 });
  const [whole, half] = makeDecoder({ maxPeople: 2 })(grid);
  assert.ok(whole.total > 0.9);
  assert.ok(half.total < 0.75 && half.total > 0.3, `${half.total}`);
  for (let part = 1; part < PARTS.length; part += 2) assert.ok(half.x[part] < 60, `${PARTS[part]} at ${half.x[part]}`);
});
