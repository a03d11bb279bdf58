/**
 * The discrete Fourier transform of real samples, for sizes that are powers of
 * two: the samples are packed in pairs into a complex transform of half the
 * length (Press et al., Numerical Recipes, 12.3). Tables are made once.
 */

/** @typedef {ReturnType<typeof createFft>} Fft */

/**
 * @param {number} size  samples, a power of two, 4 or more
 * @throws {RangeError}
 */
export function createFft(size) {
  if (!(size >= 4) || !Number.isInteger(Math.log2(size)))
    throw new RangeError(`size must be a power of two from 4 on, got ${size}`);
  const half = size / 2;
  const order = bitReversed(half);
  const cos = Float64Array.from({ length: half }, (_, index) => Math.cos((2 * Math.PI * index) / size));
  const sin = Float64Array.from({ length: half }, (_, index) => -Math.sin((2 * Math.PI * index) / size));
  return {
    size,
    /**
     * @param {ArrayLike<number>} samples  `size` of them
     * @param {Float64Array} re  size / 2 + 1 values, written: X[m] = sum of x[n] e^(-2 pi i m n / size)
     * @param {Float64Array} im  the same length
     */
    forward(samples, re, im) {
      for (let index = 0; index < half; index += 1) {
        re[index] = samples[2 * order[index]];
        im[index] = samples[2 * order[index] + 1];
      }
      butterflies(re, im, half, cos, sin);
      unpack(re, im, half, cos, sin);
    },
  };
}

/** @param {number} length */
function bitReversed(length) {
  const order = new Uint32Array(length);
  const top = length / 2;
  for (let index = 1; index < length; index += 1) order[index] = (order[index >> 1] >> 1) | (index & 1 ? top : 0);
  return order;
}

/**
 * Complex transform in place of values in bit-reversed order.
 * @param {Float64Array} re @param {Float64Array} im @param {number} length
 * @param {Float64Array} cos  of a circle in 2 * length steps @param {Float64Array} sin
 */
function butterflies(re, im, length, cos, sin) {
  for (let span = 1; span < length; span *= 2) {
    const stride = length / span;
    for (let offset = 0; offset < span; offset += 1) {
      const c = cos[offset * stride];
      const s = sin[offset * stride];
      for (let a = offset; a < length; a += 2 * span) {
        const b = a + span;
        const x = re[b] * c - im[b] * s;
        const y = re[b] * s + im[b] * c;
        re[b] = re[a] - x;
        im[b] = im[a] - y;
        re[a] += x;
        im[a] += y;
      }
    }
  }
}

/**
 * From the transform of the pairs to that of the samples.
 * @param {Float64Array} re @param {Float64Array} im @param {number} half
 * @param {Float64Array} cos @param {Float64Array} sin
 */
function unpack(re, im, half, cos, sin) {
  re[half] = re[0] - im[0];
  im[half] = 0;
  re[0] += im[0];
  im[0] = 0;
  for (let a = 1, b = half - 1; a <= b; a += 1, b -= 1) {
    const evenRe = (re[a] + re[b]) / 2;
    const evenIm = (im[a] - im[b]) / 2;
    const oddRe = (im[a] + im[b]) / 2;
    const oddIm = (re[b] - re[a]) / 2;
    const x = oddRe * cos[a] - oddIm * sin[a];
    const y = oddRe * sin[a] + oddIm * cos[a];
    re[a] = evenRe + x;
    im[a] = evenIm + y;
    re[b] = evenRe - x;
    im[b] = y - evenIm;
  }
}
