import assert from 'node:assert/strict';
import { test } from 'node:test';

import { makePlayerMatch } from '../../../static/filters/player-match.js';

const FRAME_MS = 1000 / 30;

/**
 * @param {string} name
 * @param {number} x
 * @param {{width?: number, score?: number, y?: number}} [head]
 */
const person = (name, x, { width = 80, score = 0.9, y = 200 } = {}) => ({ name, head: { x, y, width, score } });

test('of several people the nearest to the camera becomes the player', () => {
  const chosen = makePlayerMatch().choose([person('back', 100, { width: 40 }), person('front', 400, { width: 90 })], 0);
  assert.equal(chosen?.name, 'front');
});

test('a helper who is larger and surer does not take over', () => {
  const match = makePlayerMatch();
  for (let frame = 0; frame < 300; frame += 1) {
    const player = person('player', 200 + 50 * Math.sin(frame / 10), { score: 0.7 });
    const helper = person('helper', Math.max(330, 700 - 5 * frame), { width: 130, score: 0.99 });
    assert.equal(match.choose(frame > 20 ? [helper, player] : [player], frame * FRAME_MS)?.name, 'player');
  }
});

test('a helper beside a hidden player is nobody, for as long as the place is kept', () => {
  const match = makePlayerMatch({ forgetAfterMs: 3000 });
  match.choose([person('player', 200)], 0);
  for (let atMs = 33; atMs < 2900; atMs += 33) {
    assert.equal(match.choose([person('helper', 480, { width: 110 })], atMs), null);
  }
  assert.equal(match.choose([person('player', 230)], 2950)?.name, 'player');
});

test('when the player has been away for long, another may play', () => {
  const match = makePlayerMatch({ forgetAfterMs: 3000 });
  match.choose([person('player', 200)], 0);
  assert.equal(match.choose([person('next', 480)], 2000), null);
  assert.equal(match.choose([person('next', 480)], 3100)?.name, 'next');
});

test('after a long absence whoever sits where the player sat comes first', () => {
  const match = makePlayerMatch({ forgetAfterMs: 3000 });
  match.choose([person('player', 200)], 0);
  const chosen = match.choose([person('large', 500, { width: 120 }), person('player', 240)], 10_000);
  assert.equal(chosen?.name, 'player');
});

test('a quick player is not lost', () => {
  const match = makePlayerMatch();
  for (let frame = 0; frame < 90; frame += 1) {
    const x = 320 + 200 * Math.sin((2 * Math.PI * 1.5 * frame * FRAME_MS) / 1000);
    assert.equal(match.choose([person('player', x)], frame * FRAME_MS)?.name, 'player', `frame ${frame}`);
  }
});

test('a face much larger at the same place is somebody else leaning in front', () => {
  const match = makePlayerMatch();
  match.choose([person('player', 300)], 0);
  assert.equal(match.choose([person('helper', 300, { width: 200 })], 33), null);
});

test('forgetting the player takes the best person now', () => {
  const match = makePlayerMatch();
  match.choose([person('player', 200)], 0);
  match.reset();
  assert.equal(match.choose([person('player', 200), person('other', 450, { width: 100 })], 33)?.name, 'other');
});
