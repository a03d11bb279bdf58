/**
 * Looking for single tones (partials) in a spectrum, and from them for the
 * fundamental that they belong to. The period alone cannot tell: an organ's
 * mixture repeats an octave below its note, and a bass note's loud second
 * partial hides the first.
 */

/** A partial has to reach this share of the strongest one: -30 dB. */
const AUDIBLE = 10 ** (-30 / 20);
/** A tone stands out of what is halfway to its neighbours by so much. */
const STANDS_OUT = 3;
/** A fundamental that reaches this share, -24 dB, and stands out so far needs no other partials to speak for it: a choir's "oo" has few. */
const [LOUD, STANDS_FAR_OUT] = [10 ** (-24 / 20), 10];
/** How far from its place a partial may lie; strings are stiff, so a piano's are sharp. */
const TOLERANCE = 2 ** (45 / 1200) - 1;
/** Several voices on one note beat, and pull its peak about; but where nothing is so near, there is none. */
const ANYWHERE_NEAR = 2 ** (80 / 1200);
/** Partials that have a say in the exact pitch: those above are too sharp on stiff strings. */
const EXACT_PARTIALS = 5;
const MOST_OCTAVES = 3;

/** @typedef {{hertz: number, magnitude: number}} Peak */

/**
 * @param {Float64Array} magnitudes
 * @param {number} binHertz  from one to the next
 */
export function createPartials(magnitudes, binHertz) {
  /** The strongest at or near a frequency, if it is a peak at all. @param {number} hertz @returns {Peak|null} */
  const near = (hertz) => {
    const around = Math.max(hertz * TOLERANCE, binHertz);
    const first = Math.max(3, Math.ceil((hertz - around) / binHertz));
    const last = Math.min(magnitudes.length - 4, Math.floor((hertz + around) / binHertz));
    let top = first;
    for (let bin = first + 1; bin <= last; bin += 1) if (magnitudes[bin] > magnitudes[top]) top = bin;
    if (first > last || magnitudes[top] < magnitudes[top - 1] || magnitudes[top] < magnitudes[top + 1]) return null;
    return refine(magnitudes, top, binHertz);
  };

  const at = (/** @type {number} */ hertz) => magnitudes[Math.round(hertz / binHertz)] ?? 0;

  /** @param {number} fundamental @param {number} number  1: the fundamental itself @param {number} least @param {number} standsOut */
  const reaches = (fundamental, number, least, standsOut) => {
    const peak = near(fundamental * number);
    if (!peak || peak.magnitude < least) return false;
    const between = Math.max(at(fundamental * (number - 0.5)), at(fundamental * (number + 0.5)));
    return peak.magnitude > standsOut * between;
  };

  /** @param {number} fundamental @param {number} number @param {number} loudest */
  const has = (fundamental, number, loudest) => reaches(fundamental, number, loudest * AUDIBLE, STANDS_OUT);

  /** Something of its own, not only what the octave above has too. @param {number} fundamental @param {number} loudest */
  const deserves = (fundamental, loudest) =>
    reaches(fundamental, 1, loudest * LOUD, STANDS_FAR_OUT) ||
    [1, 3, 5].filter((number) => has(fundamental, number, loudest)).length >= 2;

  /** Not even beside its place. @param {number} hertz @param {number} loudest */
  const lacks = (hertz, loudest) => {
    const [first, last] = [hertz / ANYWHERE_NEAR, hertz * ANYWHERE_NEAR].map((place) => Math.round(place / binHertz));
    return magnitudes.subarray(first, last + 1).every((magnitude) => magnitude < loudest * AUDIBLE);
  };

  const loudestFrom = (/** @type {number} */ hertz) => {
    let loudest = 0;
    for (let bin = Math.max(3, Math.floor((hertz * 0.9) / binHertz)); bin < magnitudes.length; bin += 1)
      loudest = Math.max(loudest, magnitudes[bin]);
    return loudest;
  };

  return {
    near,
    /**
     * The octave that the partials speak for.
     * @param {number} hertz  a guess, right but for its octave
     * @param {{lowest: number, highest: number}} range  hertz
     */
    octave(hertz, { lowest, highest }) {
      const loudest = loudestFrom(lowest);
      let fundamental = hertz;
      for (
        let step = 0;
        step < MOST_OCTAVES && fundamental / 2 >= lowest && deserves(fundamental / 2, loudest);
        step += 1
      )
        fundamental /= 2;
      if (fundamental < hertz) return fundamental;
      for (
        let step = 0;
        step < MOST_OCTAVES &&
        2 * fundamental <= highest &&
        lacks(fundamental, loudest) &&
        !deserves(fundamental, loudest) &&
        has(fundamental, 2, loudest);
        step += 1
      )
        fundamental *= 2;
      return fundamental;
    },
    /**
     * Exactly, from where the first partials lie; the louder and higher ones tell more.
     * @param {number} hertz  right to about a third of a semitone
     */
    exact(hertz) {
      let [sum, weights] = [0, 0];
      for (let number = 1; number <= EXACT_PARTIALS; number += 1) {
        const peak = near(hertz * number);
        const weight = peak ? peak.magnitude ** 2 * number : 0;
        sum += weight * ((peak?.hertz ?? 0) / number);
        weights += weight;
      }
      return weights > 0 ? sum / weights : hertz;
    },
  };
}

/**
 * A windowed tone's peak is a parabola in decibels.
 * @param {Float64Array} magnitudes @param {number} bin @param {number} binHertz
 * @returns {Peak}
 */
function refine(magnitudes, bin, binHertz) {
  const [before, at, after] = [bin - 1, bin, bin + 1].map((index) => Math.log(magnitudes[index] + Number.MIN_VALUE));
  const bend = before - 2 * at + after;
  const shift = bend < 0 ? (before - after) / (2 * bend) : 0;
  return { hertz: (bin + shift) * binHertz, magnitude: magnitudes[bin] };
}
