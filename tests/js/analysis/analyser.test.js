import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createAnalyser } from '../../../static/analysis/analyser.js';
import { foldDown } from '../../../static/analysis/fold-down.js';
import { createSceneMemory } from '../../../static/analysis/scene.js';
import { analyse, onsetTimes } from './listen.js';
import { hertzOf, join, makeNoise, makeTone } from './sounds.js';

test('silence has no pitch, no chord, no onset, no tempo and no loudness', () => {
  for (const frame of analyse([new Float32Array(48000)], 48000)) {
    assert.deepEqual(
      { ...frame, waveform: [], spectrum: [] },
      {
        atSeconds: frame.atSeconds,
        sampleRate: 48000,
        waveform: [],
        spectrum: [],
        loudnessLufs: -Infinity,
        peak: 0,
        clipped: false,
        pitch: null,
        pitches: [],
        onset: null,
        tempoBpm: null,
        brightnessHertz: 0,
        noisiness: 0,
      },
    );
  }
});

test('a frame is the same whether the page looks at it often or seldom', () => {
  const sound = join(
    makeNoise(12000, 4).map((sample) => 0.1 * sample),
    makeTone({ hertz: 440, seconds: 1, sampleRate: 48000 }),
  );
  const at = (/** @type {number} */ blockSeconds) => analyse([sound], 48000, { blockSeconds }).slice(-1)[0];
  const [often, seldom] = [at(128 / 48000), at(1024 / 48000)];
  assert.ok(Math.abs((often.pitch?.midi ?? 0) - (seldom.pitch?.midi ?? 1)) < 0.05);
  assert.ok(Math.abs(often.loudnessLufs - seldom.loudnessLufs) < 0.2);
  assert.ok(Math.abs(often.noisiness - seldom.noisiness) < 0.05);
});

test('the pitch is right at 192 kHz, too', () => {
  const [frame] = analyse([makeTone({ hertz: hertzOf(57.25), seconds: 0.5, sampleRate: 192000 })], 192000).slice(-1);
  assert.ok(Math.abs((frame.pitch?.midi ?? 0) - 57.25) < 0.02);
  assert.equal(frame.sampleRate, 48000);
  assert.equal(frame.waveform.length, 1024);
});

test('two sides stay two; one has no second', () => {
  const tone = makeTone({ hertz: 300, seconds: 0.3, sampleRate: 48000 });
  const [stereo] = analyse([tone, tone.map((sample) => -sample)], 48000).slice(-1);
  assert.ok(stereo.stereo && stereo.stereo.left[1000] === -stereo.stereo.right[1000]);
  assert.equal(analyse([tone], 48000)[0].stereo, undefined);
});

test('what is too loud is clipped, until it is not', () => {
  const loud = makeTone({ hertz: 300, seconds: 0.2, sampleRate: 48000, amplitude: 2 }).map((sample) =>
    Math.max(-1, Math.min(1, sample)),
  );
  const frames = analyse(
    [join(loud, makeTone({ hertz: 300, seconds: 0.2, sampleRate: 48000, amplitude: 0.5 }))],
    48000,
  );
  assert.ok(frames[2].clipped && frames[2].peak === 1);
  assert.ok(!frames[frames.length - 1].clipped);
  assert.ok(Math.abs(frames[frames.length - 1].peak - 0.5) < 0.01);
});

test('a chord is its notes, low to high', () => {
  const notes = [60, 64, 67].map((midi) =>
    makeTone({ hertz: hertzOf(midi), seconds: 0.4, sampleRate: 48000, harmonics: [1, 0.5, 0.3, 0.2], amplitude: 0.1 }),
  );
  const [frame] = analyse([notes[0].map((sample, index) => sample + notes[1][index] + notes[2][index])], 48000).slice(
    -1,
  );
  assert.deepEqual(
    frame.pitches.map(({ midi }) => Math.round(midi)),
    [60, 64, 67],
  );
});

test('samples that are no numbers do no lasting harm', () => {
  const analyser = createAnalyser(48000);
  analyser.add([Float32Array.of(...Array(512).fill(NaN))], 0.01);
  const tone = makeTone({ hertz: 440, seconds: 1, sampleRate: 48000 });
  for (let start = 0; start < tone.length; start += 512)
    analyser.add([tone.subarray(start, start + 512)], start / 48000);
  const frame = analyser.frame();
  assert.ok(Math.abs((frame.pitch?.hertz ?? 0) - 440) < 0.5);
  assert.ok(Number.isFinite(frame.loudnessLufs));
});

