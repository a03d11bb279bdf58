/** Sounds that are laid over each other, sample by sample. Pure. */

/** Left and right. @typedef {readonly Float32Array[]} Sides */

/**
 * @param {Sides} sides
 * @param {readonly Float32Array[]} output  of as many, which it is added to
 * @param {number} offset  of its beginning in it; it may lie before it, or after
 * @param {number} [gain]
 */
export function mix(sides, output, offset, gain = 1) {
  output.forEach((heard, side) => {
    const samples = sides[side];
    const end = Math.min(heard.length, offset + samples.length);
    for (let at = Math.max(0, offset); at < end; at += 1) heard[at] += gain * samples[at - offset];
  });
}

/** Quieter than so much of its loudest sample nobody hears. */
const QUIET = 0.003;

/**
 * From where it begins to be heard to where it is no longer heard, so that it is struck to the sample.
 * @param {Sides} sides
 * @returns {Float32Array[]}
 */
export function withoutSilence(sides) {
  const loudest = sides.reduce(
    (most, samples) => samples.reduce((top, each) => Math.max(top, Math.abs(each)), most),
    0,
  );
  const isHeard = (/** @type {number} */ each) => Math.abs(each) > loudest * QUIET;
  const first = Math.min(...sides.map((samples) => samples.findIndex(isHeard)).filter((at) => at >= 0));
  const last = Math.max(...sides.map((samples) => samples.findLastIndex(isHeard)));
  return Number.isFinite(first)
    ? sides.map((samples) => samples.slice(first, last + 1))
    : sides.map(() => new Float32Array(1));
}

/**
 * @param {Sides} sides
 * @param {number} frames  in which it dies away, so that it ends without a click
 * @returns {Float32Array[]}
 */
export const faded = (sides, frames) =>
  sides.map((samples) => samples.map((each, at) => each * Math.min(1, (samples.length - 1 - at) / frames)));
