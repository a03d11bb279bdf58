/** What A4 is, of all sounds that have a pitch: most ensembles 440 Hz, some 442 or 443, old music 415. Pure. */
import { whole } from '../core/ranges.js';
import { DRUM_CHANNEL } from './sounds.js';

/** Hertz of A4, also of every take that does not say. */
export const USUAL_TUNING = 440;

export const TUNING = whole(415, 466, USUAL_TUNING);

const CENTS_PER_OCTAVE = 1200;

/** @param {number} tuning  hertz of A4 @returns {number}  cents above the usual one */
export const centsOf = (tuning) => CENTS_PER_OCTAVE * Math.log2(tuning / USUAL_TUNING);

/**
 * Which channel is tuned how: each note says it, so that a take sounds as it was played whatever is set by now.
 * @param {(channel: number, cents: number) => void} tune  told only of what changes
 */
export function createChannelTuning(tune) {
  /** @type {Map<number, number>} */
  const tunings = new Map();
  /** Those whose last note said nothing. @type {Set<number>} */
  const following = new Set();
  let usual = USUAL_TUNING;

  /** @param {number} channel @param {number} tuning */
  const become = (channel, tuning) => {
    if ((tunings.get(channel) ?? USUAL_TUNING) === tuning) return;
    tunings.set(channel, tuning);
    tune(channel, centsOf(tuning));
  };

  return {
    /** @param {number} channel  a note is about to begin there @param {number} [tuning]  hertz; as the page is without it */
    note(channel, tuning) {
      if (channel === DRUM_CHANNEL) return;
      if (tuning === undefined) following.add(channel);
      else following.delete(channel);
      become(channel, tuning ?? usual);
    },
    /** What sounds follows at once. @param {number} tuning */
    setUsual(tuning) {
      usual = tuning;
      for (const channel of following) become(channel, usual);
    },
  };
}
