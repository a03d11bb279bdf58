import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SETTINGS } from '../../../static/app/settings.js';
import { createSettings } from '../../../static/core/settings.js';
import { feltOf } from '../../../static/feel/feeling.js';
import * as gamepad from '../../../static/feel/gamepad.js';
import { createFeeling } from '../../../static/feel/index.js';
import * as vibration from '../../../static/feel/vibration.js';
import { analyse } from '../analysis/listen.js';
import { makeTone } from '../analysis/sounds.js';

/** @import {SoundFrame} from '../../../static/types.js' */

const SAMPLE_RATE = 48000;
const NOTHING = { pulse: null, hum: 0, hertz: 60 };
const STORE = { getItem: () => null, setItem() {} };

/** The last frame of a tone. @param {number} hertz */
const frameOf = (hertz) => {
  const [frame] = analyse([makeTone({ hertz, seconds: 0.5, sampleRate: SAMPLE_RATE })], SAMPLE_RATE).slice(-1);
  return /** @type {SoundFrame} */ ({ ...frame, atMs: 0, onset: null });
};

test('low notes hum and high ones do not, moved to what skin feels', () => {
  assert.ok(feltOf(frameOf(55)).hum > 0.8);
  assert.equal(feltOf(frameOf(880)).hum, 0);
  for (const hertz of [55, 110, 440, 1760]) {
    const felt = feltOf(frameOf(hertz));
    assert.ok(Math.abs(felt.hertz - 55) < 0.1, `${hertz}: ${felt.hertz}`);
  }
});

test('a beginning is a pulse as strong as it is', () => {
  assert.equal(feltOf({ ...frameOf(440), onset: { strength: 0.6, atSeconds: 0, atMs: 0 } }).pulse, 0.6);
  assert.equal(feltOf(frameOf(440)).pulse, null);
});

test('a phone knocks longer for what is stronger, and hums without a gap', () => {
  /** @type {number[]} */
  const sent = [];
  const phone = vibration.create({ vibrate: (ms) => sent.push(ms) > 0 });
  phone.feel({ ...NOTHING, pulse: 0.2 }, 1, 0);
  phone.feel({ ...NOTHING, pulse: 1 }, 1, 500);
  assert.ok(sent[1] > 2 * sent[0]);
  sent.length = 0;
  for (let atMs = 1000; atMs < 2000; atMs += 10) phone.feel({ ...NOTHING, hum: 1 }, 1, atMs);
  assert.equal(sent.length, 10);
  assert.ok(sent.every((ms) => ms >= 100));
  phone.dispose();
  assert.equal(sent[sent.length - 1], 0);
});

test('a gamepad hums with its heavy motor and knocks with its light one; no beginning is lost between two effects', async () => {
  /** @type {any[]} */
  const sent = [];
  const pad = gamepad.create({
    actuators: () => [
      {
        playEffect: async (_, how) => {
          sent.push(how);
        },
      },
    ],
  });
  pad.feel({ ...NOTHING, hum: 0.5 }, 0.8, 0);
  pad.feel({ ...NOTHING, pulse: 1 }, 0.8, 20);
  pad.feel(NOTHING, 0.8, 60);
  assert.deepEqual(
    sent.map(({ strongMagnitude, weakMagnitude }) => [strongMagnitude, weakMagnitude]),
    [
      [0.4, 0],
      [0, 0.8],
    ],
  );
  pad.feel(NOTHING, 0.8, 200);
  assert.equal(sent.length, 2, 'nothing to feel is not sent');
});

test('nothing is felt until it is chosen, then at once, and no more when it is not', () => {
  const settings = createSettings(SETTINGS, STORE);
  /** @type {string[]} */
  const done = [];
  const kind = {
    meta: { id: 'test', setting: /** @type {const} */ ('feelVibrate') },
    isAvailable: () => true,
    create() {
      done.push('create');
      return {
        feel() {
          done.push('feel');
        },
        rest() {
          done.push('rest');
        },
        dispose() {
          done.push('dispose');
        },
      };
    },
  };
  const feeling = createFeeling({ settings, kinds: [kind], report: () => assert.fail() });
  feeling.feel(frameOf(55));
  assert.deepEqual(done, []);
  settings.set('feelVibrate', true);
  feeling.feel(frameOf(55));
  feeling.rest();
  settings.set('feelVibrate', false);
  feeling.feel(frameOf(55));
  assert.deepEqual(done, ['create', 'feel', 'rest', 'dispose']);
});

test('who chooses what the device cannot do is told, once, and not at every sound', () => {
  const settings = createSettings(SETTINGS, STORE);
  /** @type {string[]} */
  const told = [];
  const kind = {
    meta: { id: 'test', setting: /** @type {const} */ ('feelGamepad') },
    isAvailable: () => false,
    create: () => assert.fail(),
  };
  const feeling = createFeeling({ settings, kinds: [kind], report: (code) => told.push(code) });
  settings.set('feelGamepad', true);
  feeling.feel(frameOf(55));
  feeling.feel(frameOf(55));
  assert.deepEqual(told, ['feel-missing']);
});

test('a song that is over is felt as three knocks, also where nothing was felt before', () => {
  const settings = createSettings(SETTINGS, { ...STORE, getItem: () => JSON.stringify({ feelVibrate: true }) });
  /** @type {number[]} */
  const pulses = [];
  const kind = {
    meta: { id: 'test', setting: /** @type {const} */ ('feelVibrate') },
    isAvailable: () => true,
    create: () => ({
      feel: (/** @type {{pulse: number|null}} */ { pulse }) => pulses.push(pulse ?? assert.fail()),
      rest() {},
      dispose() {},
    }),
  };
  /** @type {[() => void, number][]} */
  const planned = [];
  const later = (/** @type {() => void} */ work, /** @type {number} */ ms) => planned.push([work, ms]);
  createFeeling({ settings, kinds: [kind], report: () => assert.fail(), later }).knock();
  assert.deepEqual(pulses, [], 'after the last note, not with it');
  planned.forEach(([work], at) => assert.ok(at === 0 || planned[at][1] - planned[at - 1][1] >= 200, String(work)));
  for (const [work] of planned) work();
  assert.deepEqual(pulses, [1, 1, 1]);
});
