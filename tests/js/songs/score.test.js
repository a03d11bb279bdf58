import assert from 'node:assert/strict';
import { test } from 'node:test';
import { songs } from '../../../static/songs/index.js';
import { barsOf, likelyMelody, scoreOf, stepsOf } from '../../../static/songs/score.js';
import { readTune } from '../../../static/songs/tune.js';

for (const song of songs) {
  test(`${song.title} has one part, its bars as they are written, and the same notes`, () => {
    const score = scoreOf(song);
    const steps = stepsOf(score.parts[0]);
    assert.deepEqual(
      steps.map(({ notes, atBeat }) => ({ notes, atBeat })),
      readTune(song).map(({ notes, atBeat }) => ({ notes, atBeat })),
    );
    assert.equal(score.bars[0], 0);
    assert.ok(score.bars.slice(2).every((bar, at) => bar - score.bars[at + 1] === song.beatsPerBar));
  });
}

test('an upbeat is a bar of its own', () => {
  const amazing = songs.find(({ id }) => id === 'amazing-grace');
  assert.ok(amazing);
  assert.deepEqual(scoreOf(amazing).bars.slice(0, 3), [0, 1, 4]);
});

test('what people strike nearly together is one step', () => {
  const notes = [
    [64, 0.04],
    [60, 0],
    [67, 1],
  ].map(([note, atBeat]) => ({ note, atBeat, beats: 1, velocity: 90 }));
  const part = { name: '', program: 0, isDrums: false, notes: notes.toSorted((a, b) => a.atBeat - b.atBeat) };
  assert.deepEqual(stepsOf(part), [
    { notes: [60, 64], atBeat: 0, beats: 1 },
    { notes: [67], atBeat: 1, beats: 1 },
  ]);
});

test('bars follow each metre, and a song of nothing has one', () => {
  assert.deepEqual(
    barsOf(
      [
        { atBeat: 0, beats: 3 },
        { atBeat: 6, beats: 2 },
      ],
      10,
    ),
    [0, 3, 6, 8],
  );
  assert.deepEqual(barsOf([{ atBeat: 0, beats: 4 }], 0), [0]);
});

test('the melody is likely the highest part, never drums', () => {
  const part = (/** @type {number} */ note, isDrums = false) => ({
    name: '',
    program: 0,
    isDrums,
    notes: [{ note, atBeat: 0, beats: 1, velocity: 90 }],
  });
  assert.equal(likelyMelody([part(40), part(70), part(90, true)]), 1);
  assert.equal(likelyMelody([part(90, true)]), 0);
});
