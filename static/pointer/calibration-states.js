/**
 * The steps of a calibration. Each ends by itself: when the movement has been
 * seen, or when its time is over, in sum less than 60 seconds unless the player
 * wants more.
 */

import { number } from '../core/ranges.js';

/** @import {Transitions} from '../core/machine.js' */

/** @typedef {'ready'|'centre'|'left'|'right'|'up'|'down'|'result'|'problem'|'ended'} CalibrationState */
/**
 * next: the step is over; learnt, failed: so is the last of them, with a result
 * or without; lost: the player was; again, close: the player's wish.
 * @typedef {'next'|'learnt'|'failed'|'lost'|'again'|'close'} CalibrationEvent
 */

/** Can be begun anew and left at any time. */
const ANY = Object.freeze({ again: 'ready', close: 'ended' });

/** @type {Transitions<CalibrationState, CalibrationEvent>} */
export const CALIBRATION = Object.freeze({
  ready: { ...ANY, next: 'centre' },
  centre: { ...ANY, next: 'left', lost: 'problem' },
  left: { ...ANY, next: 'right', lost: 'problem' },
  right: { ...ANY, next: 'up', lost: 'problem' },
  up: { ...ANY, next: 'down', lost: 'problem' },
  down: { ...ANY, learnt: 'result', failed: 'problem', lost: 'problem' },
  result: ANY,
  problem: ANY,
  ended: {},
});

/** Of the usual time for each step: some move at once, others need long to begin. */
export const CALIBRATION_SETTINGS = Object.freeze({ calibrationTime: number(0.5, 3, 0.25, 1) });

export const CENTRE = Object.freeze({ restMs: 1500, spread: 0.006, patienceMs: 6000 });
const DIRECTION_MS = 8500;
const DECISION_MS = 10_000;

/** How long each step lasts at most; at rest in the middle a player is taken as is by then. */
export const STEP_MS = Object.freeze({
  ready: 6000,
  centre: CENTRE.patienceMs,
  left: DIRECTION_MS,
  right: DIRECTION_MS,
  up: DIRECTION_MS,
  down: DIRECTION_MS,
  result: DECISION_MS,
  problem: DECISION_MS,
  ended: 0,
});
