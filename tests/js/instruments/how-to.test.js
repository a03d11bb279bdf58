import assert from 'node:assert/strict';
import { test } from 'node:test';
import { exampleOf } from '../how-to.js';

test('the instrument of the how-to works as it is printed', async () => {
  const gong = await exampleOf('add-an-instrument.md', 'instruments');
  /** @type {string[]} */
  const heard = [];
  const instrument = gong.create({
    settings: {},
    channel: 3,
    room: { columns: 20, rows: 20, aspect: 2 },
    emit: (/** @type {any} */ event) => heard.push(`${event.type} ${event.channel}`),
    nowSeconds: () => 0,
  });
  instrument.update({ source: 'nose', x: 0.5, y: 0.5, present: true, atMs: 0 });
  instrument.press(instrument.zones[0].id, { source: 'mouse' });
  instrument.dispose();
  assert.deepEqual(heard, ['note-on 3', 'note-off 3', 'note-on 3', 'note-off 3']);
});
