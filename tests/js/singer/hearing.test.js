/** What MIDI says to the singer, and what its audio thread is told. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { IMPORTED, makeSingerHearing } from '../../../static/audio/singer-voice.js';

/** @import {SingerMessage} from '../../../static/audio/singer/engine.js' */
/** @import {NoteEvent} from '../../../static/types.js' */

const at = { channel: 2, atSeconds: 0 };

function setUp() {
  /** @type {SingerMessage[]} */
  const told = [];
  const hearing = makeSingerHearing((message) => told.push(message));
  const control = (/** @type {number} */ controller, /** @type {number} */ value) =>
    hearing.send({ type: 'control-change', controller, value, ...at });
  const on = (/** @type {number} */ note, /** @type {Partial<NoteEvent>} */ more = {}) =>
    hearing.send(/** @type {NoteEvent} */ ({ type: 'note-on', note, velocity: 90, ...at, ...more }));
  const off = (/** @type {number} */ note) => hearing.send({ type: 'note-off', note, velocity: 64, ...at });
  const last = () => /** @type {any} */ (told.at(-1));
  return { hearing, told, control, on, off, last };
}

test('a syllable is sung by the notes after it, in the spelling that the channel has', () => {
  const { hearing, control, on, last } = setUp();
  control(17, 2);
  hearing.send({ type: 'lyric', text: 'cie-', ...at });
  on(60);
  assert.deepEqual(last().syllable, { onset: 'sj', held: 'e', coda: '' });
  on(64);
  assert.deepEqual(last().syllable, { onset: 'sj', held: 'e', coda: '' });
  on(60, { channel: 3 });
  assert.equal(last().syllable, null);
  control(70, 127);
  assert.equal(last().controls.vowel, 4);
  on(60);
  assert.equal(last().syllable, null);
});

test('each note has the voice that was named last, and its tuning', () => {
  const { hearing, control, on, last } = setUp();
  on(60);
  assert.deepEqual([last().voice, last().tuning], [0, 440]);
  control(16, 3);
  hearing.setTuning(442);
  on(48);
  assert.deepEqual([last().voice, last().tuning, last().channel, last().note], [3, 442, 2, 48]);
  on(48, { voicing: { tuning: 415, ownSound: '' } });
  assert.equal(last().tuning, 415);
});

test('bend, loudness and vibrato are those of MIDI, and another instrument takes them back', () => {
  const { hearing, control, last } = setUp();
  hearing.send({ type: 'pitch-bend', value: 4096, ...at });
  assert.equal(last().controls.bend, 1);
  for (const [controller, value] of [
    [101, 0],
    [100, 0],
    [6, 48],
  ])
    control(controller, value);
  assert.equal(last().controls.bend, 24);
  control(11, 64);
  assert.ok(Math.abs(last().controls.loudness - (64 / 127) ** 2) < 1e-9);
  control(1, 64);
  assert.equal(last().controls.vibrato, 64);
  hearing.send({ type: 'instrument', instrument: 'singer', ...at });
  assert.deepEqual(last(), { type: 'channel', channel: 2, controls: { bend: 0, loudness: 1, vowel: 0, vibrato: 0 } });
});

test('the pedal holds what is let go of, until it is lifted or everything ends', () => {
  const { hearing, told, control, on, off } = setUp();
  const ends = () => told.flatMap((message) => (message.type === 'note-off' ? [message.note] : []));
  control(64, 127);
  on(60);
  off(60);
  assert.deepEqual(ends(), []);
  control(64, 0);
  assert.deepEqual(ends(), [60]);
  control(64, 127);
  off(62);
  hearing.releaseAll();
  assert.deepEqual(ends(), [60, 62]);
  assert.equal(told.at(-1)?.type, 'release-all');
  control(120, 0);
  assert.deepEqual(told.at(-1), { type: 'silence', channel: 2 });
  control(123, 0);
  assert.deepEqual(told.at(-1), { type: 'release-all', channel: 2 });
});

test('what is asked for before the audio thread loads it is all that it loads', async () => {
  /** @param {string} url @returns {Promise<string[]>} */
  const importsOf = async (url) =>
    [...(await readFile(new URL(url), 'utf8')).matchAll(/^import .* from '(.+)';$/gm)].map(
      ([, path]) => new URL(path, url).href,
    );
  const found = new Set([new URL('../../../static/audio/singer-processor.js', import.meta.url).href]);
  for (const url of found) for (const imported of await importsOf(url)) found.add(imported);
  assert.deepEqual([...found].slice(1).sort(), [...IMPORTED].sort());
});
