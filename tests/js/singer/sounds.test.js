/** What the singer's vowels and consonants sound like, measured on its samples. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SHAPES, VOICES, VOWELS } from '../../../static/audio/singer/formants.js';
import { openInstrument } from '../analysis/instruments.js';
import {
  amplitudeAt,
  controlled,
  effective,
  letGo,
  likeItself,
  openSinger,
  part,
  peakOf,
  steps,
  strike,
} from './render.js';

const SETTLED = 0.3;
/** A1, so low that its partials draw the formants. */
const LOW = 33;
const LOW_HERTZ = 55;
/** A3 */
const NOTE = 57;
const HERTZ = 220;

/** @param {number} note @param {Parameters<typeof strike>[1]} how @param {number} [seconds] */
function sung(note, how, seconds = 0.5) {
  const { hear, listen } = openSinger();
  hear(strike(note, how));
  listen(SETTLED);
  return listen(seconds);
}

/** From the first sample on. @param {string} sounds */
function begun(sounds) {
  const { hear, listen } = openSinger();
  hear(strike(NOTE, { sounds }));
  return listen(0.5);
}

/** How much of it is high. @param {Float32Array} samples */
const sharpness = (samples) => effective(steps(samples)) / effective(samples);

/** Hertz of the partial nearest to a formant that is stronger than its neighbours. @param {Float32Array} samples @param {number} formant */
function strongestNear(samples, formant) {
  const middle = Math.round(formant / LOW_HERTZ);
  const loud = Array.from({ length: 9 }, (_, index) => amplitudeAt(samples, (middle - 4 + index) * LOW_HERTZ));
  const tops = [1, 2, 3, 4, 5, 6, 7].filter((at) => loud[at] > loud[at - 1] && loud[at] > loud[at + 1]);
  const [nearest = -99] = tops.sort((a, b) => Math.abs(a - 4) - Math.abs(b - 4));
  return (middle - 4 + nearest) * LOW_HERTZ;
}

for (const voice of VOICES)
  test(`a ${voice}'s first two formants lie where the table has them, and no two vowels have the same`, () => {
    const found = VOWELS.map((vowel) => {
      const samples = sung(LOW, { voice, sounds: vowel }, 0.4);
      return SHAPES[voice][vowel].hertz.slice(0, 2).map((formant) => {
        const peak = strongestNear(samples, formant);
        assert.ok(Math.abs(peak - formant) <= LOW_HERTZ, `${vowel}: ${peak} Hz, not ${formant}`);
        return peak;
      });
    });
    assert.equal(new Set(found.map((pair) => pair.join(' '))).size, VOWELS.length);
  });

test('a vowel that glides is there within a tenth of a second', () => {
  const { hear, listen } = openSinger();
  hear(strike(LOW, { voice: 'tenor', sounds: null }));
  listen(SETTLED);
  const open = listen(0.4);
  hear(controlled({ vowel: 2 }));
  listen(0.1);
  const close = listen(0.4);
  const clear = (/** @type {Float32Array} */ samples) =>
    amplitudeAt(samples, 34 * LOW_HERTZ) / amplitudeAt(samples, 20 * LOW_HERTZ);
  assert.ok(clear(close) > 4 * clear(open), `${clear(open)} to ${clear(close)}`);
});

test('all vowels are about as loud, at each pitch, and as loud as the piano', async () => {
  const play = await openInstrument('piano');
  const piano = [55, 62, 69].map((midi) => effective(part(play([{ midi, atSeconds: 0, seconds: 0.5 }], 0.5), 0, 0.2)));
  const usual = piano.reduce((sum, each) => sum + each, 0) / piano.length;
  for (const voice of VOICES)
    for (const vowel of VOWELS)
      for (const note of [45, 57, 69, 81]) {
        const decibels = 20 * Math.log10(effective(sung(note, { voice, sounds: vowel }, 0.2)) / usual);
        assert.ok(Math.abs(decibels) < 4, `${voice} ${vowel} ${note}: ${decibels} dB`);
      }
});

test('struck harder it is louder and brighter', () => {
  const [soft, loud] = [30, 120].map((velocity) => sung(NOTE, { velocity }));
  assert.ok(effective(loud) > 3 * effective(soft));
  const high = (/** @type {Float32Array} */ samples) => amplitudeAt(samples, 13 * HERTZ) / amplitudeAt(samples, HERTZ);
  assert.ok(high(loud) > 1.2 * high(soft));
});

test('s is a hiss, h a breath without a pitch, and both lead to the vowel', () => {
  const [s, h] = ['sa', 'ha'].map(begun);
  assert.ok(sharpness(part(s, 0.02, 0.1)) > 0.5, `${sharpness(part(s, 0.02, 0.1))}`);
  assert.ok(sharpness(part(s, 0.2, 0.5)) < 0.35);
  assert.ok(likeItself(part(h, 0.015, 0.06), HERTZ) < 0.5);
  assert.ok(likeItself(part(h, 0.2, 0.5), HERTZ) > 0.9);
  assert.ok(effective(part(h, 0.015, 0.06)) > 0.01);
});

test('m, n and l are softer and darker than the vowel that follows, and unlike each other', () => {
  const heard = [...'mnl'].map((sound) => {
    const samples = begun(`${sound}a`);
    const [before, after] = [part(samples, 0.03, 0.065), part(samples, 0.2, 0.5)];
    assert.ok(effective(before) < 0.8 * effective(after), `${sound}: ${effective(before) / effective(after)}`);
    assert.ok(sharpness(before) < sharpness(after), sound);
    return [4, 5, 6, 7].map((partial) => amplitudeAt(before, partial * HERTZ) / effective(before));
  });
  const unlike = (/** @type {number} */ one, /** @type {number} */ other) =>
    Math.max(...heard[one].map((each, index) => Math.abs(20 * Math.log10(each / heard[other][index]))));
  assert.ok(unlike(0, 1) > 3 && unlike(1, 2) > 3 && unlike(0, 2) > 3, `${[unlike(0, 1), unlike(1, 2), unlike(0, 2)]}`);
});

test('a stop is a silence and a burst', () => {
  const samples = begun('ta');
  assert.ok(peakOf(part(samples, 0, 0.03)) < 0.01);
  assert.ok(effective(part(samples, 0.038, 0.055)) > 0.01);
  assert.ok(effective(part(samples, 0.2, 0.5)) > 0.05);
});

test('what comes after the vowel is sung when the key is let go of, and then it is silent', () => {
  const { singer, hear, listen } = openSinger();
  hear(strike(NOTE, { sounds: 'las' }));
  assert.ok(sharpness(part(listen(1), 0.3, 1)) < 0.35);
  hear(letGo(NOTE));
  assert.ok(sharpness(part(listen(0.1), 0.04, 0.1)) > 0.4);
  listen(0.6);
  assert.equal(singer.sounding, 0);
  assert.equal(peakOf(listen(0.1)), 0);
});

test('a touch however short sings its vowel', () => {
  const { hear, listen } = openSinger();
  hear(strike(NOTE, { sounds: 'sa' }));
  hear(letGo(NOTE));
  const samples = listen(0.6);
  assert.ok(sharpness(part(samples, 0.14, 0.17)) < 0.4);
  assert.ok(effective(part(samples, 0.14, 0.17)) > 0.03);
});
