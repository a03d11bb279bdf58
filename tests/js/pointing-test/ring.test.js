import assert from 'node:assert/strict';
import { test } from 'node:test';
import { distance } from '../../../static/pointing-test/figures.js';
import { COUNTS, rings, SIZE_NAMES, tapOrder, targetsOf } from '../../../static/pointing-test/ring.js';

for (const count of COUNTS) {
  for (const size of SIZE_NAMES) {
    test(`${count} ${size} targets lie within the field, do not overlap, and are all equally far from the one before`, () => {
      for (const ring of rings(count, size)) {
        const targets = targetsOf(ring);
        const order = tapOrder(count);
        assert.equal(targets.length, count);
        for (const { x, y } of targets) {
          for (const value of [x, y]) assert.ok(value - ring.width / 2 >= 0 && value + ring.width / 2 <= 1, `${value}`);
        }
        for (let index = 0; index < count; index += 1) {
          assert.ok(distance(targets[index], targets[(index + 1) % count]) > ring.width);
          assert.ok(Math.abs(distance(targets[order[index]], targets[order[index + 1]]) - ring.amplitude) < 1e-12);
        }
      }
    });
  }
  test(`with ${count} targets each is reached once and the last movement ends where the first began`, () => {
    const order = tapOrder(count);
    assert.equal(order.length, count + 1);
    assert.equal(new Set(order).size, count);
    assert.equal(order.at(-1), order[0]);
  });
}

test('a test has several amplitudes and several widths', () => {
  for (const size of SIZE_NAMES) {
    assert.ok(new Set(rings(9, size).map(({ amplitude }) => amplitude)).size > 1);
    assert.ok(new Set(rings(9, size).map(({ width }) => width)).size > 1);
  }
});

test('a ring that is not offered is refused by name', () => {
  assert.throws(() => rings(8, 'large'), /count must be one of 9, 11, 13, 15, got 8/);
  assert.throws(() => rings(9, 'huge'), /size must be one of large, small, got huge/);
});
