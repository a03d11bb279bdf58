import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, mock, test } from 'node:test';
import { defaultsOf } from '../../../static/core/ranges.js';
import { makeDuet } from '../../../static/instruments/duet.js';
import { findInstrument, instruments, isSplit, secondChoice, soundsBeside } from '../../../static/instruments/index.js';
import { boundsOf, distanceTo, middleOf, outlineOf } from '../../../static/instruments/shapes.js';

/** @import {NoteEvent, Zone} from '../../../static/types.js' */

const [FIRST, SECOND] = [0, 3];

/** @param {string} left @param {string} right @param {boolean} [split] @param {'x'|'y'} [along] */
function setUp(left, right, split = true, along = 'x') {
  /** @type {NoteEvent[]} */
  const events = [];
  const make = (/** @type {string} */ id, /** @type {number} */ channel) =>
    findInstrument(id).create({
      settings: defaultsOf(findInstrument(id).meta.settings),
      channel,
      room: { columns: 20, rows: 20, aspect: 1 },
      emit: (event) => events.push(event),
      nowSeconds: () => 0,
    });
  const duet = makeDuet(make(left, FIRST), make(right, SECOND), {
    isSplit: split,
    isSecondDrums: right === 'drum-kit',
    along,
  });
  let atMs = 0;
  const point = (/** @type {string} */ source, /** @type {number} */ x, /** @type {number} */ y, present = true) => {
    atMs += 33;
    duet.update({ source, x, y, present, atMs });
    mock.timers.tick(33);
  };
  const struck = () => events.flatMap((event) => (event.type === 'note-on' ? [`${event.channel} ${event.note}`] : []));
  const sounding = () => {
    const notes = new Set();
    for (const event of events) {
      if (event.type === 'note-on') notes.add(`${event.channel} ${event.note}`);
      if (event.type === 'note-off') notes.delete(`${event.channel} ${event.note}`);
    }
    return [...notes];
  };
  return { duet, events, point, struck, sounding };
}

