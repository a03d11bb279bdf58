import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createAnalyser } from '../../../static/analysis/analyser.js';
import { BINS, binOfMidi, FLOOR_DB, hertzOfMidi, midiOfBin } from '../../../static/analysis/bands.js';
import { makeNoise, makeTone, mix } from './sounds.js';

/** Making one takes longer than what it is asked here. @type {Map<number, ReturnType<typeof createAnalyser>>} */
const analysers = new Map();
/** The last frame of a sound that is longer than what is looked at for a spectrum. @param {Float32Array} sound */
const last = (sound, sampleRate = 48000) => {
  const analyser = analysers.get(sampleRate) ?? createAnalyser(sampleRate);
  analysers.set(sampleRate, analyser);
  analyser.add([sound], sound.length / sampleRate);
  return analyser.frame();
};
const loudestBin = (/** @type {Float32Array} */ spectrum) =>
  spectrum.reduce((best, value, bin) => (value > spectrum[best] ? bin : best), 0);

test('a sine stands in its own band, at its own level, at every sample rate', () => {
  for (const [number, sampleRate] of [22050, 44100, 48000, 96000, 192000].entries()) {
    // Of each rate other bands, from the lowest to the highest.
    for (let bin = 3 * number; bin < BINS; bin += 14) {
      const hertz = hertzOfMidi(midiOfBin(bin));
      if (hertz > 0.4 * Math.min(sampleRate, 44100)) continue;
      const { spectrum } = last(makeTone({ hertz, seconds: 0.3, sampleRate, amplitude: 0.1 }), sampleRate);
      // A low note's half-seen neighbours are nearly as loud.
      assert.ok(
        Math.abs(loudestBin(spectrum) - bin) <= (hertz < 60 ? 2 : 0),
        `${sampleRate} Hz: ${hertz} in band ${loudestBin(spectrum)} for ${bin}`,
      );
      assert.ok(Math.abs(spectrum[bin] + 20) < (hertz < 60 ? 1.5 : 0.5), `${hertz} Hz: ${spectrum[bin]} dB`);
    }
  }
});

test('two notes a whole tone apart are two ridges from C4 on', () => {
  for (const midi of [60, 72, 84]) {
    const notes = [midi, midi + 2].map((note) =>
      makeTone({ hertz: hertzOfMidi(note), seconds: 0.3, sampleRate: 48000, amplitude: 0.1 }),
    );
    const { spectrum } = last(mix(notes[0], notes[1]));
    const between = spectrum[binOfMidi(midi + 1)];
    assert.ok(spectrum[binOfMidi(midi)] > between + 3 && spectrum[binOfMidi(midi + 2)] > between + 3, `${midi}`);
  }
});

test('silence lies on the floor, and bands above the sample rate too', () => {
  assert.ok(last(new Float32Array(24000)).spectrum.every((value) => value === FLOOR_DB));
  const { spectrum } = last(makeNoise(8000, 3), 8000);
  assert.ok(spectrum[Math.floor(binOfMidi(60))] > -60);
  assert.equal(spectrum[BINS - 1], FLOOR_DB);
});

test('at 192 kHz nothing above 24 kHz folds down into what is heard', () => {
  const { spectrum } = last(makeTone({ hertz: 47000, seconds: 0.3, sampleRate: 192000, amplitude: 0.5 }), 192000);
  assert.ok(Math.max(...spectrum) < -60, `${Math.max(...spectrum)} dB`);
});

test('brightness follows the partials, noisiness the noise', () => {
  const sampleRate = 48000;
  const dull = last(makeTone({ hertz: 262, seconds: 0.4, sampleRate }));
  const bright = last(
    makeTone({ hertz: 262, seconds: 0.4, sampleRate, harmonics: Array(15).fill(1), amplitude: 0.05 }),
  );
  const noise = last(makeNoise(0.4 * sampleRate).map((sample) => 0.2 * sample));
  assert.ok(Math.abs(dull.brightnessHertz - 262) < 30, `${dull.brightnessHertz}`);
  assert.ok(bright.brightnessHertz > 2 * dull.brightnessHertz);
  assert.ok(
    dull.noisiness < 0.1 && bright.noisiness < 0.5 && noise.noisiness > 0.8,
    `${dull.noisiness}, ${bright.noisiness}, ${noise.noisiness}`,
  );
  const silent = last(new Float32Array(0.4 * sampleRate));
  assert.deepEqual([silent.brightnessHertz, silent.noisiness], [0, 0]);
});
