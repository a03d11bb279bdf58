/**
 * Dwell: what is pointed at for long enough is pressed.
 *
 * A pure state machine without timers: every time comes with its input, so a
 * camera that stops sending pictures presses nothing. The rules keep a head
 * that only looks around from pressing things:
 *
 * - nothing begins before a player has been seen for `steadyMs` without a gap,
 *   nor on something that has been there for less than `appearedMs`;
 * - leaving the target cancels;
 * - after a press nothing begins for `restMs`;
 * - and the place that was pressed has to be left, which is said, before it can be pressed
 *   again. Whatever has taken its place meanwhile has to be left or come to: a
 *   head that moves on to it, however little, means it. Only a target that
 *   `repeats` (scrolling, letters) may be pressed again and again.
 */

import { checked, number } from '../core/ranges.js';

/** @import {ValuesOf} from '../core/ranges.js' */
/** @import {ActionEvent, ActionInput, Box} from '../types.js' */

/** @typedef {{x: number, y: number, atMs: number}} WayPoint  pixels of the window; atMs: when it was there last */

/** How far beyond its border, in pixels, the pressed place reaches: a trembling head does not leave it by chance. */
export const LEAVE_PX = 12;
/** Of the way since a press, places at least so many pixels apart are remembered, and so many of them. */
const STEP_PX = 4;
const LONGEST_WAY = 100;
/** Inputs farther apart than this are not one stay. */
const GAP_MS = 1000;

/** Longer than anybody waits. */
const LONGEST_MS = 60_000;

/** Milliseconds; only the first is a player's to choose. */
export const DWELL_SETTINGS = Object.freeze({
  dwellMs: number(200, 10_000, 100, 1000),
  steadyMs: number(0, LONGEST_MS, 100, 1000),
  appearedMs: number(0, LONGEST_MS, 100, 1000),
  restMs: number(0, LONGEST_MS, 100, 1000),
});

export const meta = Object.freeze({ id: 'dwell', settings: DWELL_SETTINGS });

/**
 * @param {Partial<ValuesOf<typeof DWELL_SETTINGS>>} [settings]
 * @returns {(input: ActionInput) => ActionEvent|null}  one call a pointer sample
 * @throws {RangeError} naming the first time that is out of its range
 */
export function create(settings) {
  const { dwellMs, steadyMs, appearedMs, restMs } = checked(DWELL_SETTINGS, settings);
  let lastAtMs = -Infinity;
  let seenSinceMs = NaN;
  let restsUntilMs = -Infinity;
  /**
   * What was pressed last and where, until the pointer has left that place; and the pointer's way within it since.
   * @type {{target: unknown, box: Box, way: readonly WayPoint[]}|null}
   */
  let pressed = null;
  /** @type {{target: unknown, sinceMs: number, progress: number}|null} */
  let stay = null;

  /** @param {ActionInput} input */
  const mayBegin = ({ atMs, target, box, appearedAtMs = -Infinity, repeats }) =>
    Boolean(target) &&
    atMs - seenSinceMs >= steadyMs &&
    atMs >= restsUntilMs &&
    atMs - appearedAtMs >= appearedMs &&
    (!pressed || (pressed.target === target ? Boolean(repeats) : pressed.way.some(isBefore({ box, appearedAtMs }))));

  /** @param {number} atMs */
  const cancel = (atMs) => {
    const { progress } = /** @type {NonNullable<typeof stay>} */ (stay);
    stay = null;
    return event('cancel', progress, atMs);
  };

  /** @param {ActionInput} input */
  const press = ({ atMs, target, box }) => {
    stay = null;
    restsUntilMs = atMs + restMs;
    pressed = box ? { target, box, way: [] } : null;
    return event('commit', 1, atMs);
  };

  /** @param {ActionInput} input */
  const followWay = ({ atMs, x = NaN, y = NaN }) => {
    if (!pressed) return;
    if (isOutside({ x, y }, pressed.box)) {
      pressed = null;
      return;
    }
    const last = pressed.way.at(-1);
    if (last && Math.hypot(x - last.x, y - last.y) < STEP_PX) last.atMs = atMs;
    else pressed.way = [...pressed.way, { x, y, atMs }].slice(-LONGEST_WAY);
  };

  /** @param {NonNullable<typeof stay>} current @param {ActionInput} input */
  const goOn = (current, input) => {
    if (input.target !== current.target) return cancel(input.atMs);
    current.progress = Math.min(1, (input.atMs - current.sinceMs) / dwellMs);
    return current.progress < 1 ? event('progress', current.progress, input.atMs) : press(input);
  };

  return function update(input) {
    const { atMs, target, present = false } = input;
    if (!(atMs > lastAtMs)) return null;
    const gap = atMs - lastAtMs > GAP_MS;
    lastAtMs = atMs;
    if (!present || gap || Number.isNaN(seenSinceMs)) seenSinceMs = present ? atMs : NaN;
    if (!present || gap) return stay && cancel(atMs);
    const before = pressed;
    followWay(input);
    if (stay) return goOn(stay, input);
    if (!mayBegin(input)) return before && !pressed ? event('leave', 0, atMs) : null;
    stay = { target, sinceMs: atMs, progress: 0 };
    return event('enter', 0, atMs);
  };
}

/**
 * Whether a place of the way lies beside a thing that was there already: who is on it now has come to it.
 * @param {{box?: Box, appearedAtMs: number}} thing
 * @returns {(place: WayPoint) => boolean}
 */
const isBefore =
  ({ box, appearedAtMs }) =>
  (place) =>
    Boolean(box) && place.atMs >= appearedAtMs && isOutside(place, /** @type {Box} */ (box));

/**
 * @param {ActionEvent['phase']} phase
 * @param {number} progress
 * @param {number} atMs
 * @returns {ActionEvent}
 */
const event = (phase, progress, atMs) => ({ action: meta.id, phase, progress, atMs });

/**
 * @param {{x?: number, y?: number}} point
 * @param {Box} box
 * @param {number} [margin]
 */
export function isOutside({ x = NaN, y = NaN }, box, margin = LEAVE_PX) {
  return x < box.x - margin || x > box.x + box.width + margin || y < box.y - margin || y > box.y + box.height + margin;
}
