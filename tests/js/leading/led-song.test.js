/** A song that somebody leads, on a driven clock: what sounds when, how loud, and which parts. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LedSong } from '../../../static/leading/led-song.js';
import { PliableClock } from '../../../static/leading/pliable-clock.js';
import { findSong } from '../../../static/songs/index.js';
import { scoreOf } from '../../../static/songs/score.js';
import { FakeTimers } from '../players/profiles.js';

/** @import {Course} from '../../../static/leading/leader.js' */
/** @import {Score} from '../../../static/songs/score.js' */

const BED = /** @type {const} */ ({ style: 'bed', sound: 'guitar', loudness: 0.5 });
/** @type {Course} */
const ALL = { plays: true, amount: 1, rate: 1, bpm: 60, loudness: 1, parts: 9, group: 'all' };

/** @param {readonly number[]} notes  a beat each */
const line = (notes) => notes.map((note, atBeat) => ({ note, velocity: 80, atBeat, beats: 1 }));
const part = (/** @type {readonly number[]} */ notes, isDrums = false) => ({
  name: '',
  program: 0,
  isDrums,
  notes: line(notes),
});
/** @type {Score} */
const SCORE = {
  id: 'a',
  title: 'A',
  language: '',
  tempi: [{ atBeat: 0, bpm: 60 }],
  bars: [0, 2],
  beats: 4,
  parts: [part([40, 41, 42, 43]), part([36, 36, 36, 36], true), part([70, 71, 72, 73]), part([60, 61, 62, 63])],
  mine: 3,
};

/** @param {Score} [score] */
function setUp(score = SCORE) {
  const timers = new FakeTimers();
  let now = 100;
  /** @type {any[]} */
  const sent = [];
  const song = new LedSong({ score, bed: BED, nowSeconds: () => now, send: (event) => sent.push(event), timers });
  /** @param {number} seconds */
  const pass = (seconds) => {
    for (let left = Math.round(seconds * 20); left > 0; left -= 1) {
      now += 0.05;
      timers.pass(50);
    }
    return sent
      .splice(0)
      .filter(({ type }) => type === 'note-on')
      .map(({ note }) => note);
  };
  return { song, sent, pass, now: () => now };
}

test('a clock goes faster and slower without a jump', () => {
  let of = 10;
  const clock = new PliableClock(() => of);
  of = 11;
  clock.setRate(2);
  assert.equal(clock.now(), 11);
  of = 12;
  assert.equal(clock.now(), 13);
  clock.setRate(0.5);
  of = 14;
  assert.equal(clock.now(), 14);
});

test('all parts sound, each on a channel of its own; at twice the rate twice as fast', () => {
  const { song, sent, pass } = setUp();
  assert.deepEqual([song.parts, song.bpm, song.beatsInBar], [3, 60, 2]);
  song.follow(ALL);
  assert.deepEqual(pass(0.9), [40, 36, 70, 60]);
  song.follow({ ...ALL, rate: 2 });
  assert.deepEqual(pass(1), [41, 36, 71, 61, 42, 36, 72, 62]);
  song.follow({ ...ALL, rate: 0.5 });
  assert.deepEqual(pass(0.1), []);
  assert.deepEqual(pass(0.3), [43, 36, 73, 63]);
  assert.equal(sent.length, 0);
});

test('it rests at once, goes on with the note that it rested in, and begins anew at its end', () => {
  const { song, sent, pass } = setUp();
  song.follow(ALL);
  pass(1.5);
  song.follow({ ...ALL, plays: false });
  assert.deepEqual(sent.splice(0).filter(({ type }) => type === 'note-off').length, 3, 'nothing hangs; drums ring out');
  assert.deepEqual(pass(5), []);
  assert.equal(song.beat, 1);
  song.follow(ALL);
  assert.deepEqual(pass(0.9), [41, 36, 71, 61]);
  assert.deepEqual(pass(2).length, 8);
  assert.deepEqual(pass(0.5), [40, 36, 70, 60]);
  song.stop();
  assert.deepEqual([pass(5), song.beat], [[], 0]);
});

test('with few parts the player’s own sounds, then the highest; by groups the low or the high ones; drums always', () => {
  const { song, pass } = setUp();
  const heard = (/** @type {Partial<Course>} */ course) => {
    song.stop();
    song.follow({ ...ALL, ...course });
    return pass(0.5).toSorted();
  };
  assert.deepEqual(heard({ parts: 1 }), [36, 60]);
  assert.deepEqual(heard({ parts: 2 }), [36, 60, 70]);
  assert.deepEqual(heard({ group: 'low' }), [36, 40]);
  assert.deepEqual(heard({ group: 'high' }), [36, 60, 70]);
});

test('how loud it is, is said to each channel, in steps that are heard, and taken back at the end', () => {
  const { song, sent } = setUp();
  const said = () =>
    sent
      .splice(0)
      .flatMap(({ type, controller, value }) => (type === 'control-change' && controller === 11 ? [value] : []));
  song.follow({ ...ALL, loudness: 0.5 });
  assert.deepEqual(said(), [64, 64, 64, 64]);
  song.follow({ ...ALL, loudness: 0.51 });
  assert.deepEqual(said(), []);
  song.stop();
  assert.deepEqual(said(), [127, 127, 127, 127]);
});

test('a tune of one part has its chords as the low one, so that something can grow and be led', () => {
  const { song, pass } = setUp(scoreOf(findSong('twinkle')));
  assert.equal(song.parts, 2);
  song.follow({ ...ALL, group: 'low' });
  assert.deepEqual(pass(0.3), [48, 52, 55, 60]);
});
