import assert from 'node:assert/strict';
import { test } from 'node:test';

import { fastestOf, startOrder } from '../../../static/trackers/backend-choice.js';

test('a clearly faster graphics chip is chosen', () => {
  assert.equal(fastestOf({ wasm: 16, webgl: 8, webgpu: null }), 'webgl');
  assert.equal(fastestOf({ wasm: 16, webgl: 8, webgpu: 5 }), 'webgpu');
});

test('a graphics chip that is hardly faster is left to draw', () => {
  assert.equal(fastestOf({ wasm: 16, webgl: 14, webgpu: null }), 'wasm');
});

test('without any other backend it stays wasm', () => {
  assert.equal(fastestOf({ wasm: 16, webgl: null, webgpu: null }), 'wasm');
});

test('the fastest of last time is tried first, and the usual ones after it', () => {
  assert.deepEqual(startOrder({ simd: true, fastest: 'webgpu' }), ['webgpu', 'wasm', 'webgl', 'cpu']);
  assert.deepEqual(startOrder({ simd: true, fastest: null }), ['wasm', 'webgl', 'cpu']);
});

test('plain JavaScript is the last resort, with SIMD and without', () => {
  assert.equal(startOrder({ simd: true, fastest: null }).at(-1), 'cpu');
  assert.deepEqual(startOrder({ simd: false, fastest: null }), ['webgl', 'wasm', 'cpu']);
});
