import assert from 'node:assert/strict';
import { test } from 'node:test';
import { makeDebounce } from '../../../static/switches/debounce.js';

const SETTINGS = { acceptMs: 0, repeatMs: 0, holdMs: 3000, stuckMs: 30_000 };

/**
 * @param {Partial<typeof SETTINGS>} settings
 * @param {[number, boolean?][]} inputs  time, and down or up where that changes
 */
function meanings(settings, inputs) {
  const update = makeDebounce({ ...SETTINGS, ...settings });
  return inputs.map(([atMs, down]) => update({ atMs, down })).map((meaning) => meaning ?? '');
}

test('a press and its release are told at once when nothing is set', () => {
  assert.deepEqual(
    meanings({}, [
      [0, true],
      [100, false],
    ]),
    ['press', 'release'],
  );
});

test('a touch that is shorter than the acceptance time counts for nothing', () => {
  assert.deepEqual(meanings({ acceptMs: 50 }, [[0, true], [20, false], [60], [200]]), ['', '', '', '']);
  assert.deepEqual(meanings({ acceptMs: 50 }, [[0, true], [20], [50], [60]]), ['', '', 'press', '']);
});

test('a contact that bounces while it is held is held all the while', () => {
  assert.deepEqual(
    meanings({ acceptMs: 30 }, [[0, true], [30], [100, false], [110, true], [200], [300, false], [330]]),
    ['', 'press', '', '', '', '', 'release'],
  );
});

test('a second press too soon after the first is ignored until it is let go', () => {
  assert.deepEqual(
    meanings({ repeatMs: 200 }, [[0, true], [50, false], [150, true], [400], [450, false], [500, true]]),
    ['press', 'release', '', '', '', 'press'],
  );
});

test('an ignored press does not put off the next one', () => {
  assert.deepEqual(
    meanings({ repeatMs: 100 }, [
      [0, true],
      [50, false],
      [60, true],
      [140, false],
      [155, true],
    ]),
    ['press', 'release', '', '', 'press'],
  );
});

test('a long hold is told once, and its release too', () => {
  assert.deepEqual(meanings({}, [[0, true], [2999], [3000], [4000], [5000, false]]), [
    'press',
    '',
    'hold',
    '',
    'release',
  ]);
});

test('a switch that sticks is told once, ignored, and welcome again when it comes free', () => {
  assert.deepEqual(meanings({}, [[0, true], [3000], [30_000], [50_000], [60_000, false], [60_100, true]]), [
    'press',
    'hold',
    'stuck',
    '',
    'freed',
    'press',
  ]);
});

test('a press that was ignored and never ends is a switch that sticks, and never a long hold', () => {
  assert.deepEqual(
    meanings({ repeatMs: 100 }, [[0, true], [10, false], [20, true], [3100], [30_020], [31_000, false]]),
    ['press', 'release', '', '', 'stuck', 'freed'],
  );
});

test('a release that was never preceded by a press says nothing', () => {
  assert.deepEqual(
    meanings({}, [
      [0, false],
      [10, false],
    ]),
    ['', ''],
  );
});