describe('two at one stage', () => {
  beforeEach(() => mock.timers.enable({ apis: ['setTimeout'] }));
  afterEach(() => mock.timers.reset());

  for (const { meta } of instruments)
    test(`piano and ${meta.id}: each has a half of the stage, and its zones sound where they are pressed`, () => {
      const { duet, events } = setUp('piano', meta.id);
      assert.equal(new Set(duet.zones.map(({ id }) => id)).size, duet.zones.length);
      for (const zone of duet.zones) {
        const { x, width } = boundsOf(outlineOf(zone.shape));
        const isTheirs = zone.second || zone.drum;
        assert.ok(isTheirs ? x >= 0.5 - 1e-9 && x + width <= 1 + 1e-9 : x >= 0 && x + width <= 0.5 + 1e-9, zone.id);
        events.length = 0;
        duet.press(zone.id, { source: 'mouse' });
        const [channel] = events.flatMap((event) => (event.type === 'note-on' ? [event.channel] : []));
        if (zone.second) assert.equal(channel, SECOND, zone.id);
        if (!isTheirs) assert.equal(channel, FIRST, zone.id);
        duet.release(zone.id, { source: 'mouse' });
        duet.releaseAll();
      }
      duet.dispose();
    });

  for (const { meta } of instruments)
    test(`piano over ${meta.id}, where the stage is narrow: each has the whole width and half the height`, () => {
      const { duet } = setUp('piano', meta.id, true, 'y');
      for (const zone of duet.zones) {
        const { y, height } = boundsOf(outlineOf(zone.shape));
        const isTheirs = zone.second || zone.drum;
        assert.ok(isTheirs ? y >= 0.5 - 1e-9 && y + height <= 1 + 1e-9 : y >= 0 && y + height <= 0.5 + 1e-9, zone.id);
      }
      duet.dispose();
    });

  test('what the singer sings next is shown in the half of who sings it, where no zone lies', () => {
    for (const along of /** @type {const} */ (['x', 'y']))
      for (const [first, second] of [
        ['singer', 'theremin'],
        ['theremin', 'singer'],
      ]) {
        const { duet } = setUp(first, second, true, along);
        const prompt = duet.prompt?.();
        assert.equal(prompt?.text, 'la');
        const { x = 0, y = 0, width = 0, height = 0 } = prompt?.box ?? {};
        const [from, to] = along === 'x' ? [x, x + width] : [y, y + height];
        assert.ok(first === 'singer' ? from >= 0 && to <= 0.5 : from >= 0.5 && to <= 1, `${first}: ${from}, ${to}`);
        const middle = { x: x + width / 2, y: y + height / 2 };
        assert.ok(duet.zones.every(({ shape }) => distanceTo(outlineOf(shape), middle) > 0));
        duet.dispose();
      }
    assert.equal(setUp('singer', 'singer', false).duet.prompt?.()?.box, undefined);
  });

  test('above each other, each nose plays the own half alone, and so does the mouse', () => {
    const { duet, point, struck } = setUp('piano', 'chords', true, 'y');
    const [upper, lower] = [duet.zones.find(({ second }) => !second), duet.zones.find(({ second }) => second)].map(
      (zone) => middleOf(/** @type {Zone} */ (zone).shape),
    );
    const channels = (/** @type {string} */ source, /** @type {{x: number, y: number}} */ at) => {
      const before = struck().length;
      for (let frame = 0; frame < 12; frame += 1) point(source, at.x, at.y);
      point(source, at.x, at.y, false);
      return [
        ...new Set(
          struck()
            .slice(before)
            .map((note) => note.split(' ')[0]),
        ),
      ].join();
    };
    assert.deepEqual([channels('nose', upper), channels('nose 2', lower)], ['0', '3']);
    assert.deepEqual([channels('mouse', upper), channels('mouse', lower)], ['0', '3']);
    duet.dispose();
  });

  test('each nose plays the own half alone, however far it goes, and the mouse plays both', () => {
    const { duet, point, sounding } = setUp('piano', 'chords');
    const [mine, theirs] = [duet.zones[2], duet.zones.findLast(({ second }) => second)].map((zone) =>
      middleOf(/** @type {Zone} */ (zone).shape),
    );
    point('nose', mine.x, mine.y);
    assert.deepEqual(sounding(), [`0 ${duet.zones[2].notes[0]}`]);
    point('nose', theirs.x, theirs.y);
    assert.deepEqual(sounding(), []);
    point('nose 2', theirs.x, theirs.y);
    assert.ok(sounding().length > 1 && sounding().every((note) => note.startsWith('3 ')));
    point('nose 2', mine.x, mine.y);
    assert.deepEqual(sounding(), []);
    point('mouse', mine.x, mine.y);
    assert.deepEqual(sounding(), [`0 ${duet.zones[2].notes[0]}`]);
    point('mouse', theirs.x, theirs.y);
    assert.ok(sounding().every((note) => note.startsWith('3 ')) && sounding().length > 1);
    duet.dispose();
    assert.deepEqual(sounding(), []);
  });

  test('with the same instrument both play the same zones, each on the own channel', () => {
    const { duet, point, sounding } = setUp('piano', 'piano', false);
    const { x, y } = middleOf(duet.zones[1].shape);
    point('nose', x, y);
    point('nose 2', x, y);
    assert.deepEqual(sounding(), ['0 62', '3 62']);
    point('nose', x, y, false);
    assert.deepEqual(sounding(), ['3 62']);
    duet.releaseAll();
    assert.deepEqual(sounding(), []);
  });

  test('what the second plays is the same, unless another one is chosen', () => {
    const two = { players: 2, instrument: 'piano', secondSound: 'flute', secondInstrument: 'same' };
    assert.deepEqual([isSplit(two), secondChoice(two).instrument, soundsBeside(two)], [false, 'piano', ['flute']]);
    const drums = { ...two, secondInstrument: 'drum-kit' };
    assert.deepEqual(
      [isSplit(drums), secondChoice(drums).instrument, soundsBeside(drums)],
      [true, 'drum-kit', ['drums']],
    );
    assert.deepEqual([isSplit({ ...drums, players: 1 }), soundsBeside({ ...drums, players: 1 })], [false, []]);
    assert.equal(isSplit({ ...two, secondInstrument: 'piano' }), false);
  });
});
