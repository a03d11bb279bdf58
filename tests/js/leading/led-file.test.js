import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LedFile } from '../../../static/leading/led-file.js';
import { FakeTimers } from '../players/profiles.js';

/** @import {Course} from '../../../static/leading/leader.js' */

/** @type {Course} */
const PLAYS = { plays: true, amount: 1, rate: 1, bpm: 100, loudness: 0.6, parts: 1, group: 'all' };
const RESTS = { ...PLAYS, plays: false };

function setUp() {
  /** @type {string[]} */
  const done = [];
  /** @type {() => void} */
  let change = () => {};
  const transport = {
    durationSeconds: 10,
    positionSeconds: 4,
    playing: false,
    play: () => void done.push('play'),
    pause: () => void done.push('pause'),
    seek: (/** @type {number} */ seconds) => void done.push(`seek ${seconds}`),
    onChange: (/** @type {() => void} */ listener) => {
      change = listener;
    },
  };
  const timers = new FakeTimers();
  const file = new LedFile(
    {
      name: 'drum.mp3',
      transport,
      setVolume: (level) => void done.push(`volume ${level}`),
      stop: () => void done.push('stop'),
    },
    timers,
  );
  return { file, timers, transport, told: () => done.splice(0), change: () => change() };
}

test('it plays once, sinks before it rests, and goes on where it was', () => {
  const { file, timers, told } = setUp();
  file.follow(PLAYS);
  file.follow(PLAYS);
  assert.deepEqual(told(), ['volume 0.6', 'play']);
  file.follow(RESTS);
  assert.deepEqual(told(), ['volume 0']);
  timers.pass(100);
  assert.deepEqual(told(), ['pause']);
  file.follow({ ...PLAYS, loudness: 1 });
  assert.deepEqual(told(), ['volume 1', 'play']);
  file.stop();
  assert.deepEqual(told(), ['pause', 'seek 0']);
});

test('whoever goes on before it is silent hears no rest', () => {
  const { file, timers, told } = setUp();
  file.follow(PLAYS);
  file.follow(RESTS);
  file.follow(PLAYS);
  told();
  timers.pass(200);
  assert.deepEqual(told(), []);
});

test('at its end it begins anew while it plays, and only then', () => {
  const { file, transport, told, change } = setUp();
  change();
  file.follow(PLAYS);
  told();
  change();
  assert.deepEqual(told(), [], 'it is not over');
  transport.positionSeconds = 10;
  change();
  assert.deepEqual(told(), ['seek 0', 'play']);
  file.close();
  change();
  assert.deepEqual(told(), ['stop']);
});
