import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { assembleTake, recoveredDuration } from '../../../static/recorder/assemble-take.js';
import { makeTake, noteOff, noteOn, PIANO, pedal, programChange } from './fakes.js';

/** @import {NoteEvent, Take} from '../../../static/types.js' */

/** @param {NoteEvent[]} journal @param {number} [durationSeconds] */
function assemble(journal, durationSeconds = 10) {
  return assembleTake(makeTake({ durationSeconds }), journal);
}

/** The server's rules (creatable/take_rules.py), said once more. @param {Take} take */
function assertValid({ events, tracks, durationSeconds }) {
  const channels = new Set(tracks.map(({ channel }) => channel));
  assert.equal(channels.size, tracks.length);
  const sounding = new Set();
  let before = 0;
  for (const event of events) {
    assert.ok(event.atSeconds >= before && event.atSeconds <= durationSeconds, `time of ${JSON.stringify(event)}`);
    before = event.atSeconds;
    assert.ok(channels.has(event.channel));
    if (event.type === 'note-on') sounding.add(`${event.channel} ${event.note}`);
    if (event.type === 'note-off') assert.ok(sounding.delete(`${event.channel} ${event.note}`));
  }
  assert.equal(sounding.size, 0);
}

/** A small generator of numbers that look random (mulberry32). @param {number} seed */
function randomFrom(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** @param {number} seed @param {number} length @returns {NoteEvent[]} */
function wildJournal(seed, length) {
  const random = randomFrom(seed);
  const pick = (/** @type {number} */ below) => Math.floor(random() * below);
  return Array.from({ length }, (_, index) => {
    const atSeconds = Math.max(0, index * 0.01 + (random() - 0.5) * 0.05);
    const make = [noteOn, noteOn, noteOff, noteOff][pick(5)];
    if (make) return make(60 + pick(4), atSeconds, pick(3));
    return [
      pedal(pick(128), atSeconds, pick(3)),
      programChange(pick(3), atSeconds, pick(3)),
      /** @type {NoteEvent} */ ({ type: 'control-change', channel: pick(3), controller: 123, value: 0, atSeconds }),
    ][pick(3)];
  });
}

describe('assembling a take', () => {
  test('keeps a plain melody as it was played', () => {
    const melody = [noteOn(60, 0.5), noteOff(60, 1), noteOn(62, 1), noteOff(62, 1.5)];
    assert.deepEqual(assemble(melody).events, melody);
  });

  test('orders events by time although they arrived otherwise', () => {
    const { events } = assemble([noteOn(60, 1), noteOn(62, 0.98), noteOff(60, 1.5), noteOff(62, 1.4)]);
    assert.deepEqual(
      events.map(({ atSeconds }) => atSeconds),
      [0.98, 1, 1.4, 1.5],
    );
  });

  test('never ends a note before it began, although its release was stamped earlier', () => {
    const { events } = assemble([noteOn(60, 1.02), noteOff(60, 1)]);
    assert.deepEqual(
      events.map(({ type, atSeconds }) => [type, atSeconds]),
      [
        ['note-on', 1.02],
        ['note-off', 1.021],
      ],
    );
  });

  test('gives a drum hit without length the length of a millisecond', () => {
    assert.deepEqual(
      assemble([noteOn(38, 1, 9), noteOff(38, 1, 9)]).events.map(({ atSeconds }) => atSeconds),
      [1, 1.001],
    );
  });

  test('moves times before the start to the start', () => {
    assert.deepEqual(assemble([noteOn(60, -0.2), noteOff(60, 1)]).events[0].atSeconds, 0);
  });

  test('drops a note-off whose note began before Record', () => {
    assert.deepEqual(assemble([noteOff(60, 0.2), noteOn(60, 1), noteOff(60, 2)]).events, [
      noteOn(60, 1),
      noteOff(60, 2),
    ]);
  });

  test('ends what is still held at Stop, and lifts the pedal', () => {
    const { events } = assemble([pedal(127, 0.1), noteOn(60, 1)], 3);
    assert.deepEqual(events.slice(2), [noteOff(60, 3), pedal(0, 3)]);
  });

  test('drops a note that would begin after Stop', () => {
    assert.deepEqual(assemble([noteOn(60, 3.01), noteOff(60, 3.2)], 3).events, []);
  });

  test('ends a note that is struck again while held', () => {
    const { events } = assemble([noteOn(60, 1), noteOn(60, 2), noteOff(60, 3), noteOff(60, 4)]);
    assert.deepEqual(events, [noteOn(60, 1), noteOff(60, 2), noteOn(60, 2), noteOff(60, 3)]);
  });

  test('hears two hands on one key at once as one note', () => {
    const { events } = assemble([noteOn(60, 1), noteOn(60, 1), noteOff(60, 2), noteOff(60, 3)]);
    assert.deepEqual(events, [noteOn(60, 1), noteOff(60, 2)]);
  });

  test('turns "all notes off" into the note-offs it means', () => {
    const silence = /** @type {const} */ ({
      type: 'control-change',
      channel: 0,
      controller: 123,
      value: 0,
      atSeconds: 2,
    });
    const { events } = assemble([noteOn(60, 1), noteOn(60, 1, 1), silence]);
    assert.deepEqual(events.slice(2), [noteOff(60, 2), silence, noteOff(60, 10, 1)]);
  });

  test('says a program once', () => {
    const { events } = assemble([
      programChange(12, 0),
      programChange(12, 1),
      programChange(0, 2),
      programChange(12, 3),
    ]);
    assert.deepEqual(
      events.map(({ atSeconds }) => atSeconds),
      [0, 2, 3],
    );
  });

  test('adds a track for a channel that has none', () => {
    const { tracks } = assemble([programChange(73, 1, 4), noteOn(60, 1, 4)]);
    assert.deepEqual(tracks, [PIANO, { channel: 4, name: 'Channel 5', program: 73 }]);
  });

  test('keeps the name of the last of two tracks of one channel', () => {
    const head = makeTake({ tracks: [PIANO, { ...PIANO, name: 'Marimba', program: 12 }] });
    assert.deepEqual(assembleTake(head, []).tracks, [{ channel: 0, name: 'Marimba', program: 12 }]);
  });

  test('holds no more than the fields of a take', () => {
    const head = /** @type {any} */ ({ ...makeTake(), state: 'stored', revision: 3 });
    assert.deepEqual(Object.keys(assembleTake(head, [])).sort(), Object.keys(makeTake()).sort());
  });

  test('does not change what it is given', () => {
    const journal = Object.freeze([Object.freeze(noteOn(60, 1)), Object.freeze(noteOff(60, 0.5))]);
    assert.equal(assembleTake(makeTake(), journal).events.length, 2);
  });

  test("makes a take that keeps the server's rules, and stays as it is, from any journal", () => {
    for (let seed = 1; seed <= 200; seed += 1) {
      const take = assemble(wildJournal(seed, 120), 1.1);
      assertValid(take);
      const again = assembleTake(take, take.events);
      assertValid(again);
      assert.equal(
        again.events.filter(({ type }) => type === 'note-on').length,
        take.events.filter(({ type }) => type === 'note-on').length,
        `seed ${seed}`,
      );
    }
  });

  test('keeps an hour of fifty thousand events in order, to the microsecond', () => {
    const journal = Array.from({ length: 25_000 }, (_, index) => {
      const atSeconds = index * 0.144;
      return [noteOn(36 + (index % 60), atSeconds), noteOff(36 + (index % 60), atSeconds + 0.1)];
    }).flat();
    const take = assemble(journal, 3600);
    assertValid(take);
    assert.equal(take.events.length, 50_000);
    assert.equal(take.events[49_998].atSeconds, 3599.856);
  });

  test('makes no take longer than a day', () => {
    const take = assemble([noteOn(60, 86_399), noteOn(61, 86_401)], 90_000);
    assertValid(take);
    assert.equal(take.durationSeconds, 86_400);
  });
});

describe('the duration of a take that nobody stopped', () => {
  test('is the time of its last event', () => {
    assert.equal(recoveredDuration([noteOn(60, 1), noteOff(60, 2.5)]), 2.5);
  });

  test('leaves a note that had only just begun a little time to sound', () => {
    assert.equal(recoveredDuration([noteOn(60, 1)]), 1.1);
  });

  test('is nothing when nothing was played', () => {
    assert.equal(recoveredDuration([]), 0);
  });
});
