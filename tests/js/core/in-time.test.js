import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inTime, sayWhenLate } from '../../../static/core/in-time.js';
import { FakeTimers } from '../players/profiles.js';

const settle = () => new Promise((resolve) => setImmediate(resolve));

/** What is awaited, told to answer by hand. @param {(given: {awaited: Promise<string>, timers: FakeTimers}) => Promise<string>} wait */
function rig(wait) {
  const timers = new FakeTimers();
  const hand = /** @type {{resolve: (answer: string) => void, reject: (error: Error) => void}} */ ({});
  const awaited = /** @type {Promise<string>} */ (
    new Promise((resolve, reject) => Object.assign(hand, { resolve, reject }))
  );
  /** @type {string[]} */
  const outcome = [];
  wait({ awaited, timers }).then(
    (answer) => outcome.push(answer),
    ({ message }) => outcome.push(message),
  );
  return { timers, hand, outcome };
}

/** @typedef {ReturnType<typeof rig>} Rig */
/** What is awaited does this. @type {Record<string, (rig: Rig) => unknown>} */
const WAYS = {
  'answers in time': ({ hand }) => hand.resolve('yes'),
  fails: ({ hand }) => hand.reject(new Error('no')),
  hangs: ({ timers }) => timers.pass(100),
  async 'answers late'({ timers, hand }) {
    timers.pass(100);
    await settle();
    hand.resolve('yes');
  },
  'answers twice'({ hand }) {
    hand.resolve('yes');
    hand.reject(new Error('no'));
  },
};

/** @type {[name: string, limited: string[], told: string[]][]} */
const TABLE = [
  ['answers in time', ['yes'], ['yes']],
  ['fails', ['no'], ['no']],
  ['hangs', ['no answer in 100 ms'], ['it takes long']],
  ['answers late', ['no answer in 100 ms'], ['it takes long', 'yes']],
  ['answers twice', ['yes'], ['yes']],
];

for (const [name, limited, told] of TABLE) {
  test(`what is awaited ${name}`, async () => {
    const given = rig(({ awaited, timers }) => inTime(awaited, 100, { timers }));
    await WAYS[name](given);
    await settle();
    assert.deepEqual(given.outcome, limited);

    /** @type {string[]} */
    const said = [];
    const waiting = rig(({ awaited, timers }) => sayWhenLate(awaited, 100, () => said.push('it takes long'), timers));
    await WAYS[name](waiting);
    await settle();
    assert.deepEqual([...said, ...waiting.outcome], told);
    waiting.timers.pass(1000);
    assert.ok(said.length < 2, 'said once at most');
    if (name !== 'hangs') assert.equal(waiting.timers.waiting.size, 0);
  });
}
