import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SOUNDS } from '../../../static/audio/sounds.js';
import {
  findInstrument,
  INSTRUMENT_SETTINGS,
  instruments,
  soundOf,
  toHear,
  withInstrument,
} from '../../../static/instruments/index.js';

test('no two instruments have the same name, and one that is not there is refused by name', () => {
  assert.equal(new Set(instruments.map(({ meta }) => meta.id)).size, instruments.length);
  assert.throws(() => findInstrument('kazoo'), /instrument must be one of piano, .*got kazoo/);
});

test('whoever has chosen nothing plays the piano', () => {
  assert.equal(INSTRUMENT_SETTINGS.instrument.default, 'piano');
  assert.equal(soundOf({ instrument: 'piano', sound: INSTRUMENT_SETTINGS.sound.default }).id, 'piano');
});

test('the chosen sound is heard where it fits the instrument, and its usual one where not', () => {
  assert.equal(soundOf({ instrument: 'piano', sound: 'flute' }).id, 'flute');
  assert.equal(soundOf({ instrument: 'drum-kit', sound: 'flute' }).id, 'drums');
});

test('every sound can be heard, with the instrument that is played or another', () => {
  for (const { id } of SOUNDS)
    for (const { meta } of instruments) {
      const chosen = toHear(id, { instrument: meta.id, sound: 'organ' });
      assert.equal(soundOf(chosen).id, id);
      if (meta.sounds.includes(id)) assert.equal(chosen.instrument, meta.id);
      assert.ok(INSTRUMENT_SETTINGS.sound.permits(chosen.sound));
    }
});

test('the drums, which were a sound of the piano once, are the drum kit', () => {
  assert.deepEqual(withInstrument({ sound: 'drums', keys: 9 }), { keys: 9, drums: 9, instrument: 'drum-kit' });
  const chosen = { instrument: 'drum-kit', keys: 9, drums: 4 };
  assert.equal(withInstrument(chosen), chosen);
  assert.deepEqual(withInstrument({ instrument: 'piano', sound: 'drums' }), { instrument: 'drum-kit' });
  const flute = { sound: 'flute', keys: 9 };
  assert.equal(withInstrument(flute), flute);
  assert.equal(INSTRUMENT_SETTINGS.sound.permits('drums'), false);
});
