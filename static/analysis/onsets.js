/**
 * When something begins: a rise of energy in many bands at once (log spectral
 * flux with a maximum filter, after Böck and Widmer, "Maximum filter vibrato
 * suppression for onset detection", 2013), so that a wobbling voice is no drum.
 * All limits are in seconds and decibels: the same at every frame rate.
 */
import { FLOOR_DB } from './bands.js';

/** What is quieter than this has no part in it: the rustle of a microphone. */
const QUIETEST_DB = -75;
/** A band and its neighbours: a quarter tone of wobble is none. */
const NEIGHBOURS = 2;
/** The rise is measured against the loudest of this long ago. */
const COMPARE_SECONDS = 0.03;
/** Mean rise over all bands, dB; and how far over what was usual lately. */
const LEAST_RISE = 1.6;
const OVER_USUAL = 2.2;
const USUAL_SECONDS = 0.5;
/** Two sounds closer than this are one to the ear. */
const LEAST_GAP_SECONDS = 0.06;
/** So much rise is the strongest onset there is. */
const FULL_RISE = 14;

/** @typedef {{atSeconds: number, bands: Float32Array}} Look */

export function createOnsetFinder() {
  /** @type {Look[]} */
  let earlier = [];
  let usual = 0;
  let lastSeconds = -Infinity;
  let last = { rise: 0, atSeconds: -Infinity };
  return {
    /**
     * @param {Float32Array} decibels  a SoundFrame's spectrum
     * @param {number} atSeconds  of its newest sample
     * @returns {{strength: number, rise: number}|null} at the frame in which the rise is seen; rise: dB, mean of the bands
     */
    look(decibels, atSeconds) {
      earlier = earlier.filter((look) => look.atSeconds >= atSeconds - COMPARE_SECONDS && look.atSeconds < atSeconds);
      const bands = decibels.map((value) => Math.max(value, QUIETEST_DB));
      const rise = earlier.length ? riseOf(bands, earlier) : 0;
      earlier.push({ atSeconds, bands: widen(bands) });
      const found =
        rise > LEAST_RISE &&
        rise > OVER_USUAL * usual &&
        rise > last.rise &&
        atSeconds - lastSeconds >= LEAST_GAP_SECONDS;
      usual = settle(usual, rise, atSeconds - last.atSeconds);
      last = { rise, atSeconds };
      if (!found) return null;
      lastSeconds = atSeconds;
      return { strength: Math.min(1, rise / FULL_RISE), rise };
    },
  };
}

/** @param {number} usual @param {number} rise @param {number} seconds  since the last look */
function settle(usual, rise, seconds) {
  const share = Number.isFinite(seconds) ? 1 - Math.exp(-seconds / USUAL_SECONDS) : 1;
  return usual + (Math.min(rise, FULL_RISE) - usual) * share;
}

/** @param {Float32Array} bands @param {readonly Look[]} earlier */
function riseOf(bands, earlier) {
  let sum = 0;
  for (let bin = 0; bin < bands.length; bin += 1) {
    let before = FLOOR_DB;
    for (const look of earlier) before = Math.max(before, look.bands[bin]);
    sum += Math.max(0, bands[bin] - before);
  }
  return sum / bands.length;
}

/** The loudest of each band and its neighbours. @param {Float32Array} bands */
function widen(bands) {
  return bands.map((_, bin) => {
    let top = FLOOR_DB;
    for (let near = Math.max(0, bin - NEIGHBOURS); near <= Math.min(bands.length - 1, bin + NEIGHBOURS); near += 1)
      top = Math.max(top, bands[near]);
    return top;
  });
}
