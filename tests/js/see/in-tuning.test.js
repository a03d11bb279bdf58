import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inTuning } from '../../../static/see/in-tuning.js';
import { analyse } from '../analysis/listen.js';
import { makeTone } from '../analysis/sounds.js';

const SAMPLE_RATE = 48_000;

/** @param {number} hertz */
const lastOf = (hertz) => {
  const frames = analyse(
    [makeTone({ hertz, seconds: 1, sampleRate: SAMPLE_RATE, harmonics: [1, 0.3], amplitude: 0.3 })],
    SAMPLE_RATE,
  );
  return /** @type {any} */ (frames.at(-1));
};

/** @param {Float32Array} spectrum */
const loudest = (spectrum) => spectrum.indexOf(Math.max(...spectrum));

test('the A of an ensemble is A, whatever its hertz', () => {
  for (const tuning of [415, 432, 442, 466]) {
    const heard = lastOf(tuning);
    const { pitch, pitches, spectrum } = /** @type {any} */ (inTuning(heard, tuning));
    assert.ok(Math.abs(pitch.midi - 69) < 0.05, `${tuning}: ${pitch.midi}`);
    assert.equal(pitch.hertz, heard.pitch.hertz);
    assert.ok(
      pitches.some((/** @type {any} */ { midi }) => Math.round(midi) === 69),
      `${tuning}`,
    );
    assert.equal(loudest(spectrum), 2 * (69 - 24));
  }
  assert.equal(Math.round(lastOf(415).pitch.midi), 68, 'by the usual tuning it is a G sharp');
});

test('with the usual tuning nothing is made anew', () => {
  const frame = lastOf(440);
  assert.equal(inTuning(frame, 440), frame);
});
