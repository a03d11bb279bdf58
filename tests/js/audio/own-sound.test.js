import assert from 'node:assert/strict';
import { test } from 'node:test';
import { OWN, OWN_SOUND, ownSoundOf, readOwnSound, writeOwnSound } from '../../../static/audio/own-sound.js';
import { soundsOf } from '../../../static/audio/sounds.js';
import { soundOf } from '../../../static/instruments/index.js';

/** @import {NoteEvent} from '../../../static/types.js' */

const GRAND = { program: 1, bankMSB: 0, bankLSB: 2, name: 'Grand "Été" 🎹' };

test('a sound of ones own is one text that is read as it was written', () => {
  const named = writeOwnSound(GRAND, 31_215_488);
  assert.equal(named, '1:0:2 31215488 Grand "Été" 🎹');
  assert.deepEqual(readOwnSound(named), { ...GRAND, fileBytes: 31_215_488 });
});

test('a name that cannot be read, or is very long, is still one that can be kept', () => {
  for (const name of ['', '\0\0', ' ', 'x\ny', 'z'.repeat(500), '🎹'.repeat(100)])
    assert.ok(OWN_SOUND.permits(writeOwnSound({ ...GRAND, name }, 5)), JSON.stringify(name));
});

test('what names no sound is refused', () => {
  for (const bad of ['piano', '128:0:0 5 x', '1:0:2 5', '1:0:2 5 ', '1:0 5 x', 7, null])
    assert.ok(!OWN_SOUND.permits(bad), `${bad}`);
  assert.ok(OWN_SOUND.permits(''));
  assert.equal(ownSoundOf('nonsense'), null);
});

test('it is heard where the instrument plays notes, and where none was chosen the usual sound is', () => {
  const chosen = { instrument: 'piano', sound: OWN, ownSound: writeOwnSound(GRAND, 5) };
  assert.deepEqual([soundOf(chosen).id, soundOf(chosen).program], [OWN, 1]);
  assert.equal(soundOf({ ...chosen, instrument: 'drum-kit' }).id, 'drums');
  assert.equal(soundOf({ ...chosen, ownSound: '' }).id, 'piano');
  assert.equal(soundOf({ ...chosen, sound: 'flute' }).id, 'flute');
});

test('a take that was played with it needs it, and the one most like it for where it is not', () => {
  const named = writeOwnSound(GRAND, 5);
  const tracks = [{ channel: 0, name: 'Own sound', program: 1 }];
  /** @type {NoteEvent} */
  const bank = { type: 'control-change', channel: 0, controller: 0, value: 1, atSeconds: 0 };
  assert.deepEqual(soundsOf({ tracks, events: [bank], settings: { ownSound: named } }), [named, 'piano']);
  assert.deepEqual(soundsOf({ tracks, events: [], settings: { ownSound: named } }), ['piano']);
  assert.deepEqual(soundsOf({ tracks, events: [bank], settings: { ownSound: 'x' } }), ['piano']);
});
