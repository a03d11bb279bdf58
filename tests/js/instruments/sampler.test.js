import assert from 'node:assert/strict';
import { test } from 'node:test';
import { create } from '../../../static/instruments/sampler.js';

/** @import {NoteEvent} from '../../../static/types.js' */

const ROOM = { columns: 40, rows: 40, aspect: 2 };

/** @param {Record<string, unknown>} [settings] */
function setUp(settings = {}) {
  const events = /** @type {NoteEvent[]} */ ([]);
  const emit = (/** @type {NoteEvent} */ event) => void events.push(event);
  const instrument = create({ settings, channel: 0, room: ROOM, emit, nowSeconds: () => 0 });
  const point = (/** @type {number} */ x, /** @type {number} */ y, present = true) =>
    instrument.update({ source: 'nose', x, y, present, atMs: events.length });
  return { events, instrument, point };
}

/** Semitones of each bend, as the range says that was said before. @param {NoteEvent[]} events */
function bends(events) {
  let range = 2;
  return events.flatMap((event) => {
    if (event.type === 'control-change' && event.controller === 6) range = event.value;
    return event.type === 'pitch-bend' ? [Math.round((100 * event.value * range) / 8192) / 100] : [];
  });
}

test('each field is a hit of its own, and says what the fields sound like', () => {
  const samples = '1a2b3c4d - 5e6f7a8b';
  const { events, instrument } = setUp({ samplerFields: 3, samples, samplerMode: 'looped' });
  for (const { id } of instrument.zones) {
    instrument.press(id, { source: 'mouse' });
    instrument.release(id, { source: 'mouse' });
  }
  const hits = events.filter(({ type }) => type === 'note-on');
  assert.deepEqual(
    hits.map((event) => 'note' in event && event.note),
    [36, 37, 38],
  );
  for (const { voicing } of hits) assert.deepEqual(voicing, { samples, samplerMode: 'looped' });
  assert.equal(events.length, 6);
});

test('up to twelve fields lie in a row, a column or a grid; a field has its built-in name until it has its own', () => {
  for (const samplerArrangement of ['row', 'column', 'grid'])
    assert.equal(setUp({ samplerFields: 12, samplerArrangement }).instrument.zones.length, 12);
  assert.equal(setUp().instrument.zones[0].label, 'sample-drop');
});

test('the place within a field is its pitch: an octave up at its upper border, as it was recorded in its middle', () => {
  const { events, point } = setUp({ samplerPitch: 'free' });
  for (const y of [0.3001, 0.65, 0.9999]) point(0.1, y);
  const [top, middle, bottom] = bends(events);
  assert.ok(Math.abs(top - 12) < 0.02 && middle === 0 && Math.abs(bottom + 12) < 0.02, `${[top, middle, bottom]}`);
  // Before the note, so that it begins where it is.
  const bend = events.findIndex(({ type }) => type === 'pitch-bend');
  assert.ok(bend < events.findIndex(({ type }) => type === 'note-on'));
});

test('in steps it is a semitone, and a tremble within one says nothing', () => {
  const { events, point } = setUp({ samplerPitch: 'steps' });
  for (const y of [0.59, 0.592, 0.588, 0.59]) point(0.1, y);
  assert.deepEqual(bends(events), [2]);
});

test('as it was recorded, nothing is bent', () => {
  const { events, point, instrument } = setUp();
  for (const y of [0.4, 0.6, 0.9]) point(0.1, y);
  instrument.dispose();
  assert.deepEqual(
    events.map(({ type }) => type),
    ['note-on', 'note-off'],
  );
});

test('the channel is straight again when another instrument has it', () => {
  const { events, point, instrument } = setUp({ samplerPitch: 'free' });
  point(0.1, 0.4);
  instrument.dispose();
  assert.equal(bends(events).at(-1), 0);
  const ranges = events.flatMap((event) =>
    event.type === 'control-change' && event.controller === 6 ? [event.value] : [],
  );
  assert.deepEqual(ranges, [12, 2]);
});

test('a button strikes a field as it was recorded', () => {
  const { events, point, instrument } = setUp({ samplerPitch: 'free' });
  point(0.1, 0.4);
  point(0.1, 0.4, false);
  instrument.press(instrument.zones[1].id, { source: 'mouse' });
  assert.equal(bends(events).at(-1), 0);
});
