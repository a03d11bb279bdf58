import assert from 'node:assert/strict';
import { test } from 'node:test';
import { makeTrainingSchedule, PHASES } from '../../../static/learning/training-schedule.js';
import { FakeTimers } from '../players/profiles.js';

/** @import {Phase, Step} from '../../../static/learning/training-schedule.js' */

const settled = () =>
  new Promise((resolve) => {
    setImmediate(resolve);
  });

function rig() {
  const timers = new FakeTimers();
  /** @type {{finish: (outcome: string) => void, isCurrent: () => boolean}[]} */
  const trainings = [];
  /** @type {string[]} */
  const outcomes = [];
  const schedule = makeTrainingSchedule({
    timers,
    train: (isCurrent) => new Promise((finish) => trainings.push({ finish, isCurrent })),
    onOutcome: (/** @type {string} */ outcome) => outcomes.push(outcome),
    mayComeRight: (outcome) => outcome === 'failed',
  });
  const steps = {
    changed: () => schedule.changed(),
    dropped: () => schedule.drop(),
    due: () => timers.pass(2000),
    ended: async () => {
      trainings.at(-1)?.finish('learnt');
      await settled();
    },
    failed: async () => {
      trainings.at(-1)?.finish('failed');
      await settled();
    },
  };
  const ways = {
    idle: [],
    waiting: [steps.changed],
    training: [steps.changed, steps.due],
    resting: [steps.changed, steps.due, steps.failed],
  };
  return { schedule, timers, trainings, outcomes, steps, ways };
}

for (const [phase, next] of Object.entries(PHASES)) {
  for (const step of /** @type {Step[]} */ (['changed', 'due', 'ended', 'failed', 'dropped'])) {
    const expected = next[step] ?? phase;
    test(`${phase}, then ${step}: ${expected}`, async () => {
      const { schedule, steps, ways } = rig();
      for (const way of ways[/** @type {Phase} */ (phase)]) await way();
      assert.equal(schedule.phase, phase);
      await steps[step]();
      assert.equal(schedule.phase, expected);
    });
  }
}

test('a training is told once, when it has ended', async () => {
  const { trainings, outcomes, steps } = rig();
  steps.changed();
  steps.due();
  assert.deepEqual(outcomes, []);
  trainings[0].finish('learnt');
  await settled();
  assert.deepEqual(outcomes, ['learnt']);
});

test('what a training gave before a change, or before it was dropped, is not told', async () => {
  for (const overtake of /** @type {const} */ (['changed', 'dropped'])) {
    const { trainings, outcomes, steps } = rig();
    steps.changed();
    steps.due();
    assert.equal(trainings[0].isCurrent(), true);
    steps[overtake]();
    assert.equal(trainings[0].isCurrent(), false);
    trainings[0].finish('late');
    await settled();
    assert.deepEqual(outcomes, []);
  }
});

test('a pause keeps back what would be learnt, also what waits already', () => {
  const { schedule, trainings, steps } = rig();
  steps.changed();
  schedule.pause(true);
  steps.due();
  steps.changed();
  steps.due();
  assert.equal(trainings.length, 0);
  schedule.pause(false);
  steps.due();
  assert.equal(trainings.length, 1);
});

test('a pause that ends without a change trains nothing', () => {
  const { schedule, trainings, steps } = rig();
  schedule.pause(true);
  schedule.pause(false);
  steps.due();
  assert.equal(trainings.length, 0);
});

test('a training that failed is tried again, more and more seldom, until it gives something', async () => {
  const { timers, trainings, outcomes, steps } = rig();
  steps.changed();
  steps.due();
  await steps.failed();
  timers.pass(2000);
  await steps.failed();
  assert.equal(trainings.length, 2);
  timers.pass(900);
  assert.equal(trainings.length, 2);
  timers.pass(3100);
  await steps.ended();
  timers.pass(600_000);
  assert.equal(trainings.length, 3);
  assert.deepEqual(outcomes, ['failed', 'failed', 'learnt']);
});
