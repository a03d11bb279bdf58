import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LOOK_MS, QUIET_LOOKS, Reverberation } from '../../../static/audio/reverberation.js';

/** @import {TestContext} from 'node:test' */

/** @param {TestContext} t */
function setUp(t) {
  t.mock.timers.enable({ apis: ['setTimeout'] });
  /** @type {boolean[]} */
  const said = [];
  const library = {
    voiceCount: 0,
    setSystemParameter: (/** @type {string} */ name, /** @type {any} */ value) => {
      assert.equal(name, 'effectsEnabled');
      said.push(value);
    },
  };
  const context = { state: /** @type {AudioContextState} */ ('running') };
  const reverberation = new Reverberation(library, context, globalThis);
  const pass = (/** @type {number} */ looks) => {
    for (let look = 0; look < looks; look += 1) t.mock.timers.tick(LOOK_MS);
  };
  return { said, library, context, reverberation, pass };
}

test('the room goes on for a while after the last voice, and comes back with the next note', (t) => {
  const { said, library, reverberation, pass } = setUp(t);
  reverberation.wake();
  library.voiceCount = 3;
  pass(10);
  assert.deepEqual(said, []);
  library.voiceCount = 0;
  pass(QUIET_LOOKS - 1);
  assert.deepEqual(said, []);
  pass(1);
  assert.deepEqual(said, [false]);
  pass(10);
  reverberation.wake();
  assert.deepEqual(said, [false, true]);
});

test('a note between two looks begins the waiting anew, though its voice is not counted yet', (t) => {
  const { said, reverberation, pass } = setUp(t);
  for (let note = 0; note < 5; note += 1) {
    pass(QUIET_LOOKS - 1);
    reverberation.wake();
  }
  assert.deepEqual(said, []);
});

test('while the sound is taken away no voice is counted, so the room stays', (t) => {
  const { said, context, pass } = setUp(t);
  context.state = 'suspended';
  pass(10);
  assert.deepEqual(said, []);
  context.state = 'running';
  pass(QUIET_LOOKS);
  assert.deepEqual(said, [false]);
});

test('what has ended says nothing any more', (t) => {
  const { said, reverberation, pass } = setUp(t);
  reverberation.stop();
  pass(10);
  assert.deepEqual(said, []);
});
