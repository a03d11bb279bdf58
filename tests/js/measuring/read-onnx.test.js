import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { writeOnnx } from '../../../static/measuring/onnx.js';
import { readConstants } from '../../../static/measuring/read-onnx.js';

const values = Float32Array.of(1.5, -2, 0, 3e-7, 5, 6);
const written = writeOnnx({
  nodes: [{ op: 'Add', inputs: ['in', 'table'], output: 'out', attributes: { axis: 1, mode: 'linear' } }],
  weights: [
    { name: 'table', dims: [2, 3], values },
    { name: 'one', dims: [], values: Float32Array.of(1) },
    { name: 'long', dims: [300], values: new Float32Array(300).fill(0.25) },
  ],
  input: { name: 'in', dims: [2, 3] },
  output: { name: 'out', dims: [2, 3] },
});

test('the constants of a network that was written here are read back', () => {
  const constants = readConstants(written);
  assert.deepEqual([...constants.keys()], ['table', 'one', 'long']);
  assert.deepEqual(constants.get('table'), { dims: [2, 3], values });
  assert.deepEqual(constants.get('one')?.dims, []);
  assert.deepEqual(constants.get('long')?.dims, [300]);
  assert.equal(constants.get('long')?.values.length, 300);
});

/** What models/build/painting.py wrote with ONNX's own library. */
const PAINTINGS = /** @type {const} */ ([
  ['painting-styles', 26, 6],
  ['painting-any-style', 100, 5],
]);
for (const [model, numbers, residuals] of PAINTINGS) {
  test(`all weights of ${model} are found, those of 8 bits too, as many as their sides say`, () => {
    const constants = readConstants(readFileSync(`models/${model}/paint.onnx`));
    assert.equal(constants.get('gain_table')?.dims[0], numbers + 1);
    const weights = [...constants].filter(([name]) => name.endsWith('.weights'));
    assert.equal(weights.length, 3 + 2 * residuals + 3);
    for (const [name, { dims, values: read }] of weights) {
      assert.equal(read.length, dims[0] * dims[1] * dims[2] * dims[3], name);
      assert.ok(
        read.some((value) => value !== read[0]),
        name,
      );
    }
    assert.equal(constants.has('contract0.scale'), model === 'painting-any-style');
  });
}

test('what ends within a field, and what is no network, is refused or has nothing in it', () => {
  assert.throws(() => readConstants(written.slice(0, -3)), RangeError);
  assert.equal(readConstants(new Uint8Array()).size, 0);
});
