import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  dateText,
  fields,
  goodOnes,
  namedBy,
  readBy,
  textThat,
  uuid,
  wholeNumber,
} from '../../../static/core/documents.js';
import { array, exactOptional } from '../../../static/vendor/valibot.js';

const KEY = textThat((text) => /^[a-z]+$/.test(text), 'a-z');
const BOX = fields({ id: uuid, at: dateText, sizes: array(wholeNumber(0, 7)), name: exactOptional(KEY) });
const GOOD = { id: '7d0c2c0a-52bb-4e5c-9d25-0b3c1f6c2a10', at: '2026-01-05T10:00:00Z', sizes: [0, 7] };

/** @param {unknown} given */
const wrong = (given) => readBy(BOX, given).problems.map(({ name, expected }) => [name, expected]);

test('what keeps to its schema is read, without what the schema does not know', () => {
  assert.deepEqual(readBy(BOX, { ...GOOD, more: 1 }), { value: GOOD, problems: [] });
  assert.deepEqual(readBy(BOX, { ...GOOD, name: 'box' }).value, { ...GOOD, name: 'box' });
});

test('everything that is wrong is named by its place, with what could be there', () => {
  assert.deepEqual(wrong({ id: 'x', at: 'now', sizes: [1, 8, 0.5], name: 7 }), [
    ['id', 'UUID'],
    ['at', 'ISO 8601'],
    ['sizes.1', '0..7'],
    ['sizes.2', '0..7'],
    ['name', 'a-z'],
  ]);
  assert.deepEqual(readBy(BOX, { ...GOOD, id: 'x' }).problems, [{ name: 'id', value: 'x', expected: 'UUID' }]);
});

test('what is missing is named with the words of its own rule', () => {
  assert.deepEqual(wrong({ at: GOOD.at, sizes: [] }), [['id', 'UUID']]);
});

test('what is no object at all is refused as a whole', () => {
  for (const given of [null, undefined, 'text', 7, []]) assert.deepEqual(wrong(given), [['', '{id, at, sizes, name}']]);
});

test('an object by names holds each name and each value to its rule', () => {
  const table = namedBy(KEY, wholeNumber(0, 7));
  assert.deepEqual(readBy(table, { a: 1, b: 7 }).value, { a: 1, b: 7 });
  assert.deepEqual(
    readBy(table, { A: 1, b: 8 }).problems.map(({ name, expected }) => [name, expected]),
    [
      ['A', 'a-z'],
      ['b', '0..7'],
    ],
  );
  assert.equal(readBy(table, []).value, null);
});

test('of a list the good ones are kept, and of anything else nothing', () => {
  assert.deepEqual(goodOnes(wholeNumber(0, 7), [1, 9, 'x', 0]), [1, 0]);
  assert.deepEqual(goodOnes(array(wholeNumber(0, 7)), [[1], [9]]), [[1]]);
  assert.deepEqual(goodOnes(KEY, { length: 3 }), []);
});
