import assert from 'node:assert/strict';
import { test } from 'node:test';
import { BED_STYLES, notesOf, struckAt } from '../../../static/band/chord-bed.js';
import { withChords } from '../../../static/band/chord-part.js';
import { chordsOfRow, ROW_NAMES } from '../../../static/band/chord-rows.js';
import { findSong } from '../../../static/songs/index.js';
import { scoreOf } from '../../../static/songs/score.js';

const C = [0, 4, 7];

test('a bed is struck with the bar, beats with each beat, an arpeggio up and down with each half of one', () => {
  const bar = (/** @type {any} */ style) => Array.from({ length: 16 }, (_, step) => struckAt(C, style, step));
  assert.deepEqual(
    bar('bed').flatMap((notes, step) => (notes.length ? [[step, ...notes]] : [])),
    [[0, 48, 52, 55, 60]],
  );
  assert.deepEqual(
    bar('beats').flatMap((notes, step) => (notes.length ? [[step, ...notes]] : [])),
    [
      [0, 48],
      [4, 52, 55, 60],
      [8, 52, 55, 60],
      [12, 52, 55, 60],
    ],
  );
  assert.deepEqual(
    bar('arpeggio').filter((_, step) => step % 2 === 0),
    [[48, 52], [55], [60], [55], [52], [55], [60], [55]],
  );
  assert.ok(bar('arpeggio').every((notes, step) => step % 2 === 0 || notes.length === 0));
});

test('every row in every key lies below the middle of the piano’s melodies, and asks for few sounds', () => {
  for (const row of ROW_NAMES)
    for (let root = 0; root < 12; root += 1) {
      const notes = notesOf(chordsOfRow({ row, root }).map(({ chord }) => chord));
      assert.ok(notes.length <= 16 && Math.min(...notes) >= 40 && Math.max(...notes) < 64, `${row} in ${root}`);
    }
  assert.deepEqual(
    chordsOfRow({ row: 'pop', root: 7 }).map(({ label }) => label),
    ['G', 'D', 'Em', 'C'],
  );
});

test('a song has its chords as one more part, each within its own time, in every style', () => {
  const score = scoreOf(findSong('twinkle'));
  for (const style of BED_STYLES) {
    const { parts } = withChords(score, { style, sound: 'harp', loudness: 0.3 });
    assert.deepEqual([parts.length, parts[1].program, parts[0]], [2, 46, score.parts[0]]);
    const { notes } = parts[1];
    assert.ok(
      notes.every(({ velocity, beats, atBeat }) => velocity === 30 && beats > 0 && atBeat + beats <= score.beats),
    );
  }
  const { notes } = withChords(score, { style: 'bed', sound: 'harp', loudness: 0.3 }).parts[1];
  // The first bar is C; the second one, F and C, has two.
  assert.deepEqual(
    notes
      .filter(({ note }) => note < 52)
      .map(({ note, atBeat, beats }) => [note, atBeat, beats])
      .slice(0, 3),
    [
      [48, 0, 4],
      [41, 4, 2],
      [48, 6, 2],
    ],
  );
});
