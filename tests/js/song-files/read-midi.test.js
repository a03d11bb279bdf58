import assert from 'node:assert/strict';
import { test } from 'node:test';
import { midiOfTakes } from '../../../static/recorder/midi-file.js';
import { readSongFile } from '../../../static/song-files/read-song-file.js';
import { MOST_BYTES } from '../../../static/songs/own-songs.js';
import { beat, letters, meta, midiBytes } from './bytes.js';

/** @param {Uint8Array} bytes */
const open = (bytes, name = 'Our song.mid') => readSongFile({ name, bytes, id: 'one' });

/** @param {Uint8Array} bytes @param {string} code */
const refuses = (bytes, code) => assert.throws(() => open(bytes), { code });

test('a part for each channel of each track, with its name, its sound and its notes in beats', () => {
  const drum = beat(38, 9);
  const { score, remarks } = open(
    midiBytes([
      [...meta(3, letters('Würfel')), ...meta(0x51, [0x07, 0xa1, 0x20]), ...meta(0x58, [3, 2, 24, 8])],
      [...meta(3, letters('Flute')), 0, 0xc0, 73, ...beat(72), ...beat(74), 0, 0x90, 76, 80, 96, 76, 0],
      [0, 0xc1, 32, ...beat(40, 1), ...drum],
    ]),
  );
  assert.deepEqual(remarks, []);
  assert.deepEqual(
    [score.title, score.mine, score.beats, score.bars, score.tempi],
    ['Würfel', 0, 3, [0], [{ atBeat: 0, bpm: 120 }]],
  );
  assert.deepEqual(
    score.parts.map(({ name, program, isDrums, notes }) => [name, program, isDrums, notes.map(({ note }) => note)]),
    [
      ['Flute', 73, false, [72, 74, 76]],
      ['', 32, false, [40]],
      ['', 0, true, [38]],
    ],
  );
  assert.deepEqual(
    score.parts[0].notes[2],
    { note: 76, velocity: 80, atBeat: 2, beats: 1 },
    'running status, and an end of velocity 0',
  );
  assert.equal(open(midiBytes([beat(60)])).score.title, 'Our song', 'the name of the file where it has none');
});

test('words: of lyrics, and of a karaoke file, for the part that sings them, which is the player’s', () => {
  const sung = (/** @type {Uint8Array} */ bytes) => {
    const { score } = open(bytes);
    return [score.mine, score.parts.map(({ notes }) => notes.map(({ syllable }) => syllable))];
  };
  const high = [...beat(84), ...beat(86), ...beat(84), ...beat(86)];
  const words = (/** @type {number} */ kind, /** @type {readonly string[]} */ texts) =>
    texts.flatMap((text, at) => meta(kind, letters(text), at ? 96 : 0));
  const low = [60, 62, 64].flatMap((note, at) => [
    ...meta(5, letters(['Twin-', '\rkle ', 'Grüße'][at])),
    ...beat(note),
  ]);
  assert.deepEqual(sung(midiBytes([high, low])), [1, [Array(4).fill(undefined), ['Twin-', 'kle', 'Grüße']]]);
  const karaoke = [...meta(1, letters('@KMIDI KARAOKE FILE')), ...words(1, ['\\Twin', 'kle', ' lit', 'tle'])];
  assert.deepEqual(sung(midiBytes([high, karaoke])), [0, [['Twin-', 'kle', 'lit-', 'tle']]]);
  assert.deepEqual(sung(midiBytes([high, words(1, ['made by', 'me'])])), [0, [Array(4).fill(undefined)]]);
  const long = open(midiBytes([[...meta(5, letters('a'.repeat(100))), ...beat(60)]])).score.parts[0].notes[0];
  assert.equal(long.syllable?.length, 24);
});