/** What the ears hear of each: which share of each side it is. @type {Record<string, [number, number]>} */
const PLACES = {
  both: [1, 1],
  opposite: [1, -1],
  'left alone': [1, 0],
  'right alone': [0, 1],
  'nearly opposite': [1, -0.7],
  'opposite and off the middle': [-0.4, 1],
};
for (const [name, [left, right]] of Object.entries(PLACES)) {
  test(`a tone on the sides as ${name} is measured like the tone alone`, () => {
    const tone = makeTone({ hertz: 440, seconds: 0.4, sampleRate: 48000, harmonics: [1, 0.5, 0.3], amplitude: 0.3 });
    const of = (/** @type {readonly Float32Array[]} */ sides) => analyse(sides, 48000).slice(-1)[0];
    const [heard, alone] = [of([tone.map((value) => left * value), tone.map((value) => right * value)]), of([tone])];
    assert.ok(Math.abs((heard.pitch?.hertz ?? 0) - 440) < 0.5);
    assert.equal(heard.pitches.length, 1);
    const band = 2 * (69 - 24);
    assert.ok(alone.spectrum[band] - heard.spectrum[band] < 3.1, `${heard.spectrum[band]} dB`);
    assert.ok(Math.abs(heard.noisiness - alone.noisiness) < 0.05);
    assert.ok(heard.loudnessLufs - alone.loudnessLufs > -3.1, `${heard.loudnessLufs} LUFS`);
    assert.ok(Math.max(...heard.waveform) > 0.4 * Math.max(...alone.waveform));
  });
}

test('a flute on opposite sides is a note of its own beside a piano in the middle', () => {
  const made = (/** @type {number} */ midi) =>
    makeTone({ hertz: hertzOf(midi), seconds: 0.4, sampleRate: 48000, harmonics: [1, 0.5, 0.3], amplitude: 0.1 });
  const [piano, flute] = [made(60), made(67)];
  const sides = [piano.map((value, index) => value + flute[index]), piano.map((value, index) => value - flute[index])];
  const [frame] = analyse(sides, 48000).slice(-1);
  assert.deepEqual(
    frame.pitches.map(({ midi }) => Math.round(midi)),
    [60, 67],
  );
});

test('a stroke on opposite sides begins when it is heard', () => {
  const stroke = join(new Float32Array(24000), makeNoise(4800, 5), new Float32Array(24000));
  const times = onsetTimes(analyse([stroke, stroke.map((value) => -value)], 48000));
  assert.equal(times.length, 1);
  assert.ok(Math.abs(times[0] - 0.5) < 0.005, `${times}`);
});

/** @param {readonly number[]} values  one sample a channel */
const fold = (values) => {
  const sides = /** @type {[Float32Array, Float32Array]} */ ([
    new Float32Array(4).fill(9),
    new Float32Array(4).fill(9),
  ]);
  const used = foldDown(
    values.map((value) => new Float32Array(4).fill(value)),
    sides,
  );
  return { used, energy: sides.slice(0, used).reduce((sum, [sample]) => sum + sample ** 2, 0), sides };
};

test('of eight channels none is lost, and the middle of 5.1 is on both sides', () => {
  for (let count = 1; count <= 8; count += 1) {
    for (let sounding = 0; sounding < count; sounding += 1) {
      const { used, energy, sides } = fold(Array.from({ length: count }, (_, at) => (at === sounding ? 0.5 : 0)));
      assert.equal(used, count === 1 ? 1 : 2);
      assert.ok(energy > 0.12 && energy < 0.26, `${sounding} of ${count}: ${energy}`);
      if (count === 6 && sounding === 2) assert.equal(sides[0][0], sides[1][0]);
    }
  }
  const { used, sides } = fold([]);
  assert.equal(used, 1);
  assert.deepEqual([...sides[0]], [0, 0, 0, 0]);
});

test('no two channels take each other away, alike or opposite', () => {
  for (let count = 2; count <= 8; count += 1) {
    for (let a = 0; a < count; a += 1) {
      for (let b = 0; b < a; b += 1) {
        for (const sign of [1, -1]) {
          const { energy } = fold(Array.from({ length: count }, (_, at) => (at === a ? 1 : at === b ? sign : 0)));
          assert.ok(energy > 0.018, `${a} and ${b} of ${count}: ${energy}`);
        }
      }
    }
  }
});

test('the scene keeps the last seconds, oldest first, and forgets when a new source begins', () => {
  const scene = createSceneMemory(2);
  const frame = (/** @type {number} */ atSeconds) => /** @type {any} */ ({ atSeconds, atMs: 1000 * atSeconds });
  assert.equal(scene.history.length, 0);
  for (let index = 0; index <= 1000; index += 1) scene.add(frame(index / 100));
  assert.equal(scene.history[scene.history.length - 1].atSeconds, 10);
  assert.equal(scene.frame, scene.history[scene.history.length - 1]);
  assert.ok(scene.history[0].atSeconds <= 8 && scene.history[0].atSeconds > 6);
  assert.deepEqual(
    scene.since(9970).map(({ atSeconds }) => atSeconds),
    [9.98, 9.99, 10],
  );
  scene.add(frame(0.5));
  assert.equal(scene.history.length, 1);
  scene.clear();
  assert.equal(scene.frame, null);
});
