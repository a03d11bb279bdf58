import assert from 'node:assert/strict';
import { test } from 'node:test';
import { makeReactionTest, scanMsFrom } from '../../../static/switches/reaction.js';

const RANGE = { min: 300, max: 10_000, step: 50 };
/** The light comes 2000 ms after the wait begins. */
const HALF_WAY = () => 0.5;

test('a step is the median reaction time divided by 0.65, rounded up and within its range', () => {
  assert.equal(scanMsFrom([650, 300, 9000], RANGE), 1000);
  assert.equal(scanMsFrom([651], RANGE), 1050);
  assert.equal(scanMsFrom([20], RANGE), 300);
  assert.equal(scanMsFrom([60_000], RANGE), 10_000);
});

/** Let the light come and press so long after it. @param {ReturnType<typeof makeReactionTest>} update @param {number} atMs @param {number} reactionMs */
function react(update, atMs, reactionMs) {
  assert.equal(update({ atMs: atMs + 1990 }).phase, 'wait');
  assert.equal(update({ atMs: atMs + 2000 }).phase, 'light');
  return { ...update({ atMs: atMs + 2000 + reactionMs, pressed: true }), atMs: atMs + 2000 + reactionMs };
}

test('five lights are answered, each after a wait, and the times are told', () => {
  const update = makeReactionTest({ atMs: 0, random: HALF_WAY });
  let state = react(update, 0, 400);
  for (const reactionMs of [500, 600, 700, 800]) state = react(update, state.atMs, reactionMs);
  assert.deepEqual([state.phase, state.reactionsMs], ['done', [400, 500, 600, 700, 800]]);
  assert.equal(update({ atMs: 99_999, pressed: true }).reactionsMs.length, 5);
});

test('a press before the light does not count, and the wait begins anew', () => {
  const update = makeReactionTest({ atMs: 0, random: HALF_WAY });
  const state = update({ atMs: 1500, pressed: true });
  assert.deepEqual([state.phase, state.early, state.reactionsMs], ['wait', true, []]);
  const answered = react(update, 1500, 250);
  assert.deepEqual([answered.early, answered.reactionsMs], [false, [250]]);
});

test('three lights without a press end it without a result', () => {
  const update = makeReactionTest({ atMs: 0, random: HALF_WAY });
  const phases = [2000, 7000, 9000, 14_000, 16_000, 21_000].map((atMs) => update({ atMs }).phase);
  assert.deepEqual(phases, ['light', 'wait', 'light', 'wait', 'light', 'none']);
});
