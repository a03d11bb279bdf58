/** Sounds with known contents, for the tests of the analysis. */

/** @param {number} midi */
export const hertzOf = (midi) => 440 * 2 ** ((midi - 69) / 12);

/** Repeatable noise, -1..1. @param {number} length @param {number} [seed] */
export function makeNoise(length, seed = 1) {
  let state = seed;
  return Float32Array.from({ length }, () => {
    state = (state * 48271) % 2147483647;
    return (2 * state) / 2147483647 - 1;
  });
}

/**
 * A tone with its harmonics below the Nyquist frequency.
 * @param {{hertz: number, seconds: number, sampleRate: number, harmonics?: readonly number[], amplitude?: number}} tone
 *   harmonics: amplitudes of the first, second, …
 */
export function makeTone({ hertz, seconds, sampleRate, harmonics = [1], amplitude = 0.5 }) {
  const tone = new Float32Array(Math.round(seconds * sampleRate));
  for (const [index, weight] of harmonics.entries()) {
    const step = (2 * Math.PI * hertz * (index + 1)) / sampleRate;
    if (step >= Math.PI || weight === 0) continue;
    // Turned on from sample to sample: a sine of each takes several times as long.
    const [turnX, turnY] = [Math.cos(step), Math.sin(step)];
    let [x, y] = [amplitude * weight * Math.cos(index), amplitude * weight * Math.sin(index)];
    for (let at = 0; at < tone.length; at += 1) {
      tone[at] += y;
      const next = x * turnX - y * turnY;
      y = y * turnX + x * turnY;
      x = next;
    }
  }
  return tone;
}

/** Sounds one after the other. @param {readonly Float32Array[]} parts */
export function join(...parts) {
  const all = new Float32Array(parts.reduce((sum, part) => sum + part.length, 0));
  parts.reduce((at, part) => {
    all.set(part, at);
    return at + part.length;
  }, 0);
  return all;
}

/** Sounds at the same time. @param {readonly Float32Array[]} parts  the first is the longest */
export function mix(...parts) {
  const mixed = parts[0].slice();
  for (const part of parts.slice(1)) for (let at = 0; at < part.length; at += 1) mixed[at] += part[at];
  return mixed;
}

/** @param {readonly number[]} values */
export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}
