import assert from 'node:assert/strict';
import { test } from 'node:test';
import { accompanimentTake, clockOf } from '../../../static/songs/accompaniment.js';
import { stepsOf } from '../../../static/songs/score.js';

/** @import {Score} from '../../../static/songs/score.js' */

/** @param {readonly number[]} notes  a beat each, from 0 on @param {number} [length] */
const line = (notes, length = 1) =>
  notes.map((note, at) => ({ note, velocity: 80, atBeat: at * length, beats: length }));

/** @param {Partial<Score>} [changes] @returns {Score} */
const song = (changes) => ({
  id: 'one',
  title: 'One',
  language: '',
  tempi: [{ atBeat: 0, bpm: 60 }],
  bars: [0, 2, 4],
  beats: 6,
  parts: [
    { name: 'Flute', program: 73, isDrums: false, notes: line([72, 74, 76, 77, 79, 81]) },
    { name: 'Bass', program: 32, isDrums: false, notes: line([40, 43, 45], 2) },
    { name: 'Drums', program: 0, isDrums: true, notes: line([36, 36, 36], 2) },
  ],
  mine: 0,
  ...changes,
});

/** @param {Score} score @param {Partial<Parameters<typeof accompanimentTake>[1]>} [passage] @param {readonly number[]} [played] */
function heard(score, passage, played = stepsOf(score.parts[score.mine]).map(({ atBeat }) => atBeat)) {
  const { take } = accompanimentTake(score, { fromBar: 0, toBar: score.bars.length - 1, speed: 1, ...passage }, played);
  const begins = take.events.flatMap((event) => (event.type === 'note-on' ? [event] : []));
  return { take, notes: begins.map(({ note, atSeconds }) => [note, Math.round(atSeconds * 1000) / 1000]) };
}

test('a bar is counted, then the others play; what is the player’s is silent', () => {
  const { take, notes } = heard(song());
  assert.deepEqual(notes, [
    [37, 0],
    [37, 1],
    [40, 2],
    [36, 2],
    [43, 4],
    [36, 4],
    [45, 6],
    [36, 6],
  ]);
  assert.equal(take.durationSeconds, 8);
  const channels = new Map(take.tracks.map(({ channel, program }) => [channel, program]));
  assert.deepEqual([...channels.keys()].includes(0), false, 'the player’s own');
  assert.equal(channels.get(9), 0);
  for (const event of take.events) if (event.type === 'program-change') assert.equal(event.atSeconds, 0);
});

test('slower and faster move every note, and change no pitch', () => {
  for (const speed of [0.25, 0.5, 1.5]) {
    const { notes, take } = heard(song(), { speed });
    assert.deepEqual(
      notes.map(([note]) => note),
      heard(song()).notes.map(([note]) => note),
    );
    assert.ok(Math.abs(take.durationSeconds - 8 / speed) < 1e-9);
  }
});

test('a passage has its own bars alone, and nothing sounds beyond its end', () => {
  const long = song({ parts: [song().parts[0], { name: '', program: 48, isDrums: false, notes: line([50], 6) }] });
  assert.deepEqual(heard(song(), { fromBar: 1, toBar: 1 }).notes, [
    [37, 0],
    [37, 1],
    [43, 2],
    [36, 2],
  ]);
  const { take } = heard(long, { fromBar: 0, toBar: 0 });
  assert.equal(take.events.at(-1)?.atSeconds, take.durationSeconds);
});

test('what an easier song leaves out, the band plays', () => {
  const { notes } = heard(song(), {}, [0, 2, 4]);
  assert.deepEqual(
    notes.filter(([note]) => note > 70).map(([note]) => note),
    [74, 77, 81],
  );
});

test('of a song with one part the band keeps the beat', () => {
  const { notes } = heard(song({ parts: [song().parts[0]] }));
  assert.deepEqual(
    notes,
    Array.from({ length: 8 }, (_, at) => [37, at]),
  );
});

test('an upbeat is counted with a whole bar', () => {
  const upbeat = song({
    bars: [0, 1, 4],
    beats: 7,
    parts: [{ ...song().parts[0], notes: line([60, 62, 64, 65, 67, 69, 71]) }],
  });
  assert.equal(accompanimentTake(upbeat, { fromBar: 0, toBar: 2, speed: 1 }, []).atSeconds(0), 3);
});

test('each change of tempo counts from its own beat', () => {
  const clock = clockOf([
    { atBeat: 0, bpm: 60 },
    { atBeat: 2, bpm: 120 },
    { atBeat: 4, bpm: 30 },
  ]);
  assert.deepEqual([0, 1, 2, 3, 4, 5].map(clock), [0, 1, 2, 2.5, 3, 5]);
});

test('notes of the same pitch end before they begin anew', () => {
  const { take } = heard(
    song({ parts: [song().parts[0], { name: '', program: 32, isDrums: false, notes: line([40, 40]) }] }),
  );
  const kinds = take.events.filter((event) => 'note' in event && event.note === 40).map(({ type }) => type);
  assert.deepEqual(kinds, ['note-on', 'note-off', 'note-on', 'note-off']);
});

test('more sounds than channels share some of them', () => {
  const parts = Array.from({ length: 20 }, (_, program) => ({ name: '', program, isDrums: false, notes: line([40]) }));
  const { take } = heard(song({ parts }));
  assert.ok(take.tracks.every(({ channel }) => ![0, 1, 2, 3, 8, 11].includes(channel)));
});
