import assert from 'node:assert/strict';
import { test } from 'node:test';
import { create } from '../../../static/instruments/drum-kit.js';

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
