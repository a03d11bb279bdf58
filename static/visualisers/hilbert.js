/**
 * The analytic signal: a wave and the same wave a quarter turn later, by an
 * FIR Hilbert transformer (Oppenheim and Schafer, Discrete-Time Signal
 * Processing, 3rd ed., 12.4): h(n) = 2 / (pi n) for odd n, Hamming window.
 */

const HALF = 31;
const TAPS = Array.from({ length: HALF }, (_, index) => index + 1)
  .filter((n) => n % 2 === 1)
  .map((n) => ({ n, weight: (2 / (Math.PI * n)) * (0.54 + 0.46 * Math.cos((Math.PI * n) / HALF)) }));

/**
 * @param {Float32Array} samples
 * @param {number} from  first sample wanted
 * @param {number} count
 * @returns {{re: Float32Array, im: Float32Array}}  `count` each; beyond the ends there is silence
 */
export function analytic(samples, from, count) {
  const re = samples.slice(from, from + count);
  const im = new Float32Array(re.length);
  for (let index = 0; index < re.length; index += 1) {
    const at = from + index;
    let sum = 0;
    for (const { n, weight } of TAPS) sum += weight * ((samples[at - n] ?? 0) - (samples[at + n] ?? 0));
    im[index] = sum;
  }
  return { re, im };
}
