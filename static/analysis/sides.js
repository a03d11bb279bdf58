/**
 * Two sides as what they have in common and what sets them apart. Sides that are
 * opposite are loud to the ear, and nothing once they are added: so the half that
 * holds more is what is looked at, and a spectrum counts both.
 */
import { createRecent } from './recent.js';

/** How long the louder half is remembered, and by how much the other must be louder to take its place. */
const MEMORY_SECONDS = 0.1;
const LEADS = 2;
/** Of the energy, -60 dB: what is softer beside the other half adds nothing that shows. */
const COUNTS = 1e-6;

/** @typedef {readonly [Float32Array]|readonly [Float32Array, Float32Array]} Halves */

/** @param {{sampleRate: number, length: number}} options  length: samples that are kept */
export function createSides({ sampleRate, length }) {
  const [left, right, common, apart] = Array.from({ length: 4 }, () => createRecent(length));
  let energy = { common: 0, apart: 0 };
  let stereo = false;
  /** They hold more apart than in common. */
  let opposite = false;

  const leading = () => (opposite ? apart : common);
  /** @param {Float32Array} sum @param {Float32Array} difference */
  const weigh = (sum, difference) => {
    const rest = Math.exp(-sum.length / (MEMORY_SECONDS * sampleRate));
    energy = { common: rest * energy.common + energyOf(sum), apart: rest * energy.apart + energyOf(difference) };
    const [now, other] = opposite ? [energy.apart, energy.common] : [energy.common, energy.apart];
    if (other > LEADS * now) opposite = !opposite;
  };

  return {
    get isStereo() {
      return stereo;
    },
    /** @param {readonly Float32Array[]} blocks  one or two; the same length */
    add([first, second]) {
      stereo = second !== undefined;
      const sum = stereo ? first.map((sample, index) => (sample + second[index]) / 2) : first;
      const difference = stereo
        ? first.map((sample, index) => (sample - second[index]) / 2)
        : new Float32Array(first.length);
      left.add(first);
      right.add(second ?? first);
      common.add(sum);
      apart.add(difference);
      weigh(sum, difference);
    },
    left: left.newest,
    right: right.newest,
    /** What is heard, as one: the half that holds more. @param {number} [count] */
    heard: (count) => leading().newest(count),
    /** All that is heard: the energy of the halves together is that of both sides. @returns {Halves} the one that holds more first */
    halves() {
      const [more, less] = opposite ? [energy.apart, energy.common] : [energy.common, energy.apart];
      const other = opposite ? common : apart;
      return less > COUNTS * more ? [leading().newest(), other.newest()] : [leading().newest()];
    },
  };
}

/** @param {Float32Array} samples */
function energyOf(samples) {
  let energy = 0;
  for (let index = 0; index < samples.length; index += 1) energy += samples[index] * samples[index];
  return energy;
}
