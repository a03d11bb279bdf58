/**
 * How fast a scan may be for a player: the reaction time, measured a few
 * times, divided by 0.65 (Simpson, Koester and LoPresti 2007, "Selecting an
 * appropriate scan rate: the .65 rule"). A pure state machine: times come
 * with the inputs.
 */
import { clamp, median } from '../core/numbers.js';

const TRIALS = 5;
const RULE = 0.65;
/** The light comes after one second to three, so that nobody can press in time with it. */
const WAIT_MS = { least: 1000, spread: 2000 };
/** As long as no press comes. */
const LIGHT_MS = 5000;
/** So many lights without a press are an answer too. */
const MISSES = 3;

/**
 * @param {readonly number[]} reactionsMs
 * @param {{min: number, max: number, step: number}} range
 * @returns {number}  milliseconds a step, never faster than the rule says unless the range ends there
 */
export function scanMsFrom(reactionsMs, { min, max, step }) {
  return clamp(Math.ceil(median(reactionsMs) / RULE / step) * step, min, max);
}

/**
 * @typedef {Object} ReactionState
 * @property {'wait'|'light'|'done'|'none'} phase  'none': no press was seen
 * @property {boolean} early  the last press came before the light, and does not count
 * @property {readonly number[]} reactionsMs  so far
 * @property {number} trials  as many are wanted
 */

/**
 * @param {{atMs: number, random?: () => number}} options
 * @returns {(input: {atMs: number, pressed?: boolean}) => ReactionState}
 */
export function makeReactionTest({ atMs: beginsAtMs, random = Math.random }) {
  /** @type {number[]} */
  const reactionsMs = [];
  let misses = 0;
  let early = false;
  /** @type {ReactionState['phase']} */
  let phase = 'wait';
  let untilMs = beginsAtMs;

  /** @param {ReactionState['phase']} next @param {number} atMs */
  const go = (next, atMs) => {
    phase = next;
    untilMs = atMs + (next === 'light' ? LIGHT_MS : WAIT_MS.least + random() * WAIT_MS.spread);
  };

  /** @param {number} atMs */
  const press = (atMs) => {
    early = phase === 'wait';
    if (phase === 'light') reactionsMs.push(atMs - (untilMs - LIGHT_MS));
    go(reactionsMs.length === TRIALS ? 'done' : 'wait', atMs);
  };

  /** @param {number} atMs */
  const timeOut = (atMs) => {
    early = false;
    if (phase === 'wait') return go('light', atMs);
    misses += 1;
    go(misses === MISSES ? 'none' : 'wait', atMs);
  };

  go('wait', beginsAtMs);
  return ({ atMs, pressed = false }) => {
    if (phase === 'wait' || phase === 'light') {
      if (pressed) press(atMs);
      else if (atMs >= untilMs) timeOut(atMs);
    }
    return { phase, early, reactionsMs: [...reactionsMs], trials: TRIALS };
  };
}
