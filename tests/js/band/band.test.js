/** Who plays on the one clock, and since when, without a page. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Band } from '../../../static/band/band.js';

/** @param {{sounds?: boolean}} [how] */
function setUp({ sounds = true } = {}) {
  /** @type {any[]} */
  const told = [];
  const synthesiser = { band: { name: 'output' }, played: { name: 'input' }, suspended: !sounds };
  const sound = /** @type {any} */ ({ start: async () => {}, synthesiser });
  let made = 0;
  const makeMetronome = /** @type {any} */ (
    (/** @type {any} */ { output, input }) => {
      made += 1;
      const own = made;
      return {
        output,
        load: async () => told.push([own, 'load', input.name]),
        start: (/** @type {any} */ played) => told.push([own, 'start', played]),
        change: (/** @type {any} */ changed) => told.push([own, 'change', changed]),
        loop: (/** @type {any[]} */ ...what) => told.push([own, 'loop', ...what]),
        stop: () => told.push([own, 'stop']),
      };
    }
  );
  const metre = { tempoBpm: 100, beatsInBar: 4 };
  const band = new Band({ sound, metre: () => metre, makeMetronome });
  return { band, sound, metre, told, fresh: () => told.splice(0) };
}

const ALL = {
  tempoBpm: 100,
  beatsInBar: 4,
  click: false,
  rows: null,
  struck: [],
  loops: false,
  chords: null,
  bedStyle: 'bed',
  bedGain: 1,
  tones: new Map(),
};

test('the first begins the clock, others join it, and the last one ends it', async () => {
  const { band, fresh } = setUp();
  assert.equal(await band.load(), true);
  band.play({ click: true });
  assert.deepEqual(fresh(), [
    [1, 'load', 'input'],
    [1, 'start', { ...ALL, click: true }],
  ]);
  await band.load();
  band.play({ rows: [1] });
  band.play({ loops: true });
  band.loop('record', 2);
  band.play({ click: false });
  assert.deepEqual(fresh(), [
    [1, 'change', { rows: [1] }],
    [1, 'change', { loops: true }],
    [1, 'loop', 'record', 2],
    [1, 'change', { click: false }],
  ]);
  band.play({ rows: null });
  band.play({ loops: false });
  assert.deepEqual(fresh(), [
    [1, 'change', { rows: null }],
    [1, 'stop'],
  ]);
});

test('who is asked for twice at once plays on one clock', async () => {
  const { band, fresh } = setUp();
  await Promise.all([
    band.load().then(() => band.play({ click: true })),
    band.load().then(() => band.play({ rows: [1] })),
  ]);
  assert.equal(fresh().filter(([, what]) => what === 'start').length, 1);
});

test('a sound that is another one by now gets a clock of its own, and whoever played goes on', async () => {
  const { band, sound, fresh } = setUp();
  await band.load();
  band.play({ click: true });
  fresh();
  sound.synthesiser = { ...sound.synthesiser, band: { name: 'another' } };
  await band.load();
  assert.deepEqual(fresh(), [
    [2, 'load', 'input'],
    [1, 'stop'],
    [2, 'start', { ...ALL, click: true }],
  ]);
});

test('the tempo is followed while somebody plays, and nothing begins where there is no sound', async () => {
  const { band, metre, fresh } = setUp();
  await band.load();
  band.play({ click: true });
  fresh();
  metre.tempoBpm = 60;
  band.followMetre();
  assert.deepEqual(fresh(), [[1, 'change', { tempoBpm: 60, beatsInBar: 4 }]]);
  const silent = setUp({ sounds: false });
  assert.equal(await silent.band.load(), false);
  assert.deepEqual(silent.fresh(), []);
});
