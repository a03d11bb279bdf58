/**
 * The 1 euro filter: steady when the value rests, quick when it moves.
 *
 * A low-pass filter whose cut-off rises with the speed of the signal. Casiez,
 * Roussel and Vogel, "1 euro Filter: A Simple Speed-based Low-pass Filter for
 * Noisy Input in Interactive Systems", CHI 2012. Driven by the frames' own
 * times, so dropped and late frames do not change how it feels.
 */

/**
 * @typedef {Object} OneEuroSettings
 * @property {number} minCutoff  hertz, while the value rests; lower is steadier and slower
 * @property {number} beta  hertz more for each unit per second of speed; higher is quicker
 * @property {number} speedCutoff  hertz, for the speed itself
 */

/**
 * For coordinates in 0..1. Chosen on recorded keypoints: half the trembling of
 * MoveNet's own 2.5 hertz and beta 300, and still only 7 ms behind a moving
 * head; see docs/explanation/tracking.md.
 * @type {Readonly<OneEuroSettings>}
 */
export const ONE_EURO = Object.freeze({ minCutoff: 1.5, beta: 100, speedCutoff: 2.5 });

/** Samples farther apart than this are not one movement: the filter starts anew. */
const GAP_MS = 500;

/**
 * @param {Partial<OneEuroSettings>} [settings]
 * @returns {{filter: (value: number, atMs: number) => number, reset: () => void}}
 *   a sample that is not newer than the last returns the last result
 * @throws {RangeError} when a setting is negative or not finite, or a cut-off is 0
 */
export function makeOneEuro(settings = {}) {
  const { minCutoff, beta, speedCutoff } = checked({ ...ONE_EURO, ...settings });
  let started = false;
  let lastAtMs = 0;
  let lastRaw = 0;
  let smooth = 0;
  let speed = 0;
  return {
    filter(value, atMs) {
      if (!started || atMs - lastAtMs > GAP_MS) {
        [started, lastAtMs, lastRaw, smooth, speed] = [true, atMs, value, value, 0];
        return value;
      }
      const seconds = (atMs - lastAtMs) / 1000;
      if (seconds <= 0) return smooth;
      speed += share(speedCutoff, seconds) * ((value - lastRaw) / seconds - speed);
      smooth += share(minCutoff + beta * Math.abs(speed), seconds) * (value - smooth);
      [lastAtMs, lastRaw] = [atMs, value];
      return smooth;
    },
    reset() {
      started = false;
    },
  };
}

/**
 * How much of a step passes a first-order low-pass in this time.
 * @param {number} cutoff  hertz
 * @param {number} seconds
 */
function share(cutoff, seconds) {
  const r = 2 * Math.PI * cutoff * seconds;
  return r / (r + 1);
}

/** @param {OneEuroSettings} settings */
function checked(settings) {
  for (const [name, value] of Object.entries(settings)) {
    const least = name === 'beta' ? 0 : Number.MIN_VALUE;
    if (!(value >= least && value < Infinity)) throw new RangeError(`${name} must be positive, got ${value}`);
  }
  return settings;
}
