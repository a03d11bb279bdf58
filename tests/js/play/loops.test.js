/** Loops between the bar and the band, without a page: when the beat begins for them, and what is shown of them. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SETTINGS } from '../../../static/app/settings.js';
import { createSettings } from '../../../static/core/settings.js';
import './drums.js';

const { Loops } = await import('../../../static/play/loops.js');

/** @param {{isHeard?: boolean, begins?: boolean, fails?: boolean}} [how] */
function setUp({ isHeard = true, begins = true, fails = false } = {}) {
  /** @type {any[]} */
  const told = [];
  /** @type {(heard: any) => void} */
  let hear = () => {};
  const settings = createSettings(SETTINGS, undefined);
  settings.set('beat', true);
  const bar = /** @type {any} */ ({});
  const band = /** @type {any} */ ({
    isHeard,
    load: async () => !fails || Promise.reject(new Error('no')),
    play: (/** @type {any} */ parts) => told.push(['play', parts]),
    loop: (/** @type {any[]} */ ...what) => told.push(['loop', ...what]),
    onHeard: (/** @type {typeof hear} */ listener) => {
      hear = listener;
    },
  });
  const beat = {
    start: async () => {
      told.push(['beat']);
      band.isHeard = begins;
      return begins;
    },
  };
  const loops = new Loops({ settings, band, beat, bar, report: (code) => told.push(['said', code]) });
  return { loops, settings, bar, told, hear: (/** @type {any} */ heard) => hear(heard) };
}

test('where the beat or the drums are heard, the next bar is recorded', async () => {
  const { loops, settings, told } = setUp();
  settings.set('loopBars', 4);
  await loops.record();
  assert.deepEqual(told, [
    ['play', { loops: true }],
    ['loop', 'record', 4],
  ]);
});

test('where nothing says when a bar begins, the beat does; where it cannot, nothing is recorded', async () => {
  const { loops, told } = setUp({ isHeard: false });
  await loops.record();
  assert.deepEqual(told, [['beat'], ['play', { loops: true }], ['loop', 'record', 2]]);
  const silent = setUp({ isHeard: false, begins: false });
  await silent.loops.record();
  assert.deepEqual(silent.told, [['beat']]);
});

test('what cannot be had is said, and a gesture of whoever wants no beat records nothing', async () => {
  const { loops, told } = setUp({ fails: true });
  await loops.record();
  assert.deepEqual(told, [['said', 'sound-unreachable']]);
  const without = setUp();
  without.settings.set('beat', false);
  without.told.length = 0;
  await without.loops.record();
  assert.deepEqual(without.told, []);
});

test('what has become of them is shown, and forgotten with the view or the beat', async () => {
  const { loops, settings, bar, hear } = setUp();
  await loops.record();
  const now = { state: 'rest', count: 2, canUndo: true };
  hear({ loops: now });
  assert.deepEqual(bar.loops, now);
  settings.set('beat', false);
  hear({ loops: now });
  assert.equal(bar.loops.count, 0);
});
