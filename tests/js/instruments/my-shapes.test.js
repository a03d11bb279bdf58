import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { luminance } from '../../../static/core/luminance.js';
import { inkOn } from '../../../static/core/palettes.js';
import { defaultsOf } from '../../../static/core/ranges.js';
import { create, meta, SAMPLE_CHANNEL, shapesOf } from '../../../static/instruments/my-shapes.js';
import {
  COLOURS,
  FIRST_FIELD,
  MOST_SHAPES,
  readShapes,
  SIZES,
  STEPS,
  writeShapes,
} from '../../../static/instruments/shape-code.js';
import { TEMPLATES, USUAL_SHAPE } from '../../../static/instruments/shape-templates.js';
import { labelOf, notesOf, zonesOf } from '../../../static/instruments/shape-zones.js';
import { boundsOf, distanceTo, middleOf, outlineOf } from '../../../static/instruments/shapes.js';

/** @import {SheetShape} from '../../../static/instruments/shape-code.js' */
/** @import {NoteEvent, StageRoom} from '../../../static/types.js' */

const ROOM = { columns: 50, rows: 25, aspect: 2 };
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

const sheetOf = (/** @type {Partial<SheetShape>[]} */ ...shapes) =>
  shapes.map((shape) => ({ ...USUAL_SHAPE, ...shape }));

/** @param {Partial<SheetShape>[]} shapes */
const play = (...shapes) => playWith({}, ...shapes);

/** @param {Record<string, any>} more  settings @param {Partial<SheetShape>[]} shapes */
function playWith(more, ...shapes) {
  /** @type {NoteEvent[]} */
  const events = [];
  const settings = { ...defaultsOf(meta.settings), shapes: writeShapes(sheetOf(...shapes)), ...more };
  let atMs = 0;
  const instrument = create({
    settings,
    room: ROOM,
    channel: 0,
    emit: (event) => events.push(event),
    nowSeconds: () => 0,
  });
  const point = (/** @type {number} */ x, /** @type {number} */ y) => {
    atMs += 33;
    instrument.update({ source: 'nose', x, y, present: true, atMs });
  };
  return { events, instrument, point };
}

describe('a sheet as a text', () => {
  test('each value of each part comes back as it was', () => {
    const ends = sheetOf(
      { x: 0, y: 127, size: 31, note: 127, plays: 'seventh', loudest: 'right', colour: 'black', shape: 'triangle' },
      { x: 127, y: 0, size: 0, note: 0, plays: 'minor', loudest: 'top', colour: 'yellow', shape: 'square' },
      { plays: 'sample', note: FIRST_FIELD + 11, loudest: 'middle' },
    );
    assert.deepEqual(readShapes(writeShapes(ends)), ends);
  });

  test('28 shapes are within what a setting may be, and no more are read', () => {
    const full = writeShapes(Array(MOST_SHAPES).fill(USUAL_SHAPE));
    assert.equal(full.length, 196);
    assert.equal(readShapes(full)?.length, MOST_SHAPES);
    assert.equal(readShapes(full + writeShapes([USUAL_SHAPE])), null);
    assert.ok(!meta.settings.shapes.permits(full + writeShapes([USUAL_SHAPE])));
  });

  test('whatever text there is, it is played or refused, and never throws', () => {
    let state = 11;
    const random = (/** @type {number} */ below) => {
      state = (state * 48271) % 2147483647;
      return state % below;
    };
    const texts = Array.from({ length: 4000 }, () =>
      Array.from({ length: random(5) * 7 + (random(4) ? 0 : random(7)) }, () => LETTERS[random(64)]).join(''),
    );
    const odd = ['ä'.repeat(7), '       ', '\n', 'AAAAAAA\n', '=======', '🎵🎵🎵🎵', 'A'.repeat(10_000)];
    const permitted = [...texts, ...odd].filter((each) => meta.settings.shapes.permits(each));
    assert.ok(permitted.length > 50);
    for (const each of permitted) {
      const settings = { ...defaultsOf(meta.settings), shapes: each };
      const { zones } = create({ settings, room: ROOM, channel: 0, emit: () => {}, nowSeconds: () => 0 });
      assert.equal(zones.length, shapesOf(each).length);
      assert.ok(zones.every(({ notes, label }) => notes.length && notes.every((note) => note <= 127) && label));
    }
    assert.ok(odd.every((each) => !meta.settings.shapes.permits(each)));
  });

  test('a sample that no field has is no shape', () => {
    assert.equal(readShapes(writeShapes(sheetOf({ plays: 'sample', note: FIRST_FIELD + 12 }))), null);
  });
});

