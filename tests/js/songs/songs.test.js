import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { songs } from '../../../static/songs/index.js';
import { readNote, readTune } from '../../../static/songs/tune.js';

/** @param {string} bar */
const beatsOf = (bar) => readTune({ tune: `${bar} C4` }).at(-1)?.atBeat ?? NaN;

for (const song of songs) {
  const bars = song.tune.split('|').map(beatsOf);

  test(`${song.title}: every bar is full, and what the upbeat has the last bar lacks at most`, () => {
    for (const beats of bars.slice(1, -1)) assert.equal(beats % song.beatsPerBar, 0, song.tune);
    const [first, last] = [bars[0], bars[bars.length - 1]];
    assert.ok(first <= song.beatsPerBar && last <= song.beatsPerBar);
    if (last < song.beatsPerBar) assert.ok(first < song.beatsPerBar, 'only a song with an upbeat ends early');
  });

  test(`${song.title}: lies where voices and keys are, and has a syllable for each note or none`, () => {
    const tune = readTune(song);
    for (const { notes } of tune) for (const note of notes) assert.ok(note >= 52 && note <= 79, String(note));
    if (song.words)
      assert.ok(
        tune.every(({ syllable }) => syllable),
        song.words,
      );
    assert.equal((song.words ?? '').split(/[\s-]+/).filter(Boolean).length, song.words ? tune.length : 0);
  });
}

test('songs are out of copyright, and the reference names each with its source and year', async () => {
  const listed = await readFile(new URL('../../../docs/reference/songs.md', import.meta.url), 'utf8');
  for (const { title, source, year, language } of songs) {
    assert.ok(year <= 1925, title);
    assert.ok(listed.includes(`| ${title} | ${source} | ${year} | ${language} |`), title);
  }
  assert.equal(new Set(songs.map(({ id }) => id)).size, songs.length);
});

test('a tune is read with lengths, rests, chords and syllables, and nonsense is named', () => {
  assert.deepEqual(readTune({ tune: 'C4 -*.5 C4+E4*2 | Bb3', words: 'la-la la' }), [
    { notes: [60], atBeat: 0, beats: 1, syllable: 'la-' },
    { notes: [60, 64], atBeat: 1.5, beats: 2, syllable: 'la' },
    { notes: [58], atBeat: 3.5, beats: 1, syllable: 'la' },
  ]);
  assert.throws(() => readTune({ tune: 'C4 X4' }), /X4/);
  assert.throws(() => readTune({ tune: 'C4 *2' }), /\*2/);
  assert.equal(readNote('C11'), null);
});
