/** How much somebody moves, and music that goes on with it: on paths drawn by hand, with trembling, on a clock of the test's own. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { GoesOn, Growing } from '../../../static/leading/goes-on.js';
import { Movement } from '../../../static/leading/movement.js';
import { paths, tremble } from './paths.js';

/** @param {Movement} movement @param {(seconds: number) => {x: number, y: number}} path @param {number} fromMs @param {number} seconds */
function walk(movement, path, fromMs, seconds) {
  const amounts = [];
  for (let frame = 0; frame < seconds * 30; frame += 1) {
    const atMs = fromMs + (frame * 1000) / 30;
    movement.move({ source: 'nose', ...path(frame / 30), present: true, atMs });
    amounts.push(movement.amount(atMs));
  }
  return amounts;
}

test('trembling of three in a hundred is no movement, a slow swing is some and a fast one much', () => {
  const most = (/** @type {(seconds: number) => {x: number, y: number}} */ path) => {
    const amounts = walk(new Movement(), tremble(path), 0, 6).slice(60);
    return amounts.reduce((sum, each) => sum + each, 0) / amounts.length;
  };
  assert.ok(most(paths.still) < 0.02, `${most(paths.still)}`);
  const [slow, fast] = [most(paths.swing(0.2, 0.25)), most(paths.swing(0.35, 1))];
  assert.ok(slow > 0.06 && slow < 0.5, `${slow}`);
  assert.ok(fast > 0.7, `${fast}`);
});

test('whoever rests, or is not seen any more, is still within two seconds', () => {
  const movement = new Movement();
  assert.ok((walk(movement, paths.swing(0.35, 1), 0, 2).at(-1) ?? 0) > 0.5);
  assert.ok((walk(movement, paths.still, 2000, 2).at(-1) ?? 1) < 0.05);
  walk(movement, paths.swing(0.35, 1), 4000, 2);
  movement.move({ source: 'nose', x: 0, y: 0, present: false, atMs: 6000 });
  assert.ok(movement.amount(8000) < 0.05);
});

test('a switch that is held is as much movement as can be, a press for so long', () => {
  const movement = new Movement();
  movement.hold('switch', true);
  movement.amount(0);
  assert.ok(movement.amount(1000) > 0.95);
  movement.hold('switch', false);
  assert.ok(movement.amount(3000) < 0.05);
  movement.pulse(3000, 1000);
  assert.ok(movement.amount(3900) > 0.95);
  assert.ok(movement.amount(7000) < 0.05);
});

test('music begins with as much as it needs, goes on with half of it, and rests when there was less for so long', () => {
  const wanted = { needs: 0.4, restMs: 1500 };
  const music = new GoesOn();
  const heard = (/** @type {number} */ amount, /** @type {number} */ atMs) => music.update(amount, atMs, wanted);
  assert.deepEqual(
    [
      heard(0.3, 0),
      heard(0.4, 100),
      heard(0.25, 1000),
      heard(0.1, 2400),
      heard(0.25, 2450),
      heard(0.1, 3949),
      heard(0.1, 3950),
    ],
    [false, true, true, true, true, true, false],
  );
  assert.equal(heard(0.3, 4000), false, 'to begin again it needs all of it');
});

test('it grows with movement and thins out without, part by part, and no part flickers at its edge', () => {
  const growing = new Growing();
  /** @param {number} amount @param {number} fromMs @param {number} seconds */
  const hear = (amount, fromMs, seconds) => {
    const heard = [];
    for (let atMs = fromMs; atMs < fromMs + seconds * 1000; atMs += 50)
      heard.push(growing.update(amount, atMs, { needs: 0.2, parts: 4 }));
    return heard;
  };
  assert.deepEqual(hear(0, 0, 1).at(-1), { loudness: 0.3, parts: 1 });
  const rising = hear(0.8, 1000, 5);
  assert.deepEqual([...new Set(rising.map(({ parts }) => parts))], [1, 2, 3, 4]);
  assert.ok((rising.at(-1)?.loudness ?? 0) > 0.95);
  for (const [index, { loudness }] of rising.entries())
    assert.ok(index === 0 || loudness - rising[index - 1].loudness < 0.06, 'nothing jumps');
  const sinking = hear(0, 6000, 6);
  assert.deepEqual([...new Set(sinking.map(({ parts }) => parts))], [4, 3, 2, 1]);
  /** @type {number[]} */
  const edge = [];
  for (let atMs = 12_000; atMs < 20_000; atMs += 50)
    edge.push(growing.update(0.3 + (atMs % 100 ? 0.02 : -0.02), atMs, { needs: 0.2, parts: 4 }).parts);
  assert.ok(edge.filter((parts, index) => index > 0 && parts !== edge[index - 1]).length <= 3);
});
