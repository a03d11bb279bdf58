import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createPitchFinder } from '../../../static/analysis/pitch.js';
import { INSTRUMENTS, openInstrument, SAMPLE_RATE } from './instruments.js';
import { hertzOf, makeNoise, makeTone, median, mix } from './sounds.js';

const LENGTH = 4096;
/** C2 to C7. */
const NOTES = Array.from({ length: 61 }, (_, index) => 36 + index);
const HARMONICS = {
  sine: [1],
  bright: Array.from({ length: 12 }, (_, index) => 1 / (index + 1)),
  hollow: [1, 0, 1 / 3, 0, 1 / 5, 0, 1 / 7],
  'weak fundamental': [0.15, 1, 0.8, 0.5, 0.4, 0.3],
  'no fundamental': [0, 1, 0.8, 0.7, 0.6, 0.5, 0.4],
};

/** Each is made once: its tables cost more than a look. @type {Map<number, ReturnType<typeof createPitchFinder>>} */
const finders = new Map();

/** @param {number} sampleRate */
function finderAt(sampleRate) {
  const find = finders.get(sampleRate) ?? createPitchFinder({ sampleRate, length: LENGTH });
  finders.set(sampleRate, find);
  return find;
}

/**
 * Looks at a sound again and again.
 * @param {Float32Array} sound @param {number} sampleRate @param {{from: number, to: number, every?: number}} seconds
 */
function pitches(sound, sampleRate, { from, to, every = 0.04 }) {
  const find = finderAt(sampleRate);
  const ends = Array.from({ length: Math.floor((to - from) / every) + 1 }, (_, index) =>
    Math.round((from + every * index) * sampleRate),
  );
  return ends.map((end) => find(sound.slice(Math.max(0, end - LENGTH), Math.max(LENGTH, end))));
}

/** @param {readonly ({midi: number}|null)[]} found @param {number} truth */
function judge(found, truth) {
  const off = found.flatMap((pitch) => (pitch ? [pitch.midi - truth] : []));
  return {
    off,
    seen: off.length / found.length,
    octave: off.filter((value) => Math.abs(value) < 6).length / (off.length || 1),
    cents: off.length ? Math.abs(100 * median(off)) : NaN,
  };
}

for (const [number, sampleRate] of [44100, 48000].entries()) {
  test(`synthetic tones from C2 to C7 at ${sampleRate} Hz: median error under 1 cent, never another octave`, () => {
    for (const [name, harmonics] of Object.entries(HARMONICS)) {
      const cents = [];
      // Every second note, and at the other rate the others: each has tables of its own for all of the range.
      for (const note of NOTES.filter((each) => each % 2 === number)) {
        // Off the keys of the piano as well.
        const truth = note + ((note * 37) % 100) / 100 - 0.5;
        const sound = makeTone({ hertz: hertzOf(truth), seconds: 0.2, sampleRate, harmonics, amplitude: 0.2 });
        // A tone that stays as it is need not be looked at often: once at each of two phases.
        const result = judge(pitches(sound, sampleRate, { from: 0.1, to: 0.19, every: 0.09 }), truth);
        assert.equal(result.octave, 1, `${name}, ${truth}: off by ${result.off.map((value) => value.toFixed(2))}`);
        assert.equal(result.seen, 1, `${name}, ${truth} was not heard`);
        cents.push(result.cents);
      }
      assert.ok(median(cents) < 1, `${name}: ${median(cents)} cents`);
    }
  });
}

test('a voice in noise 20 dB softer keeps its pitch', () => {
  const cents = NOTES.map((note) => {
    const tone = makeTone({
      hertz: hertzOf(note),
      seconds: 0.2,
      sampleRate: 48000,
      harmonics: HARMONICS.bright,
      amplitude: 0.2,
    });
    const noise = makeNoise(tone.length, note).map((sample) => 0.02 * sample);
    const result = judge(pitches(mix(tone, noise), 48000, { from: 0.1, to: 0.2 }), note);
    assert.equal(result.octave, 1, `${note}`);
    return result.cents;
  });
  assert.ok(median(cents) < 5, `${median(cents)} cents`);
});

