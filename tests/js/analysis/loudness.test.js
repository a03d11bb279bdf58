import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createLoudnessMeter, highPass, shelf } from '../../../static/analysis/loudness.js';
import { makeTone } from './sounds.js';

/** @param {number} sampleRate @param {readonly Float32Array[]} channels */
function measure(sampleRate, channels) {
  const meter = createLoudnessMeter(sampleRate);
  meter.add(channels);
  return meter.lufs();
}

test('the filters at 48 kHz are those of the standard', () => {
  const first = shelf({ hertz: 1681.974450955533, q: 0.7071752369554196, gain: 3.999843853973347 }, 48000);
  const wanted = [1.53512485958697, -2.69169618940638, 1.19839281085285, -1.69065929318241, 0.73248077421585];
  [...first.b, ...first.a].forEach((value, index) =>
    assert.ok(Math.abs(value - wanted[index]) < 1e-6, `${value} for ${wanted[index]}`),
  );
  const second = highPass({ hertz: 38.13547087602444, q: 0.5003270373238773 }, 48000);
  [-1.99004745483398, 0.99007225036621].forEach((value, index) => assert.ok(Math.abs(second.a[index] - value) < 1e-6));
});

test('a sine of 997 Hz at full scale on one side is -3.01 LUFS, at every sample rate', () => {
  for (const sampleRate of [22050, 44100, 48000]) {
    const lufs = measure(sampleRate, [makeTone({ hertz: 997, seconds: 1, sampleRate, amplitude: 1 })]);
    assert.ok(Math.abs(lufs + 3.01) < 0.05, `${sampleRate}: ${lufs}`);
  }
});

test('on both sides it is 3 dB louder, and half the amplitude is 6 dB softer', () => {
  const tone = makeTone({ hertz: 997, seconds: 1, sampleRate: 48000, amplitude: 0.1 });
  const one = measure(48000, [tone]);
  assert.ok(Math.abs(measure(48000, [tone, tone]) - one - 3.01) < 0.02);
  assert.ok(Math.abs(one - measure(48000, [tone.map((sample) => sample / 2)]) - 6.02) < 0.02);
});

test('low bass counts for less, and 400 ms after the sound it is silent', () => {
  const tone = (/** @type {number} */ hertz) => makeTone({ hertz, seconds: 1, sampleRate: 48000, amplitude: 0.3 });
  assert.ok(measure(48000, [tone(30)]) < measure(48000, [tone(997)]) - 6);
  const meter = createLoudnessMeter(48000);
  meter.add([tone(997)]);
  meter.add([new Float32Array(0.6 * 48000)]);
  assert.equal(meter.lufs(), -Infinity);
});
