/** What can be set about switches, beside the scan itself. */
import { readSwitch, SWITCH_DEFAULTS } from './index.js';

export const SWITCH_SETTINGS = Object.freeze({
  ...SWITCH_DEFAULTS,
  switchAcceptMs: 0,
  switchRepeatMs: 150,
  switchHoldMs: 5000,
  switchLevel: 0.6,
  scanNoteMs: 400,
  scanSpeech: false,
});

/** A press of this length is nobody's. */
export const STUCK_MS = 30_000;

const A_SWITCH = {
  permits: (/** @type {string} */ written) => readSwitch(written) !== undefined,
  such: 'key:Space, gamepad:0, midi:60, …',
};

export const SWITCH_RANGES = Object.freeze({
  switchOne: A_SWITCH,
  switchTwo: A_SWITCH,
  switchAcceptMs: { min: 0, max: 2000, step: 50 },
  switchRepeatMs: { min: 0, max: 2000, step: 50 },
  switchHoldMs: { min: 1000, max: 20_000, step: 500 },
  switchLevel: { min: 0.2, max: 1, step: 0.05 },
  scanNoteMs: { min: 0, max: 3000, step: 100 },
});
