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
 * Complex transform in place of values in bit-reversed order, two spans at a time: half as often through the memory.
 * @param {Float64Array} re @param {Float64Array} im @param {number} length
 * @param {Float64Array} cos  of a circle in 2 * length steps @param {Float64Array} sin
 */
function butterflies(re, im, length, cos, sin) {
  const isOdd = Math.log2(length) % 2 === 1;
  if (isOdd) firstButterflies(re, im, length);
  for (let span = isOdd ? 2 : 1; span < length; span *= 4) {
    const stride = length / (2 * span);
    for (let start = 0; start < length; start += 4 * span) {
      for (let offset = 0; offset < span; offset += 1) {
        const a = start + offset;
        const b = a + span;
        const c = b + span;
        const d = c + span;
        const once = offset * stride;
        const twice = 2 * once;
        const bRe = re[b] * cos[twice] - im[b] * sin[twice];
        const bIm = re[b] * sin[twice] + im[b] * cos[twice];
        const dRe = re[d] * cos[twice] - im[d] * sin[twice];
        const dIm = re[d] * sin[twice] + im[d] * cos[twice];
        const upRe = re[c] + dRe;
        const upIm = im[c] + dIm;
        const downRe = re[c] - dRe;
        const downIm = im[c] - dIm;
        const cRe = upRe * cos[once] - upIm * sin[once];
        const cIm = upRe * sin[once] + upIm * cos[once];
        // A quarter of a circle further on than c.
        const eRe = downRe * sin[once] + downIm * cos[once];
        const eIm = downIm * sin[once] - downRe * cos[once];
        const sumRe = re[a] + bRe;
        const sumIm = im[a] + bIm;
        const gapRe = re[a] - bRe;
        const gapIm = im[a] - bIm;
        re[a] = sumRe + cRe;
        im[a] = sumIm + cIm;
        re[b] = gapRe + eRe;
        im[b] = gapIm + eIm;
        re[c] = sumRe - cRe;
        im[c] = sumIm - cIm;
        re[d] = gapRe - eRe;
        im[d] = gapIm - eIm;
      }
    }
  }
}

/** Those of neighbours, which turn by nothing. @param {Float64Array} re @param {Float64Array} im @param {number} length */
function firstButterflies(re, im, length) {
  for (let a = 0; a < length; a += 2) {
    const x = re[a + 1];
    const y = im[a + 1];
    re[a + 1] = re[a] - x;
    im[a + 1] = im[a] - y;
    re[a] += x;
    im[a] += y;
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
