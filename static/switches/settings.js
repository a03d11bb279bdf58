/** What can be set about switches, beside the scan itself. */
import { flag, number, text } from '../core/ranges.js';
import { readSwitch, SWITCH_DEFAULTS } from './index.js';

/** A press of this length is nobody's. */
export const STUCK_MS = 30_000;

/** @param {string} initial */
const aSwitch = (initial) =>
  text((written) => readSwitch(written) !== undefined, 'key:Space, gamepad:0, midi:60, …', initial);

export const SWITCH_SETTINGS = Object.freeze({
  switchOne: aSwitch(SWITCH_DEFAULTS.switchOne),
  switchTwo: aSwitch(SWITCH_DEFAULTS.switchTwo),
  switchAcceptMs: number(0, 2000, 50, 0),
  switchRepeatMs: number(0, 2000, 50, 150),
  switchHoldMs: number(1000, 20_000, 500, 5000),
  switchLevel: number(0.2, 1, 0.05, 0.6),
  scanNoteMs: number(0, 3000, 100, 400),
  scanSpeech: flag(false),
});
