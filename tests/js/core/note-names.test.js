import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadWords } from '../../../static/core/i18n.js';
import { keyName, noteName } from '../../../static/core/note-names.js';
import { sourceOf } from './locale-files.js';

const read = async (/** @type {string} */ code) => sourceOf(code);
const NAMES = ['C4', 'F♯4', 'E♭3', 'B4', 'B♭4', 'A♭4', 'C-1', 'D'];

for (const [code, expected] of Object.entries({
  en: ['C4', 'F♯4', 'E♭3', 'B4', 'B♭4', 'A♭4', 'C-1', 'D'],
  de: ['C4', 'Fis4', 'Es3', 'H4', 'B4', 'As4', 'C-1', 'D'],
  es: ['Do4', 'Fa♯4', 'Mi♭3', 'Si4', 'Si♭4', 'La♭4', 'Do-1', 'Re'],
  ar: ['دو4', 'فا♯4', 'مي♭3', 'سي4', 'سي♭4', 'لا♭4', 'دو-1', 'ري'],
})) {
  test(`${code}: notes are called as children learn them`, async () => {
    await loadWords(code, { view: 'play', wanted: [], read });
    assert.deepEqual(NAMES.map(noteName), expected);
    assert.notEqual(keyName('drum-kick'), 'drum-kick');
  });
}
