import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mergeLists } from '../../../static/core/merge-lists.js';

test('what either of two has added or taken out since both began is so in both', () => {
  const rows = /** @type {[base: string, mine: string, theirs: string, both: string][]} */ ([
    ['', '', '', ''],
    ['ab', 'ab', 'ab', 'ab'],
    ['ab', 'abc', 'ab', 'abc'],
    ['ab', 'ab', 'abd', 'abd'],
    ['ab', 'abc', 'abd', 'abdc'],
    ['ab', 'b', 'abd', 'bd'],
    ['ab', 'a', 'b', ''],
    ['ab', 'abc', '', 'c'],
    ['', 'xy', 'yz', 'yzx'],
    ['abc', 'bac', 'abc', 'abc'],
  ]);
  for (const [base, mine, theirs, both] of rows)
    assert.equal(mergeLists([...base], [...mine], [...theirs]).join(''), both, `${base}: ${mine}, ${theirs}`);
});

test('of what both have changed mine counts, and what only one has changed is as that one has it', () => {
  const [keyOf, isSame] = [
    (/** @type {string} */ each) => each[0],
    (/** @type {string} */ one, /** @type {string} */ other) => one === other,
  ];
  const merged = mergeLists(['a1', 'b1', 'c1'], ['a2', 'b1', 'c2'], ['a1', 'b3', 'c3'], { keyOf, isSame });
  assert.deepEqual(merged, ['a2', 'b3', 'c2']);
});
