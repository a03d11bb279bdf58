/**
 * Sound cards of 96 and 192 kHz bring the listener nothing above 24 kHz: half
 * of their samples are left out, once or more, after a low-pass that keeps
 * 0..20 kHz of 48 kHz (windowed sinc, Blackman, 63 taps; -70 dB beyond).
 */

const TAPS = 63;
const MOST = 48000;
/** Of the sample rate that goes in. */
const CUTOFF = 0.23;

/** @param {number} sampleRate @returns {number} 1, 2, 4, …: what it is divided by */
export const decimationOf = (sampleRate) => 2 ** Math.max(0, Math.ceil(Math.log2(sampleRate / MOST)));

/**
 * @param {number} factor  a power of two
 * @returns {(samples: Float32Array) => Float32Array}  feed one block after the other
 */
export function createDecimator(factor) {
  const halvings = Array.from({ length: Math.log2(factor) }, makeHalving);
  return (samples) => halvings.reduce((block, halve) => halve(block), samples);
}

/** @returns {(samples: Float32Array) => Float32Array} */
function makeHalving() {
  const taps = lowPass();
  let kept = new Float32Array(TAPS - 1);
  return (samples) => {
    const line = new Float32Array(kept.length + samples.length);
    line.set(kept);
    line.set(samples, kept.length);
    const out = new Float32Array(Math.floor((line.length - TAPS + 1 + 1) / 2));
    for (let index = 0; index < out.length; index += 1) {
      let sum = 0;
      for (let tap = 0; tap < TAPS; tap += 1) sum += taps[tap] * line[2 * index + tap];
      out[index] = sum;
    }
    kept = line.slice(2 * out.length);
    return out;
  };
}

function lowPass() {
  const middle = (TAPS - 1) / 2;
  const taps = Float64Array.from({ length: TAPS }, (_, tap) => {
    const x = tap - middle;
    const sinc = x === 0 ? 2 * CUTOFF : Math.sin(2 * Math.PI * CUTOFF * x) / (Math.PI * x);
    const angle = (2 * Math.PI * tap) / (TAPS - 1);
    return sinc * (0.42 - 0.5 * Math.cos(angle) + 0.08 * Math.cos(2 * angle));
  });
  const sum = taps.reduce((total, tap) => total + tap, 0);
  return taps.map((tap) => tap / sum);
}
