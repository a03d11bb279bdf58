import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createAnalyser } from '../../../static/analysis/analyser.js';
import { foldDown } from '../../../static/analysis/fold-down.js';
import { createSceneMemory } from '../../../static/analysis/scene.js';
import { analyse } from './listen.js';
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
  assert.ok(
    stereo.waveform.every((sample) => sample === 0),
    'the mix of opposites is nothing',
  );
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

test('of eight channels none is lost, and the middle of 5.1 is on both sides', () => {
  for (let count = 1; count <= 8; count += 1) {
    for (let sounding = 0; sounding < count; sounding += 1) {
      const channels = Array.from({ length: count }, (_, channel) =>
        new Float32Array(4).fill(channel === sounding ? 0.5 : 0),
      );
      const sides = /** @type {[Float32Array, Float32Array]} */ ([
        new Float32Array(4).fill(9),
        new Float32Array(4).fill(9),
      ]);
      const used = foldDown(channels, sides);
      assert.equal(used, count === 1 ? 1 : 2);
      assert.ok(
        sides.slice(0, used).some(([sample]) => sample >= 0.35),
        `${sounding} of ${count}`,
      );
      assert.ok(sides.slice(0, used).every(([sample]) => sample <= 0.5));
      if (count === 6 && sounding === 2) assert.equal(sides[0][0], sides[1][0]);
    }
  }
  const sides = /** @type {[Float32Array, Float32Array]} */ ([new Float32Array(4).fill(9), new Float32Array(4)]);
  assert.equal(foldDown([], sides), 1);
  assert.deepEqual([...sides[0]], [0, 0, 0, 0]);
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
