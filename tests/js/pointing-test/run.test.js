import assert from 'node:assert/strict';
import { test } from 'node:test';
import { rings } from '../../../static/pointing-test/ring.js';
import { createRun } from '../../../static/pointing-test/run.js';

/** @typedef {ReturnType<typeof createRun>} Run */

const OUT = { x: -0.2, y: 0.5 };

/** @param {'press'|'dwell'|'enter'} select @param {number} [sequences] */
function begin(select, sequences = 1) {
  return createRun({ rings: rings(9, 'large').slice(0, sequences), select, dwellMs: 500 });
}

/** Tap every target of the run in its turn, one a second, `misses` of them beside it. @param {Run} run @param {number} [misses] */
function tapAll(run, misses = 0) {
  const outcomes = [];
  for (let step = 0; !run.isDone; step += 1) {
    const centre = run.targets[run.target];
    const aside = step > 0 && step <= misses ? run.ring.width : (step % 2) * 0.01;
    outcomes.push(run.add({ x: centre.x + aside, y: centre.y, atMs: step * 1000, pressed: true }));
  }
  return outcomes;
}

test('the first target starts the clock and nine movements follow', () => {
  const run = begin('press');
  assert.deepEqual(tapAll(run), ['begin', ...Array(8).fill('hit'), 'done']);
  const result = run.result();
  assert.equal(result?.sequences[0].trials, 9);
  assert.equal(result?.movementMs, 1000);
  assert.equal(result?.errorRate, 0);
});

test('a press beside the first target starts nothing, and one beside a later target is an error', () => {
  const run = begin('press');
  assert.equal(run.add({ ...OUT, atMs: 0, pressed: true }), null);
  assert.equal(run.isBegun, false);
  assert.deepEqual(tapAll(run, 2).slice(0, 4), ['begin', 'miss', 'miss', 'hit']);
  assert.equal(run.result()?.errorRate, 2 / 9);
});

test('a movement without a press chooses nothing', () => {
  const run = begin('press');
  assert.equal(run.add({ ...run.targets[0], atMs: 0 }), null);
  assert.equal(run.movements.done, 0);
});

test('tapping the last target twice is not taken for a miss', () => {
  const run = begin('press');
  run.add({ ...run.targets[0], atMs: 0, pressed: true });
  assert.equal(run.add({ ...run.targets[0], atMs: 90, pressed: true }), null);
  assert.equal(run.add({ ...run.targets[run.target], atMs: 900, pressed: true }), 'hit');
});

test('each ring is followed by the next, which begins anew', () => {
  const run = begin('press', 3);
  const outcomes = tapAll(run);
  assert.equal(outcomes.filter((outcome) => outcome === 'begin').length, 3);
  assert.equal(outcomes.filter((outcome) => outcome === 'sequence').length, 2);
  assert.equal(run.result()?.sequences.length, 3);
  assert.deepEqual(run.movements, { done: 27, all: 27 });
});

test('entering a target chooses it, and entering a wrong one first is an error', () => {
  const run = begin('enter');
  assert.equal(run.add({ ...run.targets[0], atMs: 0 }), 'begin');
  assert.equal(run.add({ ...run.targets[0], atMs: 30 }), null);
  assert.equal(run.add({ x: 0.5, y: 0.5, atMs: 60 }), null);
  const wrong = run.targets[(run.target + 1) % 9];
  assert.equal(run.add({ ...wrong, atMs: 400 }), 'miss');
  assert.equal(run.add({ ...wrong, atMs: 430 }), null);
});

test('a dwell chooses after its time, is shown while it lasts, and begins anew after leaving', () => {
  const run = begin('dwell');
  const at = (/** @type {number} */ atMs, point = run.targets[0]) => run.add({ ...point, atMs });
  assert.equal(at(0), null);
  at(250);
  assert.equal(run.progress, 0.5);
  at(300, OUT);
  assert.equal(run.progress, 0);
  assert.equal(at(400), null);
  assert.equal(at(800), null);
  assert.equal(at(900), 'begin');
  assert.equal(run.progress, 0);
});

test('resting on the target that was just chosen chooses nothing', () => {
  const run = begin('dwell');
  for (let atMs = 0; atMs <= 5000; atMs += 100) run.add({ ...run.targets[0], atMs });
  assert.equal(run.isBegun, true);
  assert.equal(run.movements.done, 0);
});

test('a movement in which the player was lost is left out and counted', () => {
  const run = begin('enter');
  for (let step = 0; !run.isDone; step += 1) {
    if (step === 3) run.add({ ...OUT, atMs: step * 1000 - 500, present: false });
    run.add({ ...run.targets[run.target], atMs: step * 1000 });
  }
  assert.equal(run.result()?.sequences[0].trials, 8);
  assert.equal(run.result()?.lostTrials, 1);
});

test('whoever leaves within the first ring has no result, and later one of the rings that are finished', () => {
  const run = begin('press', 2);
  assert.equal(run.result(), null);
  for (let step = 0; step < 14; step += 1) run.add({ ...run.targets[run.target], atMs: step * 700, pressed: true });
  assert.equal(run.isDone, false);
  assert.equal(run.result()?.sequences.length, 1);
});

test('after the end nothing is chosen any more', () => {
  const run = begin('press');
  tapAll(run);
  assert.equal(run.target, -1);
  assert.equal(run.add({ ...run.targets[0], atMs: 99999, pressed: true }), null);
});
