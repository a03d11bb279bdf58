import assert from 'node:assert/strict';
import { test } from 'node:test';
import { centsOf, createChannelTuning, TUNING } from '../../../static/audio/tuning.js';

function setUp() {
  /** @type {[number, number][]} */
  const told = [];
  const tuning = createChannelTuning((channel, cents) => told.push([channel, Math.round(cents * 100) / 100]));
  return { told, tuning };
}

test('A4 is 415 to 466 hertz, whole ones, and 440 before anybody chooses', () => {
  assert.equal(TUNING.default, 440);
  for (const [hertz, good] of /** @type {const} */ ([
    [414, false],
    [415, true],
    [440.5, false],
    [466, true],
    [467, false],
  ]))
    assert.equal(TUNING.permits(hertz), good);
  assert.equal(centsOf(440), 0);
  assert.ok(Math.abs(centsOf(415) + 101.27) < 0.01);
});

test('a channel is tuned before its note, once, and not at all at the usual tuning', () => {
  const { told, tuning } = setUp();
  tuning.note(0);
  assert.deepEqual(told, []);
  tuning.setUsual(415);
  tuning.note(0);
  tuning.note(1);
  assert.deepEqual(told, [
    [0, -101.27],
    [1, -101.27],
  ]);
});

test('what sounds follows the setting, and what was played with another tuning does not', () => {
  const { told, tuning } = setUp();
  tuning.note(0);
  tuning.note(8, 466);
  tuning.setUsual(442);
  assert.deepEqual(told, [
    [8, 99.39],
    [0, 7.85],
  ]);
  told.length = 0;
  // The same channel is the player's again.
  tuning.note(8);
  assert.deepEqual(told, [[8, 7.85]]);
});

test('a take of the usual tuning is played as it was while the page has another', () => {
  const { told, tuning } = setUp();
  tuning.setUsual(415);
  tuning.note(8, 440);
  assert.deepEqual(told, []);
  tuning.note(8);
  tuning.note(8, 440);
  assert.deepEqual(told, [
    [8, -101.27],
    [8, 0],
  ]);
});

test('drums are never tuned', () => {
  const { told, tuning } = setUp();
  tuning.setUsual(415);
  tuning.note(9);
  tuning.note(9, 466);
  assert.deepEqual(told, []);
});
