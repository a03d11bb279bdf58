import assert from 'node:assert/strict';
import { test } from 'node:test';
import { makePace } from '../../../static/visualisers/pace.js';

/** @param {ReturnType<typeof makePace>} pace @param {number} ms @param {number} count @returns {number}  how often it changed */
const draw = (pace, ms, count) => Array.from({ length: count }, () => pace.took(ms)).filter(Boolean).length;

test('pictures are full until half a second of them is slow; one that is slow says nothing', () => {
  const pace = makePace();
  for (let turn = 0; turn < 100; turn += 1) {
    draw(pace, 8, 9);
    draw(pace, 200, 1);
  }
  assert.equal(pace.share, 1);
  assert.equal(draw(pace, 30, 30), 1);
  assert.equal(pace.share, 0.75);
});

test('names stay readable: coarser than 0.6 of the side they never are', () => {
  const pace = makePace();
  draw(pace, 100, 1000);
  assert.equal(pace.share, 0.6);
});

test('they become finer again where it is easy, and never go to and fro', () => {
  const pace = makePace();
  draw(pace, 30, 30);
  assert.equal(draw(pace, 6, 2000), 0, 'twice the pixels might be too many');
  assert.equal(draw(pace, 2, 300), 1);
  assert.equal(pace.share, 1);
});
