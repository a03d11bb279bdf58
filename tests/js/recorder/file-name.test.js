import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileName } from '../../../static/recorder/file-name.js';

/** @param {string} name @param {string} [extension] */
function named(name, extension = 'mid') {
  return fileName({ name, startedAt: '2026-01-31T09:15:00.000+01:00' }, extension);
}

test('a plain name stays as it is', () => {
  assert.equal(named('Take 1'), 'Take 1.mid');
  assert.equal(named('Für Élise', 'json'), 'Für Élise.json');
});

test('slashes, quotes and other forbidden characters become dashes', () => {
  assert.equal(named('a/b\\c:d*e?f"g<h>i|j'), 'a-b-c-d-e-f-g-h-i-j.mid');
  assert.equal(named('../../etc/passwd'), 'etc-passwd.mid');
});

test('emoji stay whole', () => {
  assert.equal(named('🎹 ours 👩‍👧'), '🎹 ours 👩‍👧.mid');
});

test('marks that turn the reading direction are left out', () => {
  assert.equal(named('photo\u202Egpj.exe\u200F'), 'photogpj.exe.mid');
});

test('control characters and halves of characters are left out', () => {
  assert.equal(named('a\u0000b\u001Bc\ud800d\u0085'), 'abcd.mid');
  assert.equal(named('two\nlines\tand   more'), 'two lines and more.mid');
});

test('names that Windows keeps for itself get a mark in front', () => {
  for (const name of ['CON', 'nul', 'Com1', 'LPT9', 'com¹', 'aux.txt', 'CONIN$'])
    assert.equal(named(name), `_${name}.mid`);
  assert.equal(named('Concert'), 'Concert.mid');
});

test('no name begins as a hidden file or an option, or ends with a dot or space', () => {
  assert.equal(named(' .-rf ..'), 'rf.mid');
});

test('a very long name fits every file system, and is not cut inside a character', () => {
  const long = named('𝄞'.repeat(500), 'json');
  assert.equal(long, `${'𝄞'.repeat(30)}.json`);
  assert.ok(new TextEncoder().encode(named('é'.repeat(500))).length <= 124);
});

test('a name of which nothing is left becomes the time of the take', () => {
  for (const name of ['', '...', '\u202E', ' ']) assert.equal(named(name), 'take-20260131091500.mid');
});

test('an extension that is more than letters and digits is an error', () => {
  for (const extension of ['', '.mid', 'm/id', 'MID']) assert.throws(() => named('a', extension), RangeError);
});
