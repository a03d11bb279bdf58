import assert from 'node:assert/strict';
import { test } from 'node:test';
import { makeSecondVoice, SECOND_CHANNEL } from '../../../static/play/second-voice.js';

/** @import {NoteEvent} from '../../../static/types.js' */

const note = (channel = SECOND_CHANNEL) =>
  /** @type {NoteEvent} */ ({ type: 'note-on', channel, note: 60, velocity: 90, atSeconds: 0 });

function setUp() {
  /** @type {NoteEvent[]} */
  const events = [];
  /** @type {string[]} */
  const loaded = [];
  const values = { instrument: 'piano', secondSound: 'marimba' };
  const sound = {
    nowSeconds: () => 0,
    loadSounds: (/** @type {readonly string[]} */ ids) => void loaded.push(...ids),
    synthesiser: /** @type {unknown} */ (undefined),
  };
  const emit = makeSecondVoice({ values, sound, emit: (event) => events.push(event) });
  const programs = () => events.flatMap((event) => (event.type === 'program-change' ? [event.program] : []));
  return { events, loaded, values, sound, emit, programs };
}

test('the channel is told its sound before its first note, once', () => {
  const { events, emit, programs, loaded } = setUp();
  emit(note());
  emit(note());
  assert.deepEqual(
    events.map(({ type, channel }) => `${type} ${channel}`),
    ['control-change 3', 'program-change 3', 'note-on 3', 'note-on 3'],
  );
  assert.deepEqual([programs(), loaded], [[12], ['marimba']]);
});

test('it is told again where another sound is chosen, and where another synthesiser plays', () => {
  const { emit, programs, values, sound } = setUp();
  emit(note());
  values.secondSound = 'flute';
  emit(note());
  sound.synthesiser = {};
  emit(note());
  assert.deepEqual(programs(), [12, 73, 73]);
});

test('drums are drums for both: their channel is told nothing', () => {
  const { emit, programs } = setUp();
  emit(note(9));
  assert.deepEqual(programs(), []);
});
