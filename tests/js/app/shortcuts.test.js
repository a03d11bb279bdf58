import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SETTINGS } from '../../../static/app/settings.js';
import { refusal, SHORTCUTS } from '../../../static/app/shortcuts.js';
import { defaultsOf } from '../../../static/core/ranges.js';

const DEFAULTS = defaultsOf(SETTINGS);

/** @param {string} key @param {string} [code] @param {Record<string, unknown>} [values] */
const refused = (key, code = '', values = DEFAULTS) => refusal('keyRecentre', { key, code }, values, ['KeyA']);

test('every shortcut has a setting with its key, and no two the same', () => {
  for (const { setting, key } of SHORTCUTS) assert.equal(DEFAULTS[setting], key);
  assert.equal(new Set(SHORTCUTS.map(({ key }) => key)).size, SHORTCUTS.length);
});

test('a free key may be a shortcut, and so may the one that it is already', () => {
  for (const key of ['F7', 'PageUp', 'Home', 'ü', '.', 'x']) assert.equal(refused(key), null, key);
});

test('a key for moving about, one that plays and one that is taken are refused, each for its reason', () => {
  for (const key of ['Tab', 'Enter', ' ', 'Escape', 'ArrowLeft', 'Shift', 'Dead'])
    assert.equal(refused(key), 'shortcut-reserved', key);
  assert.equal(refused('a', 'KeyA'), 'shortcut-plays');
  assert.equal(refused('End'), 'shortcut-taken');
  assert.equal(refused('P', 'KeyP', { ...DEFAULTS, keyPause: 'p' }), 'shortcut-taken');
});
