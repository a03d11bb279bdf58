import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { fileName } from '../../../static/core/file-name.js';

/** @type {{startedAt: string, examples: Record<string, [name: string, expected: string][]>}} */
const { startedAt, examples } = JSON.parse(
  await readFile(new URL('../../fixtures/file-names.json', import.meta.url), 'utf8'),
);

for (const [rule, pairs] of Object.entries(examples)) {
  test(rule, () => {
    for (const [name, expected] of pairs) assert.equal(fileName({ name, startedAt }, 'mid'), expected);
  });
}

test('an extension may have inner dots', () => {
  assert.equal(fileName({ name: 'Mine', startedAt }, 'gesture.json'), 'Mine.gesture.json');
});

test('an extension that is more than letters and digits is an error', () => {
  for (const extension of ['', '.mid', 'm/id', 'MID']) {
    assert.throws(() => fileName({ name: 'a', startedAt }, extension), RangeError);
  }
});
