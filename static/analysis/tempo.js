/**
 * The tempo: the time after which the onsets of the last seconds come again.
 * Pulses are compared with themselves moved by every beat that a person would
 * tap; 120 beats a minute is preferred to its double and half, as people do
 * (Ellis, "Beat tracking by dynamic programming", 2007).
 */

const MEMORY_SECONDS = 8;
const SLOWEST_BPM = 50;
const FASTEST_BPM = 200;
const PREFERRED_BPM = 120;
/** Octaves of tempo. */
const PREFERENCE_WIDTH = 0.9;
/** Onsets lie on a beat if they are so near: a person's own unevenness. */
const NEAR_SECONDS = 0.03;
const LEAST_ONSETS = 4;
/** Of the strength of all pairs that could be a beat apart, the share that is. */
const CLEAR = 0.55;
const STEP_BPM = 0.5;

/** @typedef {{atSeconds: number, strength: number}} Onset */

export function createTempoFinder() {
  /** @type {Onset[]} */
  let onsets = [];
  /** @type {number|null} */
  let tempo = null;
  return {
    /** @param {Onset} onset */
    add(onset) {
      onsets = [...onsets.filter(({ atSeconds }) => atSeconds > onset.atSeconds - MEMORY_SECONDS), onset];
      tempo = tempoOf(onsets);
    },
    /** @param {number} nowSeconds @returns {number|null} beats a minute; null when there is none, or no more */
    bpm(nowSeconds) {
      const newest = onsets[onsets.length - 1]?.atSeconds ?? -Infinity;
      return tempo && nowSeconds - newest < 180 / tempo ? tempo : null;
    },
  };
}

/** @param {readonly Onset[]} onsets @returns {number|null} */
export function tempoOf(onsets) {
  if (onsets.length < LEAST_ONSETS) return null;
  const all = onsets.reduce((sum, { strength }) => sum + strength ** 2, 0);
  let best = { score: 0, clear: 0, seconds: 0 };
  for (let bpm = SLOWEST_BPM; bpm <= FASTEST_BPM; bpm += STEP_BPM) {
    const { share, seconds } = pairsApart(onsets, 60 / bpm, all);
    const preferred = Math.exp(-0.5 * (Math.log2(bpm / PREFERRED_BPM) / PREFERENCE_WIDTH) ** 2);
    if (share * preferred > best.score) best = { score: share * preferred, clear: share, seconds };
  }
  return best.clear >= CLEAR ? 60 / best.seconds : null;
}

/**
 * @param {readonly Onset[]} onsets @param {number} beatSeconds @param {number} all
 * @returns {{share: number, seconds: number}} how much of the music comes again after a beat, and after how long exactly
 */
function pairsApart(onsets, beatSeconds, all) {
  let [weights, seconds] = [0, 0];
  for (const [index, first] of onsets.entries()) {
    for (const second of onsets.slice(index + 1)) {
      const apart = second.atSeconds - first.atSeconds;
      const off = (apart - beatSeconds) / NEAR_SECONDS;
      if (Math.abs(off) > 2) continue;
      const weight = first.strength * second.strength * Math.exp(-0.5 * off * off);
      weights += weight;
      seconds += weight * apart;
    }
  }
  // The last onset of a run has none a beat later.
  return { share: weights / (all * (1 - 1 / onsets.length)), seconds: weights ? seconds / weights : beatSeconds };
}
