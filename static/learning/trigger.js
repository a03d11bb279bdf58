/**
 * When a gesture counts as made: from a confidence that trembles to one clear
 * beginning and one clear end.
 *
 * A pure state machine without timers; every time comes with its confidence,
 * so a slow camera changes nothing but how finely the times are met.
 *
 * - The confidence is smoothed over `smoothingMs`.
 * - Above `threshold` for `holdMs`, the gesture begins.
 * - It ends when the smoothed confidence is below `threshold - hysteresis`, so
 *   that what trembles around the threshold is one gesture and not many.
 * - After its end nothing begins for `cooldownMs`.
 */

import { checked, defaultsOf, flag, number } from '../core/ranges.js';

/** @import {ValuesOf} from '../core/ranges.js' */

/** Inputs farther apart than this are not one movement. */
const GAP_MS = 1000;

/** `holdsPointer`: the pointer stays where it is while the gesture is on. */
export const TRIGGER_SETTINGS = Object.freeze({
  threshold: number(0.3, 0.98, 0.02, 0.7),
  hysteresis: number(0, 0.5, 0.05, 0.2),
  holdMs: number(0, 2000, 50, 150),
  cooldownMs: number(0, 3000, 50, 250),
  smoothingMs: number(0, 1000, 20, 120),
  holdsPointer: flag(true),
});

/** @typedef {ValuesOf<typeof TRIGGER_SETTINGS>} TriggerSettings */

export const TRIGGER_DEFAULTS = Object.freeze(defaultsOf(TRIGGER_SETTINGS));

/**
 * What a machine says after each input. `rising`: above the threshold, held
 * not long enough yet; `level` is the smoothed confidence.
 * @typedef {{phase: 'begin'|'end'|null, level: number, rising: boolean, on: boolean}} TriggerState
 */

/**
 * @param {Partial<TriggerSettings>} [settings]
 * @returns {(confidence: number|null, atMs: number) => TriggerState}
 *   one call a prediction; null: nobody is seen, which ends at once whatever was on
 * @throws {RangeError} when a setting is out of its range
 */
export function makeTrigger(settings) {
  const { threshold, hysteresis, holdMs, cooldownMs, smoothingMs } = checked(TRIGGER_SETTINGS, settings);
  const smooth = makeSmoothing(smoothingMs);
  let on = false;
  let aboveSinceMs = NaN;
  let restsUntilMs = -Infinity;

  /** @param {number} atMs @param {number} level @returns {TriggerState} */
  const end = (atMs, level) => {
    const phase = on ? 'end' : null;
    if (on) restsUntilMs = atMs + cooldownMs;
    on = false;
    aboveSinceMs = NaN;
    return { phase, level, rising: false, on };
  };

  return function update(confidence, atMs) {
    if (confidence === null || !Number.isFinite(confidence)) {
      smooth.reset();
      return end(atMs, 0);
    }
    const level = smooth.add(confidence, atMs);
    // The signal broke off: what was on ended when nobody looked.
    if (smooth.broke && on) return end(atMs, level);
    if (on) return level < threshold - hysteresis ? end(atMs, level) : { phase: null, level, rising: false, on };
    if (level < threshold || atMs < restsUntilMs) return end(atMs, level);
    if (Number.isNaN(aboveSinceMs) || smooth.broke) aboveSinceMs = atMs;
    if (atMs - aboveSinceMs < holdMs) return { phase: null, level, rising: true, on };
    on = true;
    return { phase: 'begin', level, rising: false, on };
  };
}

/**
 * A low-pass of the first order whose share follows the time that went by, not
 * the number of frames.
 * @param {number} timeMs  after this long 63 % of a step is followed; 0: all of it at once
 */
export function makeSmoothing(timeMs) {
  let level = NaN;
  let lastMs = NaN;
  const smoothing = {
    /** The last input came too long after the one before it to belong to it. */
    broke: false,
    /** @param {number} value @param {number} atMs */
    add(value, atMs) {
      const passedMs = atMs - lastMs;
      smoothing.broke = passedMs > GAP_MS;
      const share = !(passedMs <= GAP_MS) || timeMs === 0 ? 1 : 1 - Math.exp(-Math.max(0, passedMs) / timeMs);
      level = Number.isNaN(level) || smoothing.broke ? value : level + share * (value - level);
      lastMs = atMs;
      return level;
    },
    reset() {
      level = lastMs = NaN;
      smoothing.broke = false;
    },
  };
  return smoothing;
}

/**
 * What these settings would have made of a signal: what the sliders show.
 * @param {readonly {atMs: number, confidence: number|null}[]} signal  oldest first
 * @param {Partial<TriggerSettings>} settings
 * @returns {{levels: number[], spans: {startMs: number, endMs: number|null}[]}}  a span without an end goes on
 */
export function replay(signal, settings) {
  const update = makeTrigger(settings);
  /** @type {{startMs: number, endMs: number|null}[]} */
  const spans = [];
  const levels = signal.map(({ confidence, atMs }) => {
    const { phase, level } = update(confidence, atMs);
    if (phase === 'begin') spans.push({ startMs: atMs, endMs: null });
    if (phase === 'end') spans[spans.length - 1].endMs = atMs;
    return level;
  });
  return { levels, spans };
}
