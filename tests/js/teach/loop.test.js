import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LOOP, makeLoop } from '../../../static/teach/loop.js';
import { FakeTimers } from '../players/profiles.js';
import { makeTake, noteOff, noteOn } from '../recorder/fakes.js';

/** @import {LoopEvent, LoopState} from '../../../static/teach/loop.js' */
/** @import {NoteEvent, Take} from '../../../static/types.js' */

const settled = () =>
  new Promise((resolve) => {
    setImmediate(resolve);
  });
const MELODY = makeTake({ durationSeconds: 2, events: [noteOn(60, 0), noteOff(60, 1)] });
const SILENCE = makeTake({ durationSeconds: 2, events: [] });

function rig() {
  const timers = new FakeTimers();
  /** @type {NoteEvent[]} */
  const heard = [];
  /** @type {((take: Take|null) => void)[]} */
  const keeping = [];
  const recording = {
    isRecording: false,
    async start() {
      recording.isRecording = true;
    },
    stop() {
      recording.isRecording = false;
      return /** @type {Promise<Take|null>} */ (new Promise((resolve) => keeping.push(resolve)));
    },
  };
  const loop = makeLoop({
    recording,
    timers,
    send: (event) => heard.push(event),
    nowSeconds: () => timers.nowMs / 1000,
  });
  const pass = (/** @type {number} */ ms) => {
    for (let passed = 0; passed < ms; passed += 50) timers.pass(50);
  };
  const notes = () => heard.filter(({ type }) => type === 'note-on').length;
  const keep = async (/** @type {Take|null} */ take) => {
    keeping.at(-1)?.(take);
    await settled();
  };
  return { loop, recording, keeping, keep, pass, notes };
}

/** @typedef {ReturnType<typeof rig>} Rig */

/** @type {Record<LoopState, (rig: Rig) => unknown>} */
const WAYS = {
  idle: () => {},
  keeping({ loop }) {
    loop.press();
    loop.press();
  },
  async playing(given) {
    WAYS.keeping(given);
    await given.keep(MELODY);
  },
};

/** @type {Record<LoopEvent, (rig: Rig) => unknown>} */
const EVENTS = {
  stopped({ loop, recording }) {
    recording.isRecording = true;
    loop.press();
  },
  kept: ({ keep }) => keep(MELODY),
  empty: ({ keep }) => keep(SILENCE),
  pressed: ({ loop }) => loop.press(),
};

for (const [state, next] of Object.entries(LOOP)) {
  for (const event of /** @type {LoopEvent[]} */ (Object.keys(EVENTS))) {
    // A press that ends a recording while one is kept, or a loop plays, is first of all a press.
    const known = event === 'stopped' && state !== 'idle' ? 'pressed' : event;
    const to = state === 'keeping' && event === 'stopped' ? 'keeping' : (next[known] ?? state);
    test(`${state}, then ${event}: ${to}`, async () => {
      const given = rig();
      await WAYS[/** @type {LoopState} */ (state)](given);
      assert.equal(given.loop.state, state);
      await EVENTS[event](given);
      assert.equal(given.loop.state, to);
    });
  }
}

test('what was recorded is played over and over, until the next press', async () => {
  const given = rig();
  await WAYS.playing(given);
  given.pass(5000);
  assert.equal(given.notes(), 3);
  given.loop.press();
  given.pass(5000);
  assert.equal(given.notes(), 3);
});

test('a recording without a note, or none at all, is not played', async () => {
  for (const take of [SILENCE, null]) {
    const given = rig();
    WAYS.keeping(given);
    await given.keep(take);
    given.pass(5000);
    assert.deepEqual([given.loop.state, given.notes()], ['idle', 0]);
  }
});

test('who presses while a recording is being kept records anew, and the one before is not played', async () => {
  const given = rig();
  WAYS.keeping(given);
  given.loop.press();
  assert.equal(given.recording.isRecording, true);
  await given.keep(MELODY);
  given.pass(3000);
  assert.equal(given.notes(), 0);
});

test('of two recordings that are being kept the last one is played', async () => {
  const given = rig();
  WAYS.keeping(given);
  given.loop.press();
  given.loop.press();
  given.keeping[0](SILENCE);
  await settled();
  assert.equal(given.loop.state, 'keeping');
  await given.keep(MELODY);
  assert.equal(given.loop.state, 'playing');
});

test('a recording that somebody began by the button is ended, and played', async () => {
  const given = rig();
  given.recording.isRecording = true;
  given.loop.press();
  await given.keep(MELODY);
  assert.equal(given.loop.state, 'playing');
});
