/**
 * When exactly a sound began that a frame has just shown: the millisecond in
 * which its energy rose the most. High frequencies, which rise at once, count
 * for more: it is the slope of the samples that is measured.
 */

const STEP_SECONDS = 0.001;
/** Softer than this is the hum before the sound. */
const LEAST_ENERGY = 1e-9;

/**
 * @param {Float32Array} samples  the newest, oldest first
 * @param {number} sampleRate
 * @returns {number} seconds before the last sample, to a millisecond
 */
export function attackBefore(samples, sampleRate) {
  const step = Math.max(1, Math.round(STEP_SECONDS * sampleRate));
  const steps = Math.floor(samples.length / step);
  let [best, bestStep, before] = [-Infinity, steps - 1, LEAST_ENERGY];
  for (let index = 0; index < steps; index += 1) {
    const energy = slopeEnergy(samples, samples.length - (steps - index) * step, step);
    // By how much louder, and how loud: neither a loud tone's ripple nor a rise from nothing to hardly anything.
    const score = Math.log(energy / before) * Math.sqrt(energy);
    if (index > 0 && score > best) [best, bestStep] = [score, index];
    // It decays slowly, so that the ripples of a low tone are not beginnings.
    before = Math.max(LEAST_ENERGY, energy, before * 0.7);
  }
  return ((steps - bestStep) * step) / sampleRate;
}

/** @param {Float32Array} samples @param {number} start @param {number} length */
function slopeEnergy(samples, start, length) {
  let energy = LEAST_ENERGY;
  for (let index = Math.max(1, start); index < start + length; index += 1)
    energy += (samples[index] - samples[index - 1]) ** 2;
  return energy;
}
