import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toMidiBytes } from '../../../static/audio/midi-bytes.js';

const atSeconds = 0;

test('each event becomes the channel message of MIDI 1.0', () => {
  assert.deepEqual(toMidiBytes({ type: 'note-on', channel: 0, note: 60, velocity: 100, atSeconds }), [0x90, 60, 100]);
  assert.deepEqual(toMidiBytes({ type: 'note-off', channel: 9, note: 38, velocity: 64, atSeconds }), [0x89, 38, 64]);
  assert.deepEqual(
    toMidiBytes({ type: 'control-change', channel: 1, controller: 64, value: 127, atSeconds }),
    [0xb1, 64, 127],
  );
  assert.deepEqual(toMidiBytes({ type: 'program-change', channel: 15, program: 73, atSeconds }), [0xcf, 73]);
});

test('what is not a message of MIDI is no bytes', () => {
  assert.deepEqual(toMidiBytes({ type: 'instrument', channel: 0, instrument: 'singer', atSeconds }), []);
  assert.deepEqual(toMidiBytes({ type: 'lyric', channel: 0, text: 'la-', atSeconds }), []);
});

test('a pitch bend is 14 bits around the centre, low part first', () => {
  const bend = (/** @type {number} */ value) => toMidiBytes({ type: 'pitch-bend', channel: 0, value, atSeconds });
  assert.deepEqual(bend(0), [0xe0, 0x00, 0x40]);
  assert.deepEqual(bend(-8192), [0xe0, 0x00, 0x00]);
  assert.deepEqual(bend(8191), [0xe0, 0x7f, 0x7f]);
});
