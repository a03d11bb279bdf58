import assert from 'node:assert/strict';
import { mock, test } from 'node:test';

import { makePresence } from '../../../static/input/presence.js';

/** @param {() => void} run */
function withClock(run) {
  mock.timers.enable({ apis: ['setTimeout'] });
  try {
    run();
  } finally {
    mock.timers.reset();
  }
}

/** @param {Partial<Parameters<typeof makePresence>[0]>} [options] */
function watch({ isExpected = () => true, ...others } = {}) {
  /** @type {string[]} */
  const said = [];
  return { said, presence: makePresence({ report: (code) => void said.push(code), isExpected, ...others }) };
}

test('who is not seen for a second is said to be lost, and found when seen again', () => {
  withClock(() => {
    const { said, presence } = watch();
    presence.follow({ present: false });
    mock.timers.tick(999);
    assert.deepEqual(said, []);
    mock.timers.tick(1);
    assert.deepEqual(said, ['player-lost']);
    presence.follow({ present: true });
    presence.follow({ present: true });
    assert.deepEqual(said, ['player-lost', 'player-found']);
  });
});

test('a glance away is not worth a word', () => {
  withClock(() => {
    const { said, presence } = watch();
    presence.follow({ present: false });
    mock.timers.tick(900);
    presence.follow({ present: true });
    mock.timers.tick(5000);
    assert.deepEqual(said, []);
  });
});

test('nothing is said while nobody is expected, nor after the end', () => {
  withClock(() => {
    const paused = watch({ isExpected: () => false });
    paused.presence.follow({ present: false });
    const ended = watch();
    ended.presence.follow({ present: false });
    ended.presence.rest();
    mock.timers.tick(5000);
    assert.deepEqual([...paused.said, ...ended.said], []);
  });
});

test('a second player is lost and found in words of their own', () => {
  withClock(() => {
    const { said, presence } = watch({ words: { lost: 'second-player-lost', found: 'second-player-found' } });
    presence.follow({ present: false });
    mock.timers.tick(1000);
    presence.follow({ present: true });
    assert.deepEqual(said, ['second-player-lost', 'second-player-found']);
  });
});
