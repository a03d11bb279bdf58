/**
 * How a MIDI file says that A4 was not 440 Hz: RPN 1 (fine tuning), and RPN 2 (coarse) where that does not reach, as
 * creatable/exporters/midi_tuning.py has it. Pure.
 */
import { DRUM_CHANNEL } from '../audio/sounds.js';
import { centsOf, TUNING, USUAL_TUNING } from '../audio/tuning.js';
import { roundHalfEven } from './midi-writer.js';

/** @import {Take} from '../types.js' */

const CONTROL_CHANGE = 0xb0;
const RPN = Object.freeze({ msb: 101, lsb: 100, fine: 1, coarse: 2, none: 127 });
const [DATA_MSB, DATA_LSB] = [6, 38];
const [CENTRE, COARSE_CENTRE, CENTS] = [8192, 64, 100];

/**
 * @param {number} channel
 * @param {Take['settings']} settings  of a take
 * @returns {number[][]}  the messages that tune it: none for the usual tuning, nor for drums
 */
export function tune(channel, { tuning }) {
  const isKnown = typeof tuning === 'number' && tuning >= TUNING.min && tuning <= TUNING.max;
  if (!isKnown || tuning === USUAL_TUNING || channel === DRUM_CHANNEL) return [];
  const cents = centsOf(tuning);
  const semitones = Math.abs(cents) < CENTS ? 0 : roundHalfEven(cents / CENTS);
  const control = (/** @type {number} */ controller, /** @type {number} */ value) => [
    CONTROL_CHANGE | channel,
    controller,
    value,
  ];
  const parameter = (/** @type {number} */ number, /** @type {number} */ value) => [
    control(RPN.msb, 0),
    control(RPN.lsb, number),
    control(DATA_MSB, value >> 7),
    control(DATA_LSB, value & 0x7f),
  ];
  return [
    ...(semitones ? parameter(RPN.coarse, (COARSE_CENTRE + semitones) << 7) : []),
    ...parameter(RPN.fine, CENTRE + roundHalfEven(((cents - semitones * CENTS) * CENTRE) / CENTS)),
    control(RPN.msb, RPN.none),
    control(RPN.lsb, RPN.none),
  ];
}
