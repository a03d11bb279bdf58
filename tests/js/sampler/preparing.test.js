import assert from 'node:assert/strict';
import { test } from 'node:test';
import { BUILT_IN_NAMES, builtIn } from '../../../static/audio/samples/built-in.js';
import { MOST_FIELDS, readFields, VOICE_SETTINGS, writeFields } from '../../../static/audio/samples/fields.js';
import { prepare } from '../../../static/audio/samples/preparing.js';
import { idOf, withId } from '../../../static/audio/samples/sample.js';
import { heard } from '../../../static/audio/samples/to-buffer.js';
import { endsOf, levelsOf } from '../../../static/audio/samples/trimming.js';
import { make, RATE, tone } from './sounds.js';

const loudest = (/** @type {Iterable<number>} */ values) => Math.max(...[...values].map(Math.abs));

test('which field has which sound is one text, that any field may be missing in', () => {
  const ids = ['1a2b3c4d', '', '5e6f7a8b'];
  const setting = writeFields(ids);
  assert.equal(setting, '1a2b3c4d - 5e6f7a8b');
  assert.deepEqual(readFields(setting), [...ids, ...Array(9).fill('')]);
  assert.equal(writeFields(Array(MOST_FIELDS).fill('')), '');
  const all = writeFields(Array(MOST_FIELDS).fill('1a2b3c4d'));
  assert.ok(all.length <= 200 && VOICE_SETTINGS.samples.permits(all));
});

test('what is no such text is none of ours', () => {
  for (const bad of ['1a2b3c4', 'x', ' ', '1A2B3C4D', '- -  -', Array(13).fill('-').join(' '), 7, null])
    assert.ok(!VOICE_SETTINGS.samples.permits(bad), String(bad));
  assert.deepEqual(new Set(readFields('nonsense')), new Set(['']));
});

test('a sound is found between the silence before and after it', () => {
  const channel = make(2, (t) => (t >= 0.5 && t < 1 ? tone(440)(t) : 0.001));
  const { start, end } = endsOf([channel], RATE);
  assert.ok(start <= 0.5 * RATE && start >= 0.48 * RATE, String(start));
  assert.ok(end >= RATE && end <= 1.1 * RATE, String(end));
});

test('one side alone, and a sound that begins at once or never ends, are found whole', () => {
  assert.deepEqual(endsOf([new Float32Array(RATE), make(1, () => 0.5)], RATE), { start: 0, end: RATE });
});

test('a quiet sound becomes as loud as others, and none is louder than can be', () => {
  for (const loud of [0.06, 0.9, 3])
    assert.ok(Math.abs(loudest(prepare([make(1, tone(440, loud))], RATE).cut.channels[0]) / 32767 - 0.89) < 0.01);
});

test('what is silent or empty is refused; what is no number is silence', () => {
  assert.throws(() => prepare([make(1, tone(440, 0.001))], RATE), { code: 'sample-silent' });
  assert.throws(() => prepare([make(1, () => NaN)], RATE), { code: 'sample-silent' });
  assert.throws(() => prepare([new Float32Array(0)], RATE), { code: 'sample-empty' });
  const odd = make(1, (t) => (t < 0.5 ? 0.5 : t < 0.7 ? NaN : Infinity));
  assert.ok(prepare([odd], RATE).cut.channels[0].every((value) => Math.abs(value) < 32768));
});

test('of more than ten seconds the first that are heard stay, and that is known', () => {
  const { cut, isShortened } = prepare([make(15, (t) => (t < 3 ? 0 : tone(440)(t)))], RATE);
  assert.ok(isShortened);
  assert.equal(cut.channels[0].length, 10 * RATE);
  assert.ok(cut.end - cut.start > 9.9 * RATE);
  // Eleven seconds with silence around a short sound are nothing that is missed.
  const short = prepare([make(11, (t) => (t > 5 && t < 6 ? tone(440)(t) : 0))], RATE);
  assert.ok(!short.isShortened && short.cut.end - short.cut.start > 0.9 * RATE);
});

test('two sides that are the same are kept once, opposite ones twice', () => {
  const side = make(0.5, tone(440));
  assert.equal(prepare([side, side.slice()], RATE).cut.channels.length, 1);
  assert.equal(prepare([side, side.map((value) => -value)], RATE).cut.channels.length, 2);
});

test('the same sound has the same id, and another cut of it another one', () => {
  const { cut } = prepare([make(1, tone(440))], RATE);
  assert.match(idOf(cut), /^[0-9a-f]{8}$/);
  assert.equal(idOf(structuredClone(cut)), idOf(cut));
  assert.notEqual(idOf({ ...cut, end: cut.end - 1 }), idOf(cut));
  assert.notEqual(idOf(prepare([make(1, tone(441))], RATE).cut), idOf(cut));
  assert.equal(withId(cut, 'one').id, withId(cut, 'other').id);
});

test('its drawing has a level for each column', () => {
  const levels = levelsOf([Int16Array.from({ length: 1000 }, (_, index) => (index < 500 ? 0 : -16384))], 10);
  assert.deepEqual(levels, [0, 0, 0, 0, 0, 0.5, 0.5, 0.5, 0.5, 0.5]);
  assert.equal(levelsOf([new Int16Array(3)], 10).length, 10);
});

test('each field has a built-in sound: short, loud enough, and another one than its neighbours', () => {
  assert.equal(BUILT_IN_NAMES.length, MOST_FIELDS);
  const ids = Array.from({ length: MOST_FIELDS }, (_, field) => {
    const sound = builtIn(field);
    assert.ok(sound.end / sound.rate <= 1 && loudest(sound.channels[0]) > 20_000);
    return idOf(sound);
  });
  assert.equal(new Set(ids).size, MOST_FIELDS);
  assert.equal(builtIn(3), builtIn(3));
});

test('no end clicks, however short the sound', () => {
  for (const length of [2, 3, 100, 5000]) {
    const values = heard(new Int16Array(length).fill(32000), RATE);
    assert.ok(values[0] === 0 && Math.abs(values[length - 1]) < 1e-6);
  }
});
