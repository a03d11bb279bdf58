import assert from 'node:assert/strict';
import { test } from 'node:test';
import { defaultsOf } from '../../../static/core/ranges.js';
import { expressionAt } from '../../../static/instruments/loudest-place.js';
import { playZones, TOUCH_SETTINGS } from '../../../static/instruments/zone-player.js';

/** @import {NoteEvent, Zone} from '../../../static/types.js' */

/** @param {string} id @param {number} x @param {Partial<Zone>} [more] @returns {Zone} */
const square = (id, x, more) => ({
  id,
  notes: [60 + x * 10],
  label: 'C4',
  dark: false,
  shape: { kind: 'rectangle', x, y: 0.2, width: 0.4, height: 0.6 },
  ...more,
});

function setUp(zones = [square('soft', 0, { loudest: { x: 0.2, y: 0.5 } }), square('plain', 0.5)]) {
  const events = /** @type {NoteEvent[]} */ ([]);
  const instrument = playZones(
    /** @type {any} */ ({
      settings: defaultsOf(TOUCH_SETTINGS),
      channel: 0,
      room: { columns: Infinity, rows: Infinity, aspect: 2 },
      emit: (/** @type {NoteEvent} */ event) => events.push(event),
      nowSeconds: () => 0,
    }),
    zones,
  );
  let atMs = 0;
  const move = (/** @type {number} */ x, /** @type {number} */ y, present = true) => {
    atMs += 33;
    instrument.update({ source: 'nose', x, y, present, atMs });
  };
  const said = () =>
    events.flatMap((event) => (event.type === 'control-change' && event.controller === 11 ? [event.value] : []));
  return { instrument, events, move, said };
}

test('a zone is loudest at its place and softest, but not silent, at its far corner', () => {
  const zone = { shape: square('a', 0).shape, loudest: { x: 0.2, y: 0.2 } };
  assert.equal(expressionAt(zone, { x: 0.2, y: 0.2 }), 127);
  assert.equal(expressionAt(zone, { x: 0, y: 0.8 }), 40);
  assert.ok(expressionAt(zone, { x: 0.2, y: 0.4 }) > expressionAt(zone, { x: 0.2, y: 0.6 }));
  assert.equal(expressionAt(zone, { x: 5, y: -5 }), 40);
});

test('loudness follows the pointer within the zone, before the first note is struck', () => {
  const { move, said, events } = setUp();
  move(0.02, 0.5);
  const [first, second] = events.map(({ type }) => type);
  assert.deepEqual([first, second], ['control-change', 'note-on']);
  for (const x of [0.08, 0.14, 0.2]) move(x, 0.5);
  const values = said();
  assert.equal(values.length, 4);
  assert.deepEqual(
    values,
    [...values].sort((a, b) => a - b),
  );
  assert.equal(values.at(-1), 127);
});

test('a zone without such a place, a press and the end are as loud as ever', () => {
  const { move, said, instrument } = setUp();
  move(0.02, 0.5);
  move(0.7, 0.5);
  assert.equal(said().at(-1), 127);
  move(0.02, 0.5);
  instrument.press('plain', { source: 'key' });
  assert.equal(said().at(-1), 127);
  move(0.02, 0.5);
  instrument.dispose();
  assert.equal(said().at(-1), 127);
});

test('nothing is said where no zone has such a place, and nothing again for a tremble', () => {
  const plain = setUp([square('a', 0), square('b', 0.5)]);
  for (const x of [0.1, 0.3, 0.6, 0.8]) plain.move(x, 0.5);
  assert.deepEqual(plain.said(), []);
  const { move, said } = setUp();
  for (let step = 0; step < 20; step += 1) move(0.1 + 0.001 * (step % 2), 0.5);
  assert.equal(said().length, 1);
});