describe('shapes on the stage', () => {
  const rooms = /** @type {StageRoom[]} */ ([
    { columns: 0, rows: 0, aspect: 1 },
    { columns: 13, rows: 23, aspect: 0.56 },
    ROOM,
    { columns: 400, rows: 20, aspect: 20 },
    { columns: Infinity, rows: Infinity, aspect: 2 },
  ]);

  test('wherever they are put and however large, they lie on it and can be hit', () => {
    for (const room of rooms)
      for (const shape of /** @type {const} */ (['circle', 'square', 'triangle']))
        for (const [x, y, size] of [
          [0, 0, 0],
          [STEPS - 1, STEPS - 1, SIZES - 1],
          [0, STEPS - 1, 5],
        ]) {
          const [zone] = zonesOf(sheetOf({ shape, x, y, size }), room);
          const box = boundsOf(outlineOf(zone.shape));
          assert.ok(box.x >= -1e-9 && box.y >= -1e-9);
          assert.ok(box.x + box.width <= 1 + 1e-9 && box.y + box.height <= 1 + 1e-9);
          assert.ok(distanceTo(outlineOf(zone.shape), middleOf(zone.shape)) < 0);
          assert.ok(box.width * room.columns >= 1 - 1e-9 || room.columns === 0, 'at least as wide as a finger');
          assert.ok(box.height * room.rows >= 1 - 1e-9 || room.rows === 0);
        }
  });

  test('a circle is round on every stage', () => {
    for (const room of rooms.slice(1)) {
      const [{ shape }] = zonesOf(sheetOf({ size: 8 }), room);
      const { width, height } = boundsOf(outlineOf(shape));
      assert.ok(Math.abs((width * room.aspect) / height - 1) < 0.01);
    }
  });

  test('no shapes of a template lie over each other, on a wide stage and on a high one', () => {
    for (const [name, sheet] of Object.entries(TEMPLATES))
      for (const room of [ROOM, { columns: 13, rows: 23, aspect: 0.56 }, { columns: 60, rows: 20, aspect: 3 }]) {
        const zones = zonesOf(sheet, room);
        for (const zone of zones)
          for (const other of zones.filter((each) => each !== zone)) {
            const outline = outlineOf(other.shape);
            assert.ok(
              outlineOf(zone.shape).every((corner) => distanceTo(outline, corner) > 0),
              `${name} ${zone.id}`,
            );
          }
      }
  });

  test('a small shape that lies on a large one is hit, whichever was put there first', () => {
    for (const order of [
      [4, 30],
      [30, 4],
    ]) {
      const { events, point } = play(...order.map((size) => ({ size, note: 60 + size })));
      point(0.5, 0.5);
      assert.deepEqual(
        events.flatMap((event) => (event.type === 'note-on' ? [event.note] : [])),
        [64],
      );
    }
  });
});

describe('what shapes play', () => {
  test('notes and chords by their names', () => {
    const named = (/** @type {Partial<SheetShape>} */ shape) => labelOf({ ...USUAL_SHAPE, ...shape });
    assert.deepEqual(
      [
        {},
        { note: 61 },
        { plays: 'major' },
        { note: 57, plays: 'minor' },
        { note: 67, plays: 'seventh' },
        { note: 0 },
      ].map((shape) => named(/** @type {Partial<SheetShape>} */ (shape))),
      ['C4', 'D♭4', 'C', 'Am', 'G7', 'C-1'],
    );
    assert.equal(named({ plays: 'sample', note: FIRST_FIELD + 2 }), 'shape-field 3');
    assert.deepEqual(notesOf({ ...USUAL_SHAPE, note: 125, plays: 'major' }), [125]);
  });

  test('a sample sounds on a channel of its own, which is told of the sampler first, and a note of its number beside it', () => {
    const { events, instrument } = play({ plays: 'sample', note: FIRST_FIELD, x: 20 }, { note: FIRST_FIELD, x: 100 });
    instrument.press('shape-0', { source: 'a' });
    instrument.press('shape-1', { source: 'b' });
    instrument.release('shape-0', { source: 'a' });
    instrument.press('shape-0', { source: 'a' });
    instrument.dispose();
    assert.deepEqual(
      events.map((event) => [event.type, event.channel, 'note' in event ? event.note : 0]),
      [
        ['instrument', SAMPLE_CHANNEL, 0],
        ['note-on', SAMPLE_CHANNEL, FIRST_FIELD],
        ['note-on', 0, FIRST_FIELD],
        ['note-off', SAMPLE_CHANNEL, FIRST_FIELD],
        ['note-on', SAMPLE_CHANNEL, FIRST_FIELD],
        ['note-off', 0, FIRST_FIELD],
        ['note-off', SAMPLE_CHANNEL, FIRST_FIELD],
      ],
    );
    assert.deepEqual(
      instrument.zones.map(({ notes }) => notes),
      [[FIRST_FIELD], [FIRST_FIELD]],
    );
  });

  test("a sample is the player's own sound, where the field has one, for as long as the sampler's sound", () => {
    const voicing = { samples: '1a2b3c4d', samplerMode: 'held' };
    const { events, instrument } = playWith(voicing, { plays: 'sample', note: FIRST_FIELD }, { note: 60 });
    instrument.press('shape-0', { source: 'a' });
    instrument.press('shape-1', { source: 'b' });
    instrument.dispose();
    assert.deepEqual(
      events.filter((event) => 'voicing' in event).map((event) => [event.type, event.voicing]),
      [
        ['instrument', voicing],
        ['note-on', voicing],
      ],
    );
  });

  test('a shape is loudest where it says, for a sample as for a note', () => {
    const { events, point } = play({ plays: 'sample', note: FIRST_FIELD, size: 15, loudest: 'left' });
    point(0.6, 0.5);
    const said = events.flatMap((event) => (event.type === 'control-change' ? [event] : []));
    assert.deepEqual(
      said.map(({ channel }) => channel),
      [0, SAMPLE_CHANNEL],
    );
    assert.ok(said.every(({ controller, value }) => controller === 11 && value < 80));
  });

  test('every colour is read at 7:1', () => {
    for (const colour of Object.values(COLOURS)) {
      const [one, other] = [luminance(colour), luminance(inkOn(colour))].sort((a, b) => b - a);
      assert.ok((one + 0.05) / (other + 0.05) >= 7, colour);
    }
  });
});
