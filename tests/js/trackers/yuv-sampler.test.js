import assert from 'node:assert/strict';
import { test } from 'node:test';

import { sampleYuv } from '../../../static/trackers/yuv-sampler.js';

/**
 * An I420 picture whose brightness, 16..235, is a function of the place; colours grey unless given.
 * @param {number} width
 * @param {number} height
 * @param {(x: number, y: number) => number} light
 * @param {{u?: number, v?: number, fullRange?: boolean}} [options]
 */
function picture(width, height, light, { u = 128, v = 128, fullRange = false } = {}) {
  const area = width * height;
  const bytes = new Uint8Array(area * 1.5);
  for (let k = 0; k < area; k += 1) bytes[k] = light(k % width, Math.floor(k / width));
  bytes.fill(u, area, area * 1.25);
  bytes.fill(v, area * 1.25);
  return {
    bytes,
    fullRange,
    chromaStep: 1,
    part: { x: 0, y: 0, width, height },
    y: { offset: 0, stride: width },
    u: { offset: area, stride: width / 2 },
    v: { offset: area * 1.25, stride: width / 2 },
  };
}

const close = (/** @type {number} */ a, /** @type {number} */ b) => Math.abs(a - b) < 0.02;

test('video black is -1 and video white is 1', () => {
  const whole = { x: 0, y: 0, width: 8, height: 8 };
  const black = sampleYuv(
    picture(8, 8, () => 16),
    whole,
    4,
    4,
    new Float32Array(48),
  );
  const white = sampleYuv(
    picture(8, 8, () => 235),
    whole,
    4,
    4,
    new Float32Array(48),
  );
  assert.ok(black.every((value) => close(value, -1)) && white.every((value) => close(value, 1)));
});

test('full-range black and white are -1 and 1, too', () => {
  const whole = { x: 0, y: 0, width: 8, height: 8 };
  const white = sampleYuv(
    picture(8, 8, () => 255, { fullRange: true }),
    whole,
    4,
    4,
    new Float32Array(48),
  );
  assert.ok(white.every((value) => close(value, 1)));
});

test('BT.601 red comes out red', () => {
  const red = picture(8, 8, () => 81, { u: 90, v: 240 });
  const [r, g, b] = sampleYuv(red, { x: 0, y: 0, width: 8, height: 8 }, 1, 1, new Float32Array(3));
  assert.ok(close(r, 1) && close(g, -1) && close(b, -1), `${r} ${g} ${b}`);
});

test('a slope stays a slope, pixel for pixel and enlarged', () => {
  const slope = picture(16, 16, (x) => 16 + 10 * x);
  const same = sampleYuv(slope, { x: 4, y: 4, width: 8, height: 8 }, 8, 8, new Float32Array(192));
  const twice = sampleYuv(slope, { x: 4, y: 4, width: 8, height: 8 }, 16, 16, new Float32Array(768));
  const step = (10 * 255) / 219 / 127.5;
  assert.ok(close(same[0], -1 + 4 * step) && close(same[3] - same[0], step));
  assert.ok(close(twice[0], -1 + 3.75 * step) && close(twice[3] - twice[0], step / 2));
});

test('what lies outside the picture is grey, and the rest is in its place', () => {
  const white = picture(8, 8, () => 235);
  const out = sampleYuv(white, { x: -4, y: 0, width: 8, height: 8 }, 8, 8, new Float32Array(192));
  assert.deepEqual([...out.slice(0, 12)], Array(12).fill(0));
  assert.ok(close(out[12], 1) && close(out[23], 1));
});

test('only a copied part of the picture is needed', () => {
  const part = { ...picture(8, 8, (x) => 16 + 20 * x), part: { x: 100, y: 50, width: 8, height: 8 } };
  const out = sampleYuv(part, { x: 100, y: 50, width: 8, height: 8 }, 8, 8, new Float32Array(192));
  assert.ok(close(out[0], -1) && close(out[3], -1 + (20 * 255) / 219 / 127.5));
});
