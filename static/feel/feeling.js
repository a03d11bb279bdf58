/**
 * What of a sound can be felt: its beginnings as pulses, its low notes as a
 * hum. Pure; the actuators decide how they do it.
 */
import { binOfMidi } from '../analysis/bands.js';

/** @import {SoundFrame} from '../types.js' */

/** Below C3 (131 Hz) a body feels more of a sound than it hears. */
const LOW_END = Math.round(binOfMidi(48));
/** Levels of the low bands, dB: nothing, and as much as there is. */
const FAINT_DB = -50;
const FULL_DB = -12;
/** What skin feels best is about 40 to 80 Hz on a transducer (Verrillo): other notes come in there by octaves. */
const LOWEST_HERTZ = 40;

/**
 * @typedef {Object} Felt
 * @property {number|null} pulse  strength 0..1 of something that began now
 * @property {number} hum  0..1, low notes
 * @property {number} hertz  40..80: the pitch, moved by octaves; 60 when there is none
 */

/** @param {SoundFrame} frame @returns {Felt} */
export function feltOf({ onset, spectrum, pitch }) {
  let loudest = FAINT_DB;
  for (let bin = 0; bin < LOW_END; bin += 1) loudest = Math.max(loudest, spectrum[bin]);
  return {
    pulse: onset ? onset.strength : null,
    hum: Math.min(1, (loudest - FAINT_DB) / (FULL_DB - FAINT_DB)),
    hertz: pitch ? folded(pitch.hertz) : 60,
  };
}

/** @param {number} hertz  into one octave */
const folded = (hertz) => LOWEST_HERTZ * 2 ** (((Math.log2(hertz / LOWEST_HERTZ) % 1) + 1) % 1);
