/** How far a full bend goes, said so that every program plays a take at the same pitch (RPN 0, MIDI 1.0 "Pitch Bend Sensitivity"). */

/** @import {InstrumentContext} from '../types.js' */

/** Semitones that a channel bends by that was never told (General MIDI). */
export const USUAL_BEND_RANGE = 2;
export const FULL_BEND = 8192;

const DATA_ENTRY = [6, 38];
const PARAMETER = [101, 100];
const NO_PARAMETER = 127;

/** @param {Pick<InstrumentContext, 'emit'|'nowSeconds'|'channel'>} context @param {number} semitones */
export function sayBendRange({ emit, nowSeconds, channel }, semitones) {
  const saying = [...PARAMETER.map((each) => [each, 0]), [DATA_ENTRY[0], semitones], [DATA_ENTRY[1], 0]];
  for (const [controller, value] of [...saying, ...PARAMETER.map((each) => [each, NO_PARAMETER])])
    emit({ type: 'control-change', channel, controller, value, atSeconds: nowSeconds() });
}
