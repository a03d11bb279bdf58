import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fitSong, SongGuide } from '../../../static/play/song-guide.js';
import { readTune } from '../../../static/songs/tune.js';

const C_MAJOR = [60, 62, 64, 65, 67, 69, 71, 72].map((note) => [note]);
const TUNE = readTune({ tune: 'E4 D4 C4*2 | E4 C5' });

/** @param {readonly (readonly number[])[]} struck */
function follow(struck, song = TUNE) {
  const fit = fitSong(song, struck);
  assert.ok(fit);
  const guide = new SongGuide(fit, struck);
  let atSeconds = 0;
  /** @param {readonly number[]} notes  at one moment */
  const strike = (...notes) => {
    atSeconds += 1;
    return notes.map((note) => guide.hear({ note, atSeconds })).at(-1);
  };
  return { fit, guide, strike };
}

test('where all its notes are there, a song is played as it is written', () => {
  const { fit } = follow(C_MAJOR);
  assert.deepEqual(fit, {
    steps: [2, 1, 0, 2, 7].map((index, at) => ({ index, atBeat: [0, 1, 2, 4, 5][at], beats: at === 2 ? 2 : 1 })),
    shift: 0,
    moved: 0,
  });
});

test('it is carried by octaves first, else to where most of it is; what is missing lies in another octave, or beside it', () => {
  const low = follow([48, 50, 52, 60].map((note) => [note])).fit;
  assert.deepEqual([low.moved, low.shift], [0, -12]);
  assert.equal(follow([66, 68, 70, 78].map((note) => [note])).fit.moved, 0, 'by six semitones');
  const few = follow([60, 62, 64].map((note) => [note])).fit;
  assert.deepEqual([few.moved, few.steps[4].index], [1, 0], 'the high C is played by the low one');
  const easier = fitSong(TUNE, [[60], [62], [64]], { onlyThere: true });
  assert.deepEqual([easier?.steps.map(({ index }) => index), easier?.moved], [[2, 1, 0, 2], 0], 'without it');
  const none = follow([[61]]).fit;
  assert.equal(none.steps.length, 5);
  assert.equal(fitSong(TUNE, [[], []]), null);
  assert.equal(fitSong([], [[60]]), null);
});

test('it waits for the note that comes next, however long; what is played besides does no harm', () => {
  const { guide, strike } = follow(C_MAJOR);
  assert.equal(strike(64), true);
  assert.equal(strike(60), false);
  assert.equal(strike(71), false);
  assert.equal(guide.at, 1);
  for (const note of [62, 60, 64, 72]) assert.equal(strike(note), true);
  assert.ok(guide.isOver);
  assert.deepEqual([guide.at, guide.atFirst], [5, 4]);
  assert.deepEqual(
    guide.coming(2).map(({ index }) => index),
    [2, 1],
  );
  strike(64);
  assert.deepEqual([guide.at, guide.atFirst, guide.isOver], [1, 1, false]);
});

test('of keys that play several notes, all must sound at one moment: another key that shares one is another key', () => {
  const thirds = [
    [60, 64],
    [62, 65],
    [64, 67],
    [72, 76],
  ];
  const { guide, strike } = follow(thirds);
  assert.equal(strike(60, 64), false);
  assert.equal(guide.at, 0);
  assert.equal(strike(64, 67), true);
  assert.equal(guide.atFirst, 0);
});

test('it begins anew when asked', () => {
  const { guide, strike } = follow(C_MAJOR);
  strike(71);
  strike(64);
  guide.restart();
  assert.deepEqual([guide.at, guide.atFirst], [0, 0]);
  strike(64);
  assert.equal(guide.atFirst, 1);
});
