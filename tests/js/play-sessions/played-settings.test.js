import assert from 'node:assert/strict';
import { test } from 'node:test';
import { instruments } from '../../../static/instruments/index.js';
import { playedSettings } from '../../../static/play-sessions/played-settings.js';

const INSTRUMENTS = /** @type {any[]} */ ([
  {
    meta: {
      id: 'one',
      settings: { keys: {}, scale: {}, tones: {} },
      hides: (/** @type {any} */ { scale }) => (scale === 'all' ? ['tones'] : []),
    },
  },
  { meta: { id: 'two', settings: { strings: {}, scale: {} } } },
]);
const SETTINGS = {
  keys: 8,
  scale: 'all',
  tones: '1 2',
  strings: 12,
  dwellMs: 900,
  players: 1,
  secondInstrument: 'two',
};
const names = (/** @type {object} */ settings) => Object.keys(settings).join(' ');

test('settings of an instrument that was not played, or that did nothing, have no say', () => {
  assert.equal(
    names(playedSettings({ instrument: 'one', settings: SETTINGS }, INSTRUMENTS)),
    'keys scale dwellMs players secondInstrument',
  );
  const two = playedSettings({ instrument: 'two', settings: SETTINGS }, INSTRUMENTS);
  assert.equal(names(two), 'scale strings dwellMs players secondInstrument');
});

test('of two players the settings of both instruments count', () => {
  const settings = { ...SETTINGS, scale: 'major', players: 2 };
  assert.equal(names(playedSettings({ instrument: 'one', settings }, INSTRUMENTS)), names(SETTINGS));
});

test('every instrument keeps what it has rows for', () => {
  for (const { meta } of instruments) {
    const settings = Object.fromEntries(Object.keys(meta.settings).map((name) => [name, 1]));
    const hidden = meta.hides?.(settings) ?? [];
    const kept = playedSettings({ instrument: meta.id, settings });
    assert.deepEqual(
      Object.keys(kept),
      Object.keys(settings).filter((name) => !hidden.includes(name)),
      meta.id,
    );
  }
});
