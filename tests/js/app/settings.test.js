import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SETTINGS } from '../../../static/app/settings.js';
import { defaultsOf, permits } from '../../../static/core/ranges.js';
import { createSettings } from '../../../static/core/settings.js';

const DEFAULTS = defaultsOf(SETTINGS);

/** @param {string|null} text */
function storeOf(text) {
  const store = {
    text,
    getItem: () => store.text,
    setItem: (/** @type {string} */ _key, /** @type {string} */ value) => {
      store.text = value;
    },
  };
  return store;
}

test('what was chosen is there again the next time', () => {
  const store = storeOf(null);
  createSettings(SETTINGS, store).set('keys', 12);
  assert.equal(createSettings(SETTINGS, store).values.keys, 12);
});

test('a damaged store gives the defaults', () => {
  for (const text of ['{', '[]', 'null', '"x"', '7'])
    assert.deepEqual(createSettings(SETTINGS, storeOf(text)).values, DEFAULTS);
});

test('a value of another type or out of range is replaced by its default and the others stay', () => {
  const text = JSON.stringify({
    keys: 99,
    octave: 2.5,
    scale: 'martian',
    volume: '1',
    part: 'tail',
    staccato: true,
    unknown: 1,
  });
  assert.deepEqual(createSettings(SETTINGS, storeOf(text)).values, { ...DEFAULTS, staccato: true });
});

test('a setting that does not exist or a value that makes no sense is refused by name', () => {
  const settings = createSettings(SETTINGS, storeOf(null));
  assert.throws(() => settings.set('keys', 16), /keys cannot be 16/);
  assert.throws(() => settings.set(/** @type {any} */ ('kees'), 8), /kees/);
});

test('a storage that is full or forbidden loses nothing of this visit', () => {
  const settings = createSettings(SETTINGS, {
    getItem: () => null,
    setItem() {
      throw new DOMException('full', 'QuotaExceededError');
    },
  });
  settings.set('root', 5);
  assert.equal(settings.values.root, 5);
  assert.equal(createSettings(SETTINGS, undefined).values.root, DEFAULTS.root);
});

test('every default is permitted', () => {
  for (const [name, range] of Object.entries(SETTINGS)) assert.ok(range.permits(range.default), name);
});

test('a switch or a shortcut that no key could be is replaced by its default', () => {
  const text = JSON.stringify({
    switchOne: 'key:Tab',
    switchTwo: 'eye:1',
    keyPause: 'Escape',
    keyRecentre: 'no key',
    keyUndo: '',
    keySafe: 'ü',
  });
  assert.deepEqual(createSettings(SETTINGS, storeOf(text)).values, { ...DEFAULTS, keySafe: 'ü' });
  for (const written of ['key:KeyB', 'gamepad:3', 'sound:loud'])
    assert.ok(permits(SETTINGS, 'switchOne', written), written);
  for (const key of ['x', '?', 'F2', 'PageUp', 'لا', 'AudioVolumeUp'])
    assert.ok(permits(SETTINGS, 'keyPause', key), key);
});

test('each change is told once, and reset tells all that differ', () => {
  const settings = createSettings(SETTINGS, storeOf(null));
  /** @type {string[]} */
  const told = [];
  settings.onChange((name) => told.push(name));
  settings.set('keys', 10);
  settings.set('keys', 10);
  settings.set('theme', 'dark');
  settings.reset();
  assert.deepEqual(told, ['keys', 'theme', 'keys', 'theme']);
  assert.deepEqual(settings.values, DEFAULTS);
});
