import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  DRUMS,
  EMPTY,
  hitsAt,
  isOn,
  isPattern,
  READY,
  rowsOf,
  STEPS,
  withToggled,
} from '../../../static/band/drum-pattern.js';

/** Which drums sound with each step. @param {string} pattern */
const played = (pattern) => Array.from({ length: STEPS }, (_, step) => hitsAt(rowsOf(pattern), step));

test('every pattern that is ready is one that can be kept, sounds, and is like no other', () => {
  for (const [name, pattern] of Object.entries(READY)) {
    assert.ok(isPattern(pattern), name);
    assert.ok(played(pattern)[0].includes(0), `${name} begins with the bass drum`);
  }
  assert.equal(new Set(Object.values(READY)).size, Object.keys(READY).length);
});

test('rock has its bass drum on one and three, and its snare between', () => {
  const steps = played(READY.rock);
  const [kick, snare] = [36, 38].map((note) => DRUMS.findIndex((drum) => drum.note === note));
  const stepsOf = (/** @type {number} */ row) => steps.flatMap((hits, step) => (hits.includes(row) ? [step] : []));
  assert.deepEqual(stepsOf(kick), [0, 8, 10]);
  assert.deepEqual(stepsOf(snare), [4, 12]);
});

test('a step of a drum is switched on and off, and nothing else changes', () => {
  for (const row of [0, 3, DRUMS.length - 1])
    for (const step of [0, 7, STEPS - 1]) {
      const on = withToggled(EMPTY, row, step);
      assert.ok(isPattern(on));
      assert.equal(isOn(rowsOf(on), row, step), true);
      assert.deepEqual(
        played(on),
        Array.from({ length: STEPS }, (_, at) => (at === step ? [row] : [])),
      );
      assert.equal(withToggled(on, row, step), EMPTY);
    }
});

test('whatever is no pattern is refused', () => {
  for (const text of [
    '',
    '8080',
    `${EMPTY} 0000`,
    EMPTY.replace('0', 'g'),
    EMPTY.toUpperCase().replace('0', 'A'),
    ` ${EMPTY}`,
  ])
    assert.equal(isPattern(text), false, text);
});
