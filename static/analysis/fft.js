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
  const isOdd = Math.log2(half) % 2 === 1;
  const passes = passesOf(isOdd ? 2 : 4, half);
  return {
    size,
    /**
     * @param {ArrayLike<number>} samples  `size` of them
     * @param {Float64Array} re  size / 2 + 1 values, written: X[m] = sum of x[n] e^(-2 pi i m n / size)
     * @param {Float64Array} im  the same length
     */
    forward(samples, re, im) {
      for (let index = 0; index < half; index += 1) {
        const from = 2 * order[index];
        re[index] = samples[from];
        im[index] = samples[from + 1];
      }
      if (isOdd) neighbours(re, im, half);
      else fours(re, im, half);
      for (const pass of passes) butterflies(re, im, half, pass);
      unpack(re, im, half, cos, sin);
    },
  };
}

/** @typedef {{span: number, turns: Float64Array}} Pass  turns: for each offset in the span, in the order in which they are read */

/** @param {number} first  span @param {number} length @returns {Pass[]} */
function passesOf(first, length) {
  const passes = [];
  for (let span = first; span < length; span *= 4) {
    const turns = Float64Array.from({ length: 4 * span }, (_, index) => {
      const angle = (-Math.PI * (index >> 2)) / (index & 2 ? span : 2 * span);
      return index & 1 ? Math.sin(angle) : Math.cos(angle);
    });
    passes.push({ span, turns });
  }
  return passes;
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
 * Each value is read once, and so is each turn: this is where most of an analysis' time goes.
 * @param {Float64Array} re @param {Float64Array} im @param {number} length @param {Pass} pass
 */
function butterflies(re, im, length, { span, turns }) {
  for (let start = 0; start < length; start += 4 * span) {
    for (let offset = 0; offset < span; offset += 1) {
      const a = start + offset;
      const b = a + span;
      const c = b + span;
      const d = c + span;
      const cos = turns[4 * offset];
      const sin = turns[4 * offset + 1];
      const cosTwice = turns[4 * offset + 2];
      const sinTwice = turns[4 * offset + 3];
      const fromA = re[a];
      const fromAIm = im[a];
      const fromB = re[b];
      const fromBIm = im[b];
      const fromC = re[c];
      const fromCIm = im[c];
      const fromD = re[d];
      const fromDIm = im[d];
      const bRe = fromB * cosTwice - fromBIm * sinTwice;
      const bIm = fromB * sinTwice + fromBIm * cosTwice;
      const dRe = fromD * cosTwice - fromDIm * sinTwice;
      const dIm = fromD * sinTwice + fromDIm * cosTwice;
      const upRe = fromC + dRe;
      const upIm = fromCIm + dIm;
      const downRe = fromC - dRe;
      const downIm = fromCIm - dIm;
      const cRe = upRe * cos - upIm * sin;
      const cIm = upRe * sin + upIm * cos;
      // A quarter of a circle further on than c.
      const eRe = downRe * sin + downIm * cos;
      const eIm = downIm * sin - downRe * cos;
      const sumRe = fromA + bRe;
      const sumIm = fromAIm + bIm;
      const gapRe = fromA - bRe;
      const gapIm = fromAIm - bIm;
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

/** The first span alone, whose neighbours turn by nothing. @param {Float64Array} re @param {Float64Array} im @param {number} length */
function neighbours(re, im, length) {
  for (let a = 0; a < length; a += 2) {
    const x = re[a + 1];
    const y = im[a + 1];
    re[a + 1] = re[a] - x;
    im[a + 1] = im[a] - y;
    re[a] += x;
    im[a] += y;
  }
}

/** The first two spans, whose turns are by nothing and by a quarter. @param {Float64Array} re @param {Float64Array} im @param {number} length */
function fours(re, im, length) {
  neighbours(re, im, length);
  for (let a = 0; a < length; a += 4) {
    const cRe = re[a + 2];
    const cIm = im[a + 2];
    const dRe = im[a + 3];
    const dIm = -re[a + 3];
    re[a + 2] = re[a] - cRe;
    im[a + 2] = im[a] - cIm;
    re[a + 3] = re[a + 1] - dRe;
    im[a + 3] = im[a + 1] - dIm;
    re[a] += cRe;
    im[a] += cIm;
    re[a + 1] += dRe;
    im[a + 1] += dIm;
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
