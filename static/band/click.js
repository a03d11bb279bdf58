/** How a beat sounds: a short knock on wood, the first of a bar higher and louder. Pure. */

const SECONDS = 0.05;
/** It is over when so many of these have gone by. */
const DECAY_SECONDS = 0.008;
const FIRST = Object.freeze({ hertz: 1760, peak: 0.5 });
const OTHER = Object.freeze({ hertz: 1174.7, peak: 0.35 });

/** @param {number} sampleRate @param {boolean} isFirst  of its bar @returns {Float32Array} */
export function clickSamples(sampleRate, isFirst) {
  const { hertz, peak } = isFirst ? FIRST : OTHER;
  return Float32Array.from({ length: Math.round(SECONDS * sampleRate) }, (_, frame) => {
    const seconds = frame / sampleRate;
    return peak * Math.exp(-seconds / DECAY_SECONDS) * Math.cos(2 * Math.PI * hertz * seconds);
  });
}
