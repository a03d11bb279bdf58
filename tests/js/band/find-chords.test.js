/** Chords found from the notes of songs that everybody knows, and of files with parts. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chordAt, chordsOfScore } from '../../../static/band/find-chords.js';
import { findSong, songs } from '../../../static/songs/index.js';
import { scoreOf, transposed } from '../../../static/songs/score.js';

const labels = (/** @type {any} */ score) =>
  chordsOfScore(score)
    .map(({ label }) => label)
    .join(' ');

test('songs have the chords that songbooks print', () => {
  for (const [id, wanted] of [
    ['twinkle', 'C F C F C G C C F C G C F C G C F C F C G C'],
    ['mary', 'C C G C C C G C'],
    ['silent-night', 'C C C C G G C C F F C C F F C C G Dm C C C G C'],
    ['greensleeves', 'Am Am Am G G Am Am E Am Am Am G G Am E Am Am C C G G Am Am E Am C C G G Am E Am Am'],
  ])
    assert.equal(labels(scoreOf(findSong(id))), wanted, id);
});

test('every shipped song has a chord where each of its bars begins', () => {
  for (const song of songs) {
    const score = scoreOf(song);
    const begins = chordsOfScore(score).map(({ atBeat }) => atBeat);
    assert.ok(
      score.bars.every((bar) => begins.includes(bar)),
      song.id,
    );
  }
});

test('in whatever key they are the same, and named with that key’s own accidentals', () => {
  const song = scoreOf(findSong('mary'));
  assert.equal(labels(transposed(song, 3)), 'E♭ E♭ B♭ E♭ E♭ E♭ B♭ E♭');
  assert.equal(labels(transposed(song, -3)), 'A A E A A A E A');
});

test('what other parts play decides, and drums say nothing', () => {
  const part = (/** @type {readonly number[][]} */ bars, isDrums = false) => ({
    name: '',
    program: 0,
    isDrums,
    notes: bars.flatMap((notes, bar) => notes.map((note) => ({ note, velocity: 80, atBeat: bar * 4, beats: 4 }))),
  });
  const score = {
    ...scoreOf(findSong('mary')),
    bars: [0, 4, 8, 12],
    beats: 16,
    parts: [
      part([[72], [72], [76], [72]]),
      part([[48, 52, 55], [45, 52], [40, 55, 59], [48]]),
      part([[39], [42], [44], [46]], true),
    ],
  };
  assert.equal(labels(score), 'C Am Em C');
  assert.deepEqual(chordsOfScore({ ...score, parts: [part([[36]], true)] }), []);
});

test('a beat has the chord that has begun, also a little early, and one before the first the first', () => {
  const chords = chordsOfScore(scoreOf(findSong('twinkle')));
  assert.deepEqual(
    [-1, 0, 3.95, 4, 6, 8].map((beat) => chordAt(chords, beat).label),
    ['C', 'C', 'F', 'F', 'C', 'F'],
  );
});

test('those that a file gives are played as they are, from its beginning on, and carried up with it', () => {
  const score = {
    ...scoreOf(findSong('mary')),
    chords: [
      { atBeat: 4, root: 0, kind: /** @type {const} */ ('') },
      { atBeat: 8, root: 9, kind: /** @type {const} */ ('m') },
      { atBeat: 10, root: 11, kind: /** @type {const} */ ('°') },
      { atBeat: 12, root: 0, kind: /** @type {const} */ ('+') },
    ],
  };
  assert.deepEqual(
    chordsOfScore(score).map(({ atBeat, label, chord }) => [atBeat, label, ...chord]),
    [
      [0, 'C', 0, 4, 7],
      [8, 'Am', 9, 0, 4],
      [10, 'B°', 11, 2, 5],
      [12, 'C+', 0, 4, 8],
    ],
  );
  assert.equal(labels(transposed(score, -2)), 'B♭ Gm A° B♭+');
});
