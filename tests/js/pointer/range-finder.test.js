import assert from 'node:assert/strict';
import { test } from 'node:test';

import { makeRangeFinder } from '../../../static/pointer/range-finder.js';
import { FRAME_MS, makePlayer, REST } from './simulated.js';

/** @import {Direction} from '../../../static/pointer/range-finder.js' */

const AT_REST = { ...REST, noise: { x: 0.0004, y: 0.0004 } };
const LONGEST_MS = 8500;

/**
 * @param {Direction} direction
 * @param {(step: string, sinceMs: number, atMs: number) => {x: number, y: number}} player
 * @param {{rest?: typeof AT_REST, frameMs?: number}} [options]
 */
function attempt(direction, player, { rest = AT_REST, frameMs = FRAME_MS } = {}) {
  const finder = makeRangeFinder(direction, rest);
  for (let atMs = 0; atMs < LONGEST_MS; atMs += frameMs) {
    if (finder.add(player(direction, atMs, atMs), atMs)) return { reach: finder.reach, tookMs: atMs };
  }
  return { reach: finder.reach, tookMs: LONGEST_MS };
}

/** @param {number} value @param {number} wanted @param {number} share */
const near = (value, wanted, share) =>
  assert.ok(Math.abs(value - wanted) <= share * wanted, `${value} is not ${wanted} within ${100 * share} %`);

for (const direction of /** @type {const} */ (['left', 'right', 'up', 'down'])) {
  test(`a movement ${direction} is measured, and only in that direction`, () => {
    near(attempt(direction, makePlayer({ reach: { [direction]: 0.12 } })).reach, 0.12, 0.05);
    const other = { left: 'right', right: 'left', up: 'down', down: 'up' }[direction];
    assert.equal(
      attempt(direction, (_, sinceMs, atMs) => makePlayer({ reach: { [other]: 0.12 } })(other, sinceMs, atMs)).reach,
      0,
    );
  });
}

for (const reach of [0.008, 0.01, 0.02, 0.05, 0.2, 0.4]) {
  test(`a reach of ${100 * reach} % of the picture is found within a tenth`, () => {
    near(attempt('left', makePlayer({ reach: { left: reach } })).reach, reach, 0.1);
  });
}

test('who goes out and comes straight back is measured as well', () => {
  near(attempt('right', makePlayer({ reach: { right: 0.1 }, holdMs: 0 })).reach, 0.1, 0.2);
});

test('a clear movement that is held, or over, ends the attempt at once; a small one is waited on', () => {
  assert.ok(attempt('left', makePlayer({ reach: { left: 0.1 }, holdMs: 9000 })).tookMs < 3000);
  assert.ok(attempt('left', makePlayer({ reach: { left: 0.1 } })).tookMs < 4000);
  const small = attempt('left', makePlayer({ reach: { left: 0.01 } })).tookMs;
  assert.ok(small > 3500 && small < 6000, `${small}`);
});

test('a hesitation before the real movement does not count as the reach', () => {
  const player = (/** @type {string} */ _, /** @type {number} */ ms) => ({
    x: REST.x - (ms < 1000 ? 0 : ms < 2500 ? 0.01 : 0.09),
    y: REST.y,
  });
  near(attempt('left', player).reach, 0.09, 0.02);
});

test('wild frames do not count: every fifteenth, far away, changes the result by less than a tenth', () => {
  const clean = attempt('left', makePlayer({ reach: { left: 0.05 } })).reach;
  const player = makePlayer({ reach: { left: 0.05 } });
  let frame = 0;
  const wild = attempt('left', (step, sinceMs, atMs) => {
    frame += 1;
    const point = player(step, sinceMs, atMs);
    return frame % 15 === 7 ? { ...point, x: point.x - 0.4 } : point;
  }).reach;
  near(wild, clean, 0.1);
});

test('no movement is a reach of zero, and the attempt waits for its time to end', () => {
  assert.deepEqual(attempt('up', makePlayer({ reach: {} })), { reach: 0, tookMs: LONGEST_MS });
});

test('a tremor alone is no movement, and with a movement it hardly adds to it', () => {
  const rest = { ...REST, noise: { x: 0.01, y: 0.01 } };
  assert.equal(attempt('left', makePlayer({ reach: {}, tremor: 0.01 }), { rest }).reach, 0);
  const { reach } = attempt('left', makePlayer({ reach: { left: 0.06 }, tremor: 0.01, holdMs: 1500 }), { rest });
  assert.ok(reach > 0.055 && reach < 0.071, `${reach}`);
});

test('a camera of five pictures a second measures the same', () => {
  near(attempt('down', makePlayer({ reach: { down: 0.1 }, holdMs: 1000 }), { frameMs: 200 }).reach, 0.1, 0.1);
});

test('what comes along with a movement across is not meant; a slanting movement is', () => {
  const slanting =
    (/** @type {number} */ share) =>
    (/** @type {string} */ _, /** @type {number} */ sinceMs, /** @type {number} */ atMs) => {
      const { x } = makePlayer({ reach: { right: 0.1 } })('right', sinceMs, atMs);
      return { x, y: REST.y - share * (x - REST.x) };
    };
  assert.equal(attempt('up', slanting(0.1)).reach, 0);
  near(attempt('up', slanting(0.4)).reach, 0.04, 0.05);
});
