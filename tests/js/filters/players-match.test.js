import assert from 'node:assert/strict';
import { test } from 'node:test';

import { makePlayersMatch } from '../../../static/filters/players-match.js';

const FRAME_MS = 1000 / 30;

/**
 * @param {string} name
 * @param {number} x  pixels, not mirrored: more is further to the left of the mirror
 * @param {{width?: number, score?: number, y?: number}} [head]
 */
const person = (name, x, { width = 80, score = 0.9, y = 200 } = {}) => ({ name, head: { x, y, width, score } });

/** @param {({name: string}|null)[]} chosen */
const names = (chosen) => chosen.map((each) => each?.name ?? null);

test('of two who sit down together the one at the left of the mirror is the first, whoever is nearer', () => {
  const people = [person('right', 150, { width: 120 }), person('left', 450)];
  assert.deepEqual(names(makePlayersMatch().choose(people, 0)), ['left', 'right']);
});

test('who sits there alone is the first, and stays it when another sits down at either side', () => {
  for (const x of [100, 550]) {
    const match = makePlayersMatch();
    assert.deepEqual(names(match.choose([person('first', 320)], 0)), ['first', null]);
    const later = [person('second', x, { width: 110, score: 0.99 }), person('first', 322)];
    assert.deepEqual(names(match.choose(later, FRAME_MS)), ['first', 'second']);
  }
});

test('one leaving keeps the place of the other, and comes back to the own one', () => {
  const match = makePlayersMatch();
  match.choose([person('one', 450), person('two', 150)], 0);
  for (let atMs = 33; atMs < 10_000; atMs += 33)
    assert.deepEqual(names(match.choose([person('two', 150 + 20 * Math.sin(atMs / 300))], atMs)), [null, 'two']);
  assert.deepEqual(names(match.choose([person('two', 150), person('one', 430)], 10_000)), ['one', 'two']);
});

test('a third person takes no place that is kept, and the free one after some seconds', () => {
  const match = makePlayersMatch();
  match.choose([person('one', 500), person('two', 300)], 0);
  for (let atMs = 33; atMs < 2900; atMs += 33)
    assert.deepEqual(names(match.choose([person('helper', 60, { width: 110 }), person('two', 300)], atMs)), [
      null,
      'two',
    ]);
  assert.deepEqual(names(match.choose([person('helper', 60), person('two', 300)], 3100)), ['helper', 'two']);
});

test('two who cross stay who they are, at any speed, and one hides the other in the middle', () => {
  for (const frames of [20, 40, 90]) {
    const match = makePlayersMatch();
    const at = (/** @type {number} */ frame) => {
      const part = Math.min(1, Math.max(0, (frame - 10) / frames));
      return [person('one', 450 - 300 * part, { y: 210 }), person('two', 150 + 300 * part)];
    };
    for (let frame = 0; frame <= frames + 20; frame += 1) {
      const [one, two] = at(frame);
      const isHidden = Math.abs(one.head.x - two.head.x) < 50;
      const chosen = match.choose(isHidden ? [one] : [two, one], frame * FRAME_MS);
      if (!isHidden) assert.deepEqual(names(chosen), ['one', 'two'], `${frames} frames, frame ${frame}`);
    }
  }
});

test('two findings on one face are one player', () => {
  const match = makePlayersMatch();
  assert.deepEqual(names(match.choose([person('one', 300), person('shadow', 330)], 0)), ['one', null]);
  assert.deepEqual(names(match.choose([person('one', 300), person('shadow', 330)], 33)), ['one', null]);
});

test('what is hardly a face begins nothing', () => {
  assert.deepEqual(names(makePlayersMatch().choose([person('one', 300), person('coat', 80, { score: 0.42 })], 0)), [
    'one',
    null,
  ]);
});

test('whoever plays after a reset is found anew', () => {
  const match = makePlayersMatch();
  match.choose([person('one', 450), person('two', 150)], 0);
  match.reset();
  assert.deepEqual(names(match.choose([person('two', 150)], 33)), ['two', null]);
});

test('who plays alone and is lost for a moment, far from the last place, never becomes the other', () => {
  const match = makePlayersMatch();
  const small = { width: 40 };
  match.choose([person('one', 500, small), person('two', 200, small)], 0);
  for (let atMs = 33; atMs < 4000; atMs += 33) match.choose([person('two', 200, small)], atMs);
  for (let atMs = 4000; atMs < 4500; atMs += 33)
    assert.deepEqual(names(match.choose([person('two', 350, small)], atMs)), [null, null]);
  assert.deepEqual(names(match.choose([person('two', 210, small)], 4500)), [null, 'two']);
});
