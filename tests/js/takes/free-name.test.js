import assert from 'node:assert/strict';
import { test } from 'node:test';
import { freeName } from '../../../static/takes/recording.js';

const nameOf = (/** @type {number} */ number) => `Take ${number}`;

test('a new take has a name that no other has, also after one was deleted or renamed', () => {
  for (const [taken, name] of /** @type {[string[], string][]} */ ([
    [[], 'Take 1'],
    [['Take 1'], 'Take 2'],
    [['Take 2'], 'Take 3'],
    [['Take 1', 'Take 3', 'Take 4'], 'Take 5'],
    [['Take 3', 'A waltz'], 'Take 4'],
  ]))
    assert.equal(freeName(taken, nameOf), name, taken.join());
});
