import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkPianoSettings, PIANO_DEFAULTS } from '../../../static/instruments/piano-settings.js';

test('nothing given is the default, without a problem', () => {
  assert.deepEqual(checkPianoSettings({}), { settings: PIANO_DEFAULTS, problems: [] });
});

test('good values stay, and settings of others are left out', () => {
  const { settings, problems } = checkPianoSettings({
    keys: 15,
    scale: 'blues',
    staccato: true,
    deadZone: 0.25,
    volume: 9,
  });
  assert.deepEqual(settings, { ...PIANO_DEFAULTS, keys: 15, scale: 'blues', staccato: true, deadZone: 0.25 });
  assert.deepEqual(problems, []);
});

test('numbers out of range come to its edge, and are named', () => {
  const { settings, problems } = checkPianoSettings({ keys: 40, octave: -1, deadZone: 2 });
  assert.deepEqual([settings.keys, settings.octave, settings.deadZone], [15, 1, 0.8]);
  assert.deepEqual(problems[0], { field: 'keys', value: 40, expected: 'a whole number 5..15' });
  assert.deepEqual(
    problems.map(({ field }) => field),
    ['keys', 'octave', 'deadZone'],
  );
});

test('what makes no sense becomes the default, and is named', () => {
  const bad = {
    keys: 'many',
    root: 12,
    scale: 'lydian',
    sound: 'kazoo',
    velocityMode: 'loud',
    fixedVelocity: NaN,
    staccato: 1,
  };
  const { settings, problems } = checkPianoSettings(bad);
  assert.deepEqual(settings, PIANO_DEFAULTS);
  assert.deepEqual(problems.map(({ field }) => field).sort(), Object.keys(bad).sort());
});

test('a number between two keys is rounded', () => {
  assert.equal(checkPianoSettings({ keys: 8.4 }).settings.keys, 8);
});
