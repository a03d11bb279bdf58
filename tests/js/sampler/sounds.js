/** Sounds for tests. */
export const RATE = 8000;

/** @param {number} seconds @param {(t: number) => number} sound @param {number} [rate] */
export const make = (seconds, sound, rate = RATE) =>
  Float32Array.from({ length: Math.round(seconds * rate) }, (_, index) => sound(index / rate));

/** @param {number} hertz @param {number} [loud] */
export const tone =
  (hertz, loud = 0.5) =>
  (/** @type {number} */ t) =>
    loud * Math.sin(2 * Math.PI * hertz * t);
