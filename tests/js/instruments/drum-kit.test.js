import assert from 'node:assert/strict';
import { test } from 'node:test';
import { create } from '../../../static/instruments/drum-kit.js';
import { boundsOf, outlineOf } from '../../../static/instruments/shapes.js';

test('the kit is a row of drums in the order of a beginner, on the channel that it is given', () => {
  /** @type {any[]} */
  const events = [];
  const kit = create({
    settings: { drums: 15 },
    channel: 9,
    room: { columns: Infinity, rows: Infinity, aspect: 2 },
    emit: (event) => events.push(event),
    nowSeconds: () => 0,
  });
  assert.equal(kit.zones.length, 15);
  assert.equal(kit.zones[0].label, 'drum-kick');
  assert.ok(kit.zones.every(({ dark }) => !dark));
  kit.press('key-0', { source: 'mouse' });
  assert.deepEqual(
    events.map(({ type, channel, note }) => [type, channel, note]),
    [['note-on', 9, 36]],
  );
});

test('in a grid the drums are pads, each in its own place, and there is room to rest above them', () => {
  const { zones } = create({
    settings: { drums: 12, drumArrangement: 'grid' },
    channel: 9,
    room: { columns: Infinity, rows: Infinity, aspect: 2 },
    emit: () => {},
    nowSeconds: () => 0,
  });
  const boxes = zones.map(({ shape }) => boundsOf(outlineOf(shape)));
  assert.equal(boxes.length, 12);
  assert.ok(new Set(boxes.map(({ y }) => y.toFixed(3))).size > 1, 'more than one row');
  assert.ok(new Set(boxes.map(({ x }) => x.toFixed(3))).size > 2, 'and column');
  for (const [index, one] of boxes.entries()) {
    assert.ok(one.y > 0.2);
    for (const other of boxes.slice(index + 1))
      assert.ok(
        one.x + one.width <= other.x + 1e-9 ||
          other.x + other.width <= one.x + 1e-9 ||
          one.y + one.height <= other.y + 1e-9 ||
          other.y + other.height <= one.y + 1e-9,
      );
  }
});
