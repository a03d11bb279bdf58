import assert from 'node:assert/strict';
import { test } from 'node:test';
import { tempoOf } from '../../../static/analysis/tempo.js';
import { INSTRUMENTS, openInstrument, SAMPLE_RATE } from './instruments.js';
import { analyse, onsetTimes } from './listen.js';
import { makeNoise, makeTone, mix } from './sounds.js';

/** Within this of the truth. */
const NEAR_SECONDS = 0.02;

/** Clicks of 2 ms of noise. @param {readonly number[]} times @param {{seconds: number, sampleRate: number, amplitude?: number}} options */
function makeClicks(times, { seconds, sampleRate, amplitude = 0.5 }) {
  const sound = new Float32Array(Math.round(seconds * sampleRate));
  times.forEach((time) =>
    sound.set(
      makeNoise(Math.round(0.002 * sampleRate)).map((sample) => sample * amplitude),
      Math.round(time * sampleRate),
    ),
  );
  return sound;
}

/** @param {readonly number[]} found @param {readonly number[]} truth @param {string} what */
function assertNear(found, truth, what) {
  assert.equal(
    found.length,
    truth.length,
    `${what}: found ${found.map((time) => time.toFixed(3))} for ${truth.map((time) => time.toFixed(3))}`,
  );
  found.forEach((time, index) =>
    assert.ok(Math.abs(time - truth[index]) <= NEAR_SECONDS, `${what}: ${time} for ${truth[index]}`),
  );
}

const UNEVEN = [0.4, 0.73, 1.011, 1.3, 1.42, 1.9, 2.005, 2.6];

test('clicks at known times are onsets within 20 ms, and nothing else is, at any rate of samples and of frames', () => {
  // Every rate of samples at one rate of frames, each of which is seen with two of them at least.
  for (const [sampleRate, blockSeconds] of [
    [22050, 1 / 144],
    [44100, 0.0107],
    [48000, 1 / 144],
    [48000, 1 / 60],
    [96000, 0.0107],
    [192000, 1 / 60],
  ]) {
    const frames = analyse([makeClicks(UNEVEN, { seconds: 2.8, sampleRate })], sampleRate, { blockSeconds });
    assertNear(onsetTimes(frames), UNEVEN, `${sampleRate} Hz, ${blockSeconds} s`);
  }
});

test('clicks are heard through noise and over a tone', () => {
  const sampleRate = 48000;
  const clicks = makeClicks(UNEVEN, { seconds: 3, sampleRate });
  const noise = makeNoise(clicks.length, 9).map((sample) => 0.003 * sample);
  const tone = makeTone({ hertz: 220, seconds: 3, sampleRate, amplitude: 0.05 });
  // The tone's own beginning is one too.
  assertNear(onsetTimes(analyse([mix(clicks, noise, tone)], sampleRate)).slice(1), UNEVEN, 'tone and noise');
});

test('each stroke of a drum is an onset within 20 ms', async () => {
  const play = await openInstrument('drums');
  const times = [0.25, 0.75, 1.25, 1.5, 1.75, 2.25];
  for (const midi of [36, 38, 39, 42]) {
    const found = onsetTimes(
      analyse(
        [
          play(
            times.map((atSeconds) => ({ midi, atSeconds, seconds: 0.2 })),
            2.6,
          ),
        ],
        SAMPLE_RATE,
        { blockSeconds: 1 / 60 },
      ),
    );
    assertNear(found, times, `drum ${midi}`);
  }
});

test('each note of a scale on an instrument that is struck or plucked is an onset', async () => {
  const scale = [60, 62, 64, 65, 67, 69, 71, 72].map((midi, index) => ({
    midi,
    atSeconds: 0.25 + 0.4 * index,
    seconds: 0.38,
  }));
  for (const id of INSTRUMENTS.filter((name) => ['piano', 'guitar', 'marimba'].includes(name))) {
    const found = onsetTimes(analyse([(await openInstrument(id))(scale, 3.6)], SAMPLE_RATE, { blockSeconds: 1 / 60 }));
    assertNear(
      found,
      scale.map(({ atSeconds }) => atSeconds),
      id,
    );
  }
});

test('silence, a steady tone and steady noise have no onset but their beginning', () => {
  const sampleRate = 48000;
  assert.deepEqual(onsetTimes(analyse([new Float32Array(sampleRate)], sampleRate)), []);
  assert.ok(onsetTimes(analyse([makeTone({ hertz: 440, seconds: 3, sampleRate })], sampleRate)).length <= 1);
  assert.ok(onsetTimes(analyse([makeNoise(3 * sampleRate).map((sample) => 0.3 * sample)], sampleRate)).length <= 1);
});

test('a voice that wobbles by a quarter tone is no row of drums', () => {
  const sampleRate = 48000;
  let phase = 0;
  const sound = Float32Array.from({ length: 3 * sampleRate }, (_, index) => {
    phase += (2 * Math.PI * 440 * 2 ** (Math.sin((2 * Math.PI * 6 * index) / sampleRate) / 24)) / sampleRate;
    return 0.3 * (Math.sin(phase) + 0.5 * Math.sin(2 * phase) + 0.25 * Math.sin(3 * phase));
  });
  assert.ok(onsetTimes(analyse([sound], sampleRate)).length <= 1);
});

test('the tempo of a beat is found, also where a player is uneven, and of no beat none', () => {
  for (const bpm of [60, 84, 120, 173]) {
    const beat = Array.from({ length: 12 }, (_, index) => ({
      atSeconds: (index * 60) / bpm + 0.012 * Math.sin(index * 7),
      strength: 1,
    }));
    assert.ok(Math.abs((tempoOf(beat) ?? 0) - bpm) < 0.02 * bpm, `${bpm}: ${tempoOf(beat)}`);
  }
  const uneven = [0, 0.31, 1.13, 1.37, 2.6, 2.83, 4.11, 5.02, 6.6].map((atSeconds) => ({ atSeconds, strength: 1 }));
  assert.equal(tempoOf(uneven), null);
  assert.equal(
    tempoOf([
      { atSeconds: 0, strength: 1 },
      { atSeconds: 0.5, strength: 1 },
    ]),
    null,
  );
});

test('a frame knows the tempo of what is heard, and forgets it in silence', () => {
  const sampleRate = 48000;
  const beat = Array.from({ length: 10 }, (_, index) => 0.3 + 0.5 * index);
  const frames = analyse([makeClicks(beat, { seconds: 8, sampleRate })], sampleRate);
  const at = (/** @type {number} */ seconds) => frames.find(({ atSeconds }) => atSeconds >= seconds)?.tempoBpm;
  assert.equal(at(0.5), null);
  assert.ok(Math.abs((at(4.9) ?? 0) - 120) < 2, `${at(4.9)}`);
  assert.equal(at(7.5), null);
});
