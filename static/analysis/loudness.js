/**
 * Momentary loudness, ITU-R BS.1770-5: both sides through the K-weighting
 * filters, mean square over the last 400 ms. A sine of 997 Hz at full scale on
 * one side is -3.01 LUFS.
 */

const WINDOW_SECONDS = 0.4;
const STEPS = 40;
const OFFSET = -0.691;
/** Of the absolute gate: what is quieter is silence. */
const SILENCE_LUFS = -70;

/**
 * The two filters for any sample rate. The standard gives coefficients at
 * 48 kHz only; these are the analogue prototypes behind them (Mansbridge et
 * al., "Implementation and evaluation of autonomous multi-track fader
 * control", 2012), and agree with the standard's to six digits.
 * @param {number} sampleRate
 */
function kWeighting(sampleRate) {
  return [
    shelf({ hertz: 1681.974450955533, q: 0.7071752369554196, gain: 3.999843853973347 }, sampleRate),
    highPass({ hertz: 38.13547087602444, q: 0.5003270373238773 }, sampleRate),
  ];
}

/** @typedef {{b: readonly [number, number, number], a: readonly [number, number]}} Coefficients  a after the leading 1 */

/** @param {{hertz: number, q: number, gain: number}} filter @param {number} sampleRate @returns {Coefficients} */
export function shelf({ hertz, q, gain }, sampleRate) {
  const k = Math.tan((Math.PI * hertz) / sampleRate);
  const high = 10 ** (gain / 20);
  const band = high ** 0.4996667741545416;
  const scale = 1 + k / q + k * k;
  return {
    b: [(high + (band * k) / q + k * k) / scale, (2 * (k * k - high)) / scale, (high - (band * k) / q + k * k) / scale],
    a: [(2 * (k * k - 1)) / scale, (1 - k / q + k * k) / scale],
  };
}

/** @param {{hertz: number, q: number}} filter @param {number} sampleRate @returns {Coefficients} */
export function highPass({ hertz, q }, sampleRate) {
  const k = Math.tan((Math.PI * hertz) / sampleRate);
  const scale = 1 + k / q + k * k;
  return { b: [1, -2, 1], a: [(2 * (k * k - 1)) / scale, (1 - k / q + k * k) / scale] };
}

/** @param {Coefficients} coefficients @returns {(sample: number) => number} transposed direct form II */
function makeFilter({ b, a }) {
  let [first, second] = [0, 0];
  return (sample) => {
    const out = b[0] * sample + first;
    first = b[1] * sample - a[0] * out + second;
    second = b[2] * sample - a[1] * out;
    return out;
  };
}

/** @param {number} sampleRate */
export function createLoudnessMeter(sampleRate) {
  const sides = [0, 1].map(() => kWeighting(sampleRate).map(makeFilter));
  const step = Math.round((WINDOW_SECONDS / STEPS) * sampleRate);
  const sums = new Float64Array(STEPS);
  let [at, count, sum] = [0, 0, 0];
  return {
    /** @param {readonly Float32Array[]} channels  one or two; the same length */
    add(channels) {
      for (let index = 0; index < channels[0].length; index += 1) {
        channels.forEach((channel, side) => {
          sum += sides[side][1](sides[side][0](channel[index])) ** 2;
        });
        count += 1;
        if (count < step) continue;
        sums[at] = sum;
        at = (at + 1) % STEPS;
        [count, sum] = [0, 0];
      }
    },
    /** @returns {number} LUFS over the last 400 ms, to 10 ms; -Infinity below -70 */
    lufs() {
      const mean = sums.reduce((total, part) => total + part, 0) / (step * STEPS);
      const lufs = OFFSET + 10 * Math.log10(mean);
      return lufs > SILENCE_LUFS ? lufs : -Infinity;
    },
  };
}