test('the notes of our instruments from C2 to C7: over 99 % in the right octave, median error under 5 cents', async () => {
  /** @type {string[]} */
  const wrong = [];
  /** @type {number[]} */
  const cents = [];
  for (const [number, id] of INSTRUMENTS.entries()) {
    const [inRoom, dry] = [await openInstrument(id), await openInstrument(id, { isDry: true })];
    for (const note of NOTES) {
      // The room takes longer than the sound, and what it adds does not depend on the key: each is there with one
      // instrument.
      const play = (note + number) % INSTRUMENTS.length === 0 ? inRoom : dry;
      const found = pitches(play([{ midi: note, atSeconds: 0, seconds: 0.8 }], 0.5), SAMPLE_RATE, {
        from: 0.15,
        to: 0.48,
        every: 0.08,
      });
      const result = judge(found, note);
      cents.push(result.cents);
      if (!(Math.abs(median(result.off)) < 6))
        wrong.push(`${id} ${note}: ${result.off.map((value) => value.toFixed(1))}`);
    }
  }
  assert.ok(wrong.length < 0.01 * cents.length, `${wrong.length} of ${cents.length}: ${wrong.join('; ')}`);
  assert.ok(median(cents) < 5, `${median(cents)} cents`);
});

test('an "oo", of hardly more than its second partial, keeps its octave', () => {
  for (const note of NOTES.filter((each) => each >= 48)) {
    const sound = makeTone({
      hertz: hertzOf(note),
      seconds: 0.3,
      sampleRate: 48000,
      harmonics: [0.09, 1, 0.02],
      amplitude: 0.2,
    });
    assert.equal(judge(pitches(sound, 48000, { from: 0.1, to: 0.3 }), note).octave, 1, `${note}`);
  }
});

test('voices that beat on one note never make it an octave higher', () => {
  for (const note of NOTES.filter((each) => each >= 55 && each <= 75)) {
    const voices = [-0.3, 0.3].map((off, index) =>
      makeTone({
        hertz: hertzOf(note + off),
        seconds: 0.8,
        sampleRate: 48000,
        harmonics: index ? [0.3, 0.1, 0.2] : [0.3, 1, 0.2],
        amplitude: 0.2,
      }),
    );
    const { off } = judge(pitches(mix(...voices), 48000, { from: 0.1, to: 0.8 }), note);
    assert.deepEqual(
      off.filter((value) => Math.abs(value) >= 6),
      [],
      `${note}`,
    );
  }
});

test('silence, noise and what is too quiet have no pitch', () => {
  assert.deepEqual(pitches(new Float32Array(9600), 48000, { from: 0.1, to: 0.2 }).filter(Boolean), []);
  assert.deepEqual(
    pitches(
      makeNoise(9600).map((sample) => 0.3 * sample),
      48000,
      { from: 0.1, to: 0.2 },
    ).filter(Boolean),
    [],
  );
  const quiet = makeTone({ hertz: 440, seconds: 0.2, sampleRate: 48000, amplitude: 0.0003 });
  assert.deepEqual(pitches(quiet, 48000, { from: 0.1, to: 0.2 }).filter(Boolean), []);
});

test('a clear tone is surer than one in noise', () => {
  const tone = makeTone({ hertz: 330, seconds: 0.2, sampleRate: 48000, amplitude: 0.2 });
  const noise = makeNoise(tone.length).map((sample) => 0.1 * sample);
  const [clear] = pitches(tone, 48000, { from: 0.2, to: 0.2 });
  const [unsure] = pitches(mix(tone, noise), 48000, { from: 0.2, to: 0.2 });
  assert.ok(clear && clear.confidence > 0.97);
  assert.ok((unsure?.confidence ?? 0) < clear.confidence - 0.05);
});
