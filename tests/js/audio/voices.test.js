import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createVoices } from '../../../static/audio/voices.js';

/** @import {NoteEvent} from '../../../static/types.js' */

const OF = /** @type {Record<string, string>} */ ({ sampler: 'samples', singer: 'song' });
/** @type {any} */
const NO_NODE = {};
const at = { atSeconds: 0 };

/** @param {number} channel @param {string} instrument @returns {NoteEvent} */
const plays = (channel, instrument) => ({ type: 'instrument', channel, instrument, ...at });
/** @param {number} channel @param {number} note @returns {NoteEvent} */
const on = (channel, note) => ({ type: 'note-on', channel, note, velocity: 90, ...at });
/** @param {number} channel @param {number} note @returns {NoteEvent} */
const off = (channel, note) => ({ type: 'note-off', channel, note, velocity: 64, ...at });

const settled = () => new Promise((resolve) => setImmediate(resolve));

/** @param {{fails?: number, ready?: Promise<unknown>, takes?: (event: NoteEvent) => boolean}} [how] */
function setUp({ fails = 0, ready, takes = () => true } = {}) {
  const log = /** @type {string[]} */ ([]);
  let left = fails;
  let nowMs = 0;
  const engine = {
    ready,
    send: (/** @type {NoteEvent} */ event) => {
      log.push(event.type);
      return takes(event);
    },
    releaseAll: () => log.push('released'),
    dispose: () => {
      log.push('disposed');
    },
  };
  const fetched = async () => {
    log.push('fetched');
    if (left-- > 0) throw new Error('unreachable');
    return { createVoice: () => engine };
  };
  const voices = createVoices({
    context: NO_NODE,
    output: NO_NODE,
    voiceOf: (instrument) => OF[instrument],
    onFailed: () => log.push('failed'),
    table: { samples: fetched },
    nowMs: () => nowMs,
  });
  const wait = (/** @type {number} */ ms) => {
    nowMs += ms;
  };
  return { voices, log, wait };
}

test('an engine is fetched when its instrument is named, and has the notes of that channel alone', async () => {
  const { voices, log } = setUp();
  assert.equal(voices.send(on(0, 60)), false);
  assert.deepEqual(log, []);
  voices.send(plays(0, 'sampler'));
  await settled();
  assert.equal(voices.send(on(0, 36)), true);
  assert.equal(voices.send(on(1, 36)), false);
  assert.deepEqual(log, ['fetched', 'note-on']);
});

test('a note that was struck before the engine was there is ended by the synthesiser too', async () => {
  const { voices } = setUp();
  voices.send(plays(0, 'sampler'));
  assert.equal(voices.send(on(0, 36)), false);
  await settled();
  assert.equal(voices.send(off(0, 36)), false);
});

test('another instrument gives the channel back to the synthesiser', async () => {
  const { voices } = setUp();
  voices.send(plays(0, 'sampler'));
  await settled();
  voices.send(plays(0, 'piano'));
  assert.equal(voices.send(on(0, 36)), false);
});

test("what is none of an engine's notes the synthesiser plays; so does what has no engine", async () => {
  const { voices } = setUp({ takes: (event) => 'note' in event && event.note < 48 });
  voices.send(plays(0, 'sampler'));
  voices.send(plays(1, 'singer'));
  await settled();
  assert.equal(voices.send(on(0, 47)), true);
  assert.equal(voices.send(on(0, 48)), false);
  assert.equal(voices.send(on(1, 40)), false);
});

test('one that cannot be had is asked for again with a later note, and nobody asks twice meanwhile', async () => {
  const { voices, log, wait } = setUp({ fails: 1 });
  voices.send(plays(0, 'sampler'));
  voices.send(on(0, 36));
  await settled();
  assert.deepEqual(log, ['fetched', 'failed']);
  voices.send(on(0, 36));
  assert.deepEqual(log, ['fetched', 'failed']);
  wait(6000);
  voices.send(on(0, 36));
  await settled();
  assert.equal(voices.send(on(0, 36)), true);
});

test('one that is never ready is disposed of, and one that comes after the end, too', async () => {
  const broken = setUp({ ready: Promise.reject(new Error('no worklet')) });
  broken.voices.send(plays(0, 'sampler'));
  await settled();
  assert.deepEqual(broken.log, ['fetched', 'disposed', 'failed']);
  const late = setUp();
  late.voices.send(plays(0, 'sampler'));
  await late.voices.dispose();
  await settled();
  assert.equal(late.voices.send(on(0, 36)), false);
});

test('everything is let go of and ended with the synthesiser', async () => {
  const { voices, log } = setUp();
  voices.send(plays(0, 'sampler'));
  await settled();
  voices.releaseAll();
  await voices.dispose();
  assert.deepEqual(log, ['fetched', 'released', 'disposed']);
});
