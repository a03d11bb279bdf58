/**
 * Inner products of all samples with each other.
 *
 * A handful of snapshots has far fewer members than an embedding has numbers.
 * Whatever a linear classifier can learn lies in the samples' own span, so training
 * works on this small table, computed once and shared by every fold of the
 * cross-validation.
 */

/** @typedef {{size: number, values: Float64Array, mean: Float32Array}} Gram  values: size * size, of centred inputs */

/**
 * @param {readonly Float32Array[]} inputs  at least one, all of one length
 * @returns {Gram}
 */
export function makeGram(inputs) {
  const mean = meanOf(inputs);
  const centred = inputs.map((input) => subtract(input, mean));
  const size = inputs.length;
  const values = new Float64Array(size * size);
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column <= row; column += 1) {
      values[row * size + column] = values[column * size + row] = dot(centred[row], centred[column]);
    }
  }
  return { size, values, mean };
}

/** @param {readonly Float32Array[]} inputs */
function meanOf(inputs) {
  const mean = new Float32Array(inputs[0].length);
  for (const input of inputs) {
    for (let index = 0; index < mean.length; index += 1) mean[index] += input[index] / inputs.length;
  }
  return mean;
}

/** @param {Float32Array} a  @param {Float32Array} b */
function subtract(a, b) {
  const difference = new Float32Array(a.length);
  for (let index = 0; index < a.length; index += 1) difference[index] = a[index] - b[index];
  return difference;
}

/** @param {Float32Array} a  @param {Float32Array} b */
function dot(a, b) {
  let sum = 0;
  for (let index = 0; index < a.length; index += 1) sum += a[index] * b[index];
  return sum;
}

/**
 * @param {Gram} gram
 * @param {readonly number[]} rows
 * @returns {number}  about the largest eigenvalue of the table of these rows (power iteration), never less than tiny
 */
export function largestEigenvalue(gram, rows) {
  let vector = rows.map((_, index) => 1 + (index % 3) / 10);
  let length = 1;
  for (let turn = 0; turn < 12; turn += 1) {
    const next = rows.map((row) =>
      rows.reduce((sum, column, index) => sum + gram.values[row * gram.size + column] * vector[index], 0),
    );
    length = Math.hypot(...next);
    if (length < 1e-9) return 1e-9;
    vector = next.map((value) => value / length);
  }
  return length;
}
