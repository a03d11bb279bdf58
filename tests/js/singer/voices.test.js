/** Many voices at once, their beginnings and ends, and whatever can be asked of them. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hertzOf } from '../../../models/build/pitch.mjs';
import { VOICES } from '../../../static/audio/singer/formants.js';
import { amplitudeAt, controlled, letGo, openSinger, peakOf, steps, strike } from './render.js';

/**
 * A click is what a steady tone does not have: fourth differences leave little but what is far above its partials.
 * @param {Float32Array[]} parts  one after the other
 */
const roughness = (...parts) =>
  peakOf(steps(steps(steps(steps(Float32Array.from(parts.flatMap((part) => [...part])))))));

test('a note begins, ends and is cut without a click', () => {
  for (const voice of VOICES)
    for (const sounds of ['a', 'ma', 'u']) {
      const { hear, listen } = openSinger();
      hear(strike(60, { voice, sounds }));
      const beginning = listen(0.1);
      listen(0.2);
      const steady = listen(0.3);
      const usual = 1.25 * roughness(steady);
      hear(letGo(60));
      const ending = listen(0.5);
      assert.ok(roughness(new Float32Array(8), beginning) < usual, `${voice} ${sounds} begins`);
      assert.ok(roughness(steady, ending, new Float32Array(8)) < usual, `${voice} ${sounds} ends`);
      hear(strike(60, { voice, sounds }));
      const before = listen(0.5);
      hear({ type: 'silence' });
      assert.ok(roughness(before.subarray(-8), listen(0.1)) < usual, `${voice} ${sounds} is cut`);
    }
});

test('of thirty notes the last twenty-four sound on, and the first are gone soon', () => {
  const { singer, hear, listen } = openSinger();
  for (let note = 40; note < 70; note += 1) {
    hear(strike(note));
    listen(0.02);
  }
  listen(0.3);
  assert.equal(singer.sounding, 24);
  const samples = listen(0.5);
  const [gone, there] = [41, 69].map((note) => amplitudeAt(samples, hertzOf(note)));
  assert.ok(there > 3 * gone, `${gone}, ${there}`);
  hear({ type: 'release-all', channel: 1 });
  listen(1);
  assert.equal(singer.sounding, 24);
  hear({ type: 'release-all' });
  listen(1);
  assert.equal(singer.sounding, 0);
});

test('struck a thousand times without waiting it stays finite, and becomes silent', () => {
  const { singer, hear, listen } = openSinger();
  for (let index = 0; index < 1000; index += 1) {
    hear(strike(index % 128, { voice: VOICES[index % 4], sounds: ['la', 'sun', 'tat', null][index % 4] }));
    if (index % 3) hear(letGo((index * 7) % 128));
    assert.ok(peakOf(listen(0.003)) < 8);
  }
  hear({ type: 'silence' });
  listen(0.5);
  assert.equal(singer.sounding, 0);
});

test('every note, strength, bend, vowel and rate of samples gives samples that are finite', () => {
  for (const sampleRate of [8000, 44_100, 96_000])
    for (const voice of VOICES)
      for (const note of [0, 12, 60, 108, 127])
        for (const [bend, vowel, velocity] of [
          [0, 0, 1],
          [48, 4, 127],
          [-48, 2.5, 127],
        ]) {
          const { hear, listen } = openSinger(sampleRate);
          hear(controlled({ bend, vowel, vibrato: 127 }));
          hear(strike(note, { voice, velocity, sounds: note % 24 ? null : 'sam' }));
          hear(strike(note, { voice, velocity, sounds: 'mel' }));
          const samples = listen(0.2);
          assert.ok(samples.every(Number.isFinite) && peakOf(samples) < 4, `${voice} ${note} at ${sampleRate}`);
        }
});

test('a channel that is softer is softer, and others are not', () => {
  const { hear, listen } = openSinger();
  hear(strike(60));
  hear(strike(67, { channel: 1 }));
  const measure = () => {
    listen(0.3);
    const samples = listen(0.5);
    return [60, 67].map((note) => amplitudeAt(samples, hertzOf(note)));
  };
  const before = measure();
  hear(controlled({ loudness: 0.1 }));
  const after = measure();
  assert.ok(after[0] < 0.2 * before[0] && Math.abs(after[1] / before[1] - 1) < 0.1, `${before}, ${after}`);
});
