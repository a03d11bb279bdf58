import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  checked,
  chosenOf,
  defaultsOf,
  flag,
  number,
  oneOf,
  permits,
  permittedOnly,
  problemsIn,
  someOf,
  text,
  toggled,
  whole,
} from '../../../static/core/ranges.js';

const TABLE = {
  keys: whole(5, 15, 8),
  zone: number(0, 0.8, 0.05, 0.4),
  shape: oneOf(['dot', 'ring'], 'dot'),
  loops: oneOf([1, 3, 0], 3),
  staccato: flag(false),
  key: text((written) => /^[a-z]$/.test(written), 'x', 'a'),
};

test('each range permits its own values and its default, and nothing of another type', () => {
  const good = { keys: [5, 15], zone: [0, 0.33, 0.8], shape: ['ring'], loops: [0], staccato: [true], key: ['b'] };
  const bad = {
    keys: [4, 16, 8.5, '8', NaN, null],
    zone: [-0.01, 0.81, NaN, '0.4', Infinity],
    shape: ['cross', 0, ''],
    loops: [2, '3', true],
    staccato: [1, 'true', null],
    key: ['B', '', 7],
  };
  for (const [name, range] of Object.entries(TABLE)) {
    assert.ok(range.permits(range.default), name);
    for (const value of good[/** @type {keyof typeof good} */ (name)])
      assert.ok(range.permits(value), `${name} ${value}`);
    for (const value of bad[/** @type {keyof typeof bad} */ (name)])
      assert.ok(!range.permits(value), `${name} ${value}`);
    assert.ok(!range.permits(undefined));
  }
});

test('a number out of range comes to its edge, and one between two whole ones is rounded', () => {
  assert.deepEqual(
    [40, -1, 8.4, Infinity].map((value) => TABLE.keys.nearest(value)),
    [15, 5, 8, 15],
  );
  assert.deepEqual(
    [2, -1, 0.123].map((value) => TABLE.zone.nearest(value)),
    [0.8, 0, 0.123],
  );
});

test('what makes no sense becomes the default, and what is permitted stays', () => {
  assert.deepEqual(
    ['many', NaN, null].map((value) => TABLE.keys.nearest(value)),
    [8, 8, 8],
  );
  assert.deepEqual([TABLE.shape.nearest('cross'), TABLE.shape.nearest('ring')], ['dot', 'ring']);
  assert.deepEqual([TABLE.staccato.nearest(1), TABLE.staccato.nearest(true)], [false, true]);
  assert.deepEqual([TABLE.key.nearest('B'), TABLE.key.nearest('b')], ['a', 'b']);
});

test('a range says what it permits, to developers in words and to everybody in values alone', () => {
  assert.deepEqual(
    Object.values(TABLE).map((range) => range.describe()),
    ['a whole number 5..15', '0..0.8', 'one of dot, ring', 'one of 1, 3, 0', 'true or false', 'a text such as x'],
  );
  assert.deepEqual(
    Object.values(TABLE).map((range) => range.allowed),
    ['5..15', '0..0.8', 'dot, ring', '1, 3, 0', 'true, false', 'x'],
  );
});

test('a table gives its defaults, and keeps of other values what it permits', () => {
  assert.deepEqual(defaultsOf(TABLE), { keys: 8, zone: 0.4, shape: 'dot', loops: 3, staccato: false, key: 'a' });
  assert.deepEqual(permittedOnly(TABLE, { keys: 9, zone: 2, shape: 'ring', volume: 1 }), { keys: 9, shape: 'ring' });
  assert.ok(!permits(TABLE, 'toString', 'dot'));
  assert.deepEqual(problemsIn(TABLE, { keys: 9, zone: 2, toString: 1 }), [
    { name: 'zone', value: 2, expected: '0..0.8' },
    { name: 'toString', value: 1, expected: '' },
  ]);
});

test('values of code are completed by the defaults, and the first that cannot be is refused by name', () => {
  assert.deepEqual(checked(TABLE, { keys: 9, zone: undefined, volume: 9 }), { ...defaultsOf(TABLE), keys: 9 });
  assert.deepEqual(checked(TABLE), defaultsOf(TABLE));
  assert.throws(() => checked(TABLE, { keys: 40 }), new RangeError('keys must be a whole number 5..15, got 40'));
  assert.throws(() => checked(TABLE, { staccato: null }), /staccato must be true or false, got null/);
});

test('some of a few numbers are one text in their order, and the last of them cannot be taken out', () => {
  const some = someOf([0, 1, 2, 10], [0, 2]);
  assert.equal(some.default, '0 2');
  for (const good of ['0', '1 2', '0 1 2 10']) assert.ok(some.permits(good), good);
  for (const bad of ['', ' ', '2 1', '0 0', '3', '0,2', '01', 0, null, ['0']]) assert.ok(!some.permits(bad), `${bad}`);
  assert.equal(some.nearest('9'), '0 2');
  assert.equal(some.describe(), 'one or more of 0 1 2 10');
  assert.deepEqual(chosenOf('1 10'), [1, 10]);
  assert.equal(toggled(some, '0 2', 1), '0 1 2');
  assert.equal(toggled(some, '0 2', 0), '2');
  assert.equal(toggled(some, '2', 2), '2');
});