test('what this page makes of takes it reads again', () => {
  const take = /** @type {any} */ ({
    name: 'Mine',
    startedAt: '2026-01-01T00:00:00Z',
    durationSeconds: 2,
    tempoBpm: 120,
    ppq: 480,
    tracks: [{ channel: 0, name: 'Harp', program: 46 }],
    events: [
      { type: 'note-on', channel: 0, note: 60, velocity: 90, atSeconds: 0.5 },
      { type: 'note-off', channel: 0, note: 60, velocity: 0, atSeconds: 1 },
    ],
    settings: {},
  });
  const { score } = open(midiOfTakes([take], { title: 'Two', marks: [] }));
  assert.deepEqual(score.parts[0].notes, [{ note: 60, velocity: 90, atBeat: 1, beats: 1 }]);
  assert.equal(score.parts[0].program, 46);
});

test('changes of tempo and of metre in every bar are kept; thousands of tempi become one, and that is said', () => {
  const slower = (/** @type {number} */ count) =>
    Array.from({ length: count }, (_, at) => meta(0x51, [0x07, 0xa1, at % 256], 96)).flat();
  const metres = [...meta(0x58, [3, 2, 24, 8]), ...meta(0x58, [2, 2, 24, 8], 96).with(0, 3 * 32)];
  const few = open(midiBytes([[...slower(10)], Array.from({ length: 10 }, () => beat(60)).flat()])).score;
  assert.equal(few.tempi.length, 11);
  const bars = open(midiBytes([metres, Array.from({ length: 4 }, () => beat(60)).flat()])).score.bars;
  assert.deepEqual(bars, [0, 1, 3]);
  const many = open(midiBytes([slower(600), beat(60)]));
  assert.deepEqual([many.score.tempi.length, many.remarks], [1, ['tempi']]);
});

test('64 tracks: those with the most notes are there, and that others are not is said', () => {
  const tracks = Array.from({ length: 64 }, (_, at) => Array.from({ length: at + 1 }, () => beat(60)).flat());
  const { score, remarks } = open(midiBytes(tracks));
  assert.deepEqual([score.parts.length, score.parts[0].notes.length, remarks], [24, 41, ['parts']]);
});

test('a film’s frames have no beats: two a second, and that is said', () => {
  // 25 frames of 40 ticks a second; 1000 ticks are a second.
  const { score, remarks } = open(midiBytes([[0, 0x90, 60, 80, 0x87, 0x68, 60, 0]], { division: 0xe728 }));
  assert.deepEqual([score.beats, remarks], [2, ['frames']]);
});

test('of a file that is cut short there is what it has', () => {
  const { score, remarks } = open(midiBytes([[...beat(60), ...beat(62)]], { missing: 6 }));
  assert.deepEqual([score.parts[0].notes.map(({ note }) => note), remarks], [[60, 62], ['cut-short']]);
  refuses(midiBytes([beat(60)], { missing: 14 }), 'song-empty');
});

test('what is no song is refused by its own sentence', () => {
  refuses(midiBytes([[]]), 'song-empty');
  refuses(midiBytes([beat(60), beat(62)], { format: 2 }), 'song-apart');
  refuses(midiBytes([beat(60)], { division: 0 }), 'song-damaged');
  refuses(Uint8Array.from(letters('RIFF....nothing of music in it')), 'song-damaged');
  refuses(new Uint8Array(MOST_BYTES + 1), 'song-too-large');
  refuses(midiBytes([Array.from({ length: 20_001 }, () => beat(60)).flat()]), 'song-too-long');
  refuses(Uint8Array.from([0x89, 0x50, 0x4e, 0x47]), 'song-unknown');
  refuses(new Uint8Array(0), 'song-unknown');
});

test('whatever single byte of a good file is wrong, there is a song or a sentence', () => {
  const good = midiBytes([
    [...meta(3, letters('A')), ...beat(60)],
    [...meta(0x51, [7, 0, 0]), ...beat(62, 9)],
  ]);
  for (let at = 0; at < good.length; at += 1) {
    for (const value of [0, 0x7f, 0x80, 0xff]) {
      try {
        const { score } = open(good.with(at, value));
        assert.ok(score.parts.every(({ notes }) => notes.every(({ atBeat, beats }) => atBeat >= 0 && beats >= 0)));
        assert.ok(Number.isFinite(score.beats) && score.bars.length > 0);
      } catch (error) {
        assert.match(String(/** @type {any} */ (error).code), /^song-/, `${at} ${value} ${error}`);
      }
    }
  }
});
