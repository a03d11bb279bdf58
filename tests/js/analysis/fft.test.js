import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createFft } from '../../../static/analysis/fft.js';
import { makeNoise } from './sounds.js';

/** By the definition, slowly. @param {Float32Array} samples @param {number} bin */
function slowly(samples, bin) {
  let re = 0;
  let im = 0;
  samples.forEach((sample, index) => {
    const angle = (-2 * Math.PI * bin * index) / samples.length;
    re += sample * Math.cos(angle);
    im += sample * Math.sin(angle);
  });
  return [re, im];
}

test('it is the transform that its definition says, at every size', () => {
  for (const size of [4, 8, 64, 512]) {
    const samples = makeNoise(size, size);
    const [re, im] = [new Float64Array(size / 2 + 1), new Float64Array(size / 2 + 1)];
    createFft(size).forward(samples, re, im);
    for (let bin = 0; bin <= size / 2; bin += 1) {
      const [wantedRe, wantedIm] = slowly(samples, bin);
      assert.ok(Math.abs(re[bin] - wantedRe) < 1e-6 * size, `size ${size}, bin ${bin}: ${re[bin]} for ${wantedRe}`);
      assert.ok(Math.abs(im[bin] - wantedIm) < 1e-6 * size, `size ${size}, bin ${bin}: ${im[bin]} for ${wantedIm}`);
    }
  }
});

test('a size that is no power of two is refused', () => {
  assert.throws(() => createFft(12), RangeError);
  assert.throws(() => createFft(2), RangeError);
});
