import assert from 'node:assert/strict';
import { test } from 'node:test';

import { makePerformer, PERFORMER } from '../../../static/draw/performer.js';
import { testTransitions } from '../core/transitions.js';

/** @import {Piece} from '../../../static/draw/performer.js' */

testTransitions(PERFORMER, ['asked', 'loop', 'single', 'ended'], {
  silent: 'loading - - -',
  loading: 'loading looping once silent',
  once: 'loading - - silent',
  looping: 'loading - - silent',
});

/** @param {boolean} loops @param {number} [row] @returns {Piece} */
const piece = (loops, row = 3) => ({ steps: () => [{ column: 0, rows: [row], pan: 64 }], stepSeconds: () => 1, loops });

function begin() {
  /** @type {string[]} */
  const heard = [];
  /** @type {(() => void)[]} */
  const loads = [];
  const state = { soundId: 'piano', there: true };
  /** @type {any} */
  let looper;
  const performer = makePerformer({
    sound: {
      start: async () => {},
      loadSounds: () => new Promise((resolve) => loads.push(() => resolve([state.there]))),
      nowSeconds: () => 0,
    },
    soundId: () => state.soundId,
    noteOf: (row) => 60 + row,
    emit: (event) => heard.push('note' in event ? `${event.type} ${event.note}` : event.type),
    onMoment: (column) => heard.push(`column ${column}`),
    makeLooper(parts) {
      let running = false;
      looper = {
        start: (/** @type {Piece['steps']} */ steps) => {
          running = true;
          parts.onStep(steps()[0]);
        },
        stop: () => {
          if (running) looper.end();
        },
        end: () => {
          running = false;
          parts.onEnd();
        },
        get isRunning() {
          return running;
        },
      };
      return looper;
    },
  });
  const settle = () => new Promise((resolve) => setImmediate(resolve));
  return {
    performer,
    heard,
    state,
    looper,
    /** @param {number} [which] */
    async loaded(which = 0) {
      await settle();
      loads[which]();
      await settle();
    },
    loads,
    settle,
  };
}

test('a drawing is heard once its sound is there, until it is stopped', async () => {
  const { performer, heard, loaded } = begin();
  performer.play(piece(true));
  assert.equal(performer.machine.state, 'loading');
  await loaded();
  assert.equal(performer.machine.state, 'looping');
  assert.ok(heard.includes('note-on 63'));
  performer.stop();
  assert.equal(performer.machine.state, 'silent');
  assert.deepEqual(heard.slice(-2), ['note-off 63', 'column null']);
});

test('a part that is heard once ends by itself', async () => {
  const { performer, looper, loaded } = begin();
  performer.play(piece(false));
  await loaded();
  assert.equal(performer.machine.state, 'once');
  looper.end();
  assert.equal(performer.machine.state, 'silent');
});

test('of two that are asked for while the sound is loading, the last alone is heard', async () => {
  const { performer, heard, loaded } = begin();
  performer.play(piece(true, 1));
  performer.play(piece(false, 2));
  await loaded();
  assert.equal(performer.machine.state, 'once');
  assert.ok(heard.includes('note-on 62') && !heard.includes('note-on 61'));
});

test('Stop while the sound is loading keeps it silent when it comes', async () => {
  const { performer, heard, loaded } = begin();
  performer.play(piece(true));
  performer.stop();
  await loaded();
  assert.equal(performer.machine.state, 'silent');
  assert.ok(!heard.some((line) => line.startsWith('note-on')));
});

test('the sound is fetched once, and anew when another is chosen', async () => {
  const { performer, state, loads, loaded, settle } = begin();
  performer.changeSound();
  await settle();
  assert.equal(loads.length, 0, 'whoever has heard nothing fetches nothing');
  performer.play(piece(false));
  await loaded();
  performer.play(piece(false));
  await settle();
  assert.equal(loads.length, 1);
  state.soundId = 'flute';
  performer.changeSound();
  await settle();
  assert.equal(loads.length, 2);
});

test('the pen sounds as it goes, and leaves alone what is playing', async () => {
  const { performer, heard, loaded } = begin();
  performer.touch(5, 64);
  await loaded();
  performer.touch(5, 64);
  performer.letGo();
  assert.ok(heard.includes('note-on 65') && heard.includes('note-off 65'));
  performer.play(piece(true));
  await new Promise((resolve) => setImmediate(resolve));
  performer.touch(7, 64);
  assert.ok(!heard.includes('note-on 67'));
  performer.letGo();
  assert.equal(performer.machine.state, 'looping');
});

test('a sound that could not be had is tried again by the next Play, and by no stroke of the pen', async () => {
  const { performer, state, loads, loaded, settle } = begin();
  state.there = false;
  performer.play(piece(true));
  await loaded();
  performer.stop();
  performer.touch(1, 64);
  await settle();
  assert.equal(loads.length, 1);
  state.there = true;
  for (const tries of [2, 2]) {
    performer.play(piece(true));
    await settle();
    assert.equal(loads.length, tries);
    if (performer.machine.state === 'loading') await loaded(1);
    performer.stop();
  }
});
