/**
 * The calibration from its first word to its end, without a hand on anything.
 *
 * ready -> centre -> left -> right -> up -> down -> result. Every step ends by
 * itself: when the movement has been seen, or when its time is over. The result
 * is kept after a pause, unless the player moves to `again`; whatever went
 * wrong changes nothing. The whole takes 60 seconds at most, once a face is
 * there. Pure: points and times in, a description for the view out.
 */
import { makeCalibration } from './calibration.js';
import { makeChoice } from './choice.js';
import { learnRange, unseen } from './learn-range.js';
import { DIRECTIONS, makeRangeFinder } from './range-finder.js';
import { makeSteady } from './steady.js';

/** @import {Range} from './calibration.js' */
/** @import {Seen} from './learn-range.js' */
/** @import {Direction} from './range-finder.js' */
/** @import {Rest} from './steady.js' */

/** @typedef {{x: number, y: number}} Point */
/** @typedef {'ready'|'centre'|Direction|'result'|'problem'} Step */
/** @typedef {'calibration-no-movement'|'calibration-no-reach'|'calibration-face-lost'} CalibrationCode */

/** In sum less than 60 s. */
const READY_MS = 6000;
const CENTRE = Object.freeze({ restMs: 1500, spread: 0.006, patienceMs: 6000 });
const DIRECTION_MS = 8500;
const CHOICE_MS = 10_000;
/** A glance away is no loss. */
const LOST_MS = 2000;
/** Long enough to try the dot at an end without choosing it. */
const HOLD_MS = 2000;

/**
 * What the view shows.
 * @typedef {Object} CalibrationView
 * @property {Step} step
 * @property {boolean} seen  the player is in the picture
 * @property {number} secondsLeft  until the step ends by itself; stands still while `ready` waits for a face
 * @property {number} moved  fractions of the picture, in this step's direction so far
 * @property {CalibrationCode|null} code  what was wrong
 * @property {Direction[]} unseen  directions in which nothing moved
 * @property {Range|null} range  what was learnt
 * @property {boolean} keeps  what happens after the pause: the result is kept
 * @property {'x'|'y'} axis  along which the choice is made
 * @property {{low: 'again'|'keep'|null, high: 'again'|'keep'|null}} ends  what moving to the left or top, and to the
 *   right or bottom, means; null where the player rests, and so cannot be said to have moved
 * @property {Point} place  of the dot, 0..1, while there is a choice
 * @property {{end: 'low'|'high'|null, share: number}} choice  share: 0..1 of the time at that end
 */

/** @typedef {{kept: Range, centre: Point}|{kept: null, code: CalibrationCode|null}} Outcome */

/**
 * @param {object} options
 * @param {Range} options.previous  what holds where nothing new is learnt
 * @param {number} options.atMs
 */
export function makeCalibrationFlow({ previous, atMs }) {
  /** @type {Step} */
  let step = 'ready';
  let [nowMs, sinceMs, seenAtMs] = [atMs, atMs, -Infinity];
  let steady = makeSteady(CENTRE);
  /** @type {Rest|null} */
  let rest = null;
  /** @type {ReturnType<typeof makeRangeFinder>|null} */
  let finder = null;
  let seen = nothingYet();
  /** @type {Range|null} */
  let range = null;
  /** @type {CalibrationCode|null} */
  let code = null;
  let mapping = makeCalibration(previous);
  let choose = makeChoice({ holdMs: HOLD_MS });
  let choice = noChoice();
  let place = { x: 0.5, y: 0.5 };
  /** @type {Outcome|null} */
  let outcome = null;

  /** @param {Step} next */
  function go(next) {
    [step, sinceMs] = [next, nowMs];
    const direction = DIRECTIONS.find((candidate) => candidate === next);
    finder = direction && rest ? makeRangeFinder(direction, rest) : null;
    [choose, choice] = [makeChoice({ holdMs: HOLD_MS }), noChoice()];
  }

  /** @param {CalibrationCode} what */
  function fail(what) {
    code = what;
    range = null;
    // The dot goes by what held before; where the player rests now is not known.
    mapping = makeCalibration({
      ...previous,
      centre: what === 'calibration-face-lost' ? null : restingCentre(previous),
    });
    steady = makeSteady();
    go('problem');
  }

  /** @param {Range} by  @returns {Point|null} */
  function restingCentre(by) {
    return rest && { x: rest.x - by.rest.x, y: rest.y - by.rest.y };
  }

  /** @param {number|null} reach  null: skipped */
  function endDirection(reach) {
    const direction = /** @type {Direction} */ (step);
    seen = { ...seen, [direction]: reach };
    const next = DIRECTIONS[DIRECTIONS.indexOf(direction) + 1];
    return next ? go(next) : conclude();
  }

  function conclude() {
    if (DIRECTIONS.every((direction) => seen[direction] === null)) return end({ kept: null, code: null });
    if (DIRECTIONS.every((direction) => !seen[direction])) return fail('calibration-no-movement');
    range = learnRange(seen, previous);
    mapping = makeCalibration({ ...range, centre: restingCentre(range) });
    code = isOneSided() ? 'calibration-no-reach' : null;
    return go('result');
  }

  const isOneSided = () =>
    [
      [seen.left, seen.right],
      [seen.right, seen.left],
      [seen.up, seen.down],
      [seen.down, seen.up],
    ].some(([one, other]) => one === 0 && other);

  /** @param {Outcome} what */
  function end(what) {
    outcome ??= what;
  }

  function keep() {
    const { centre } = mapping.state;
    end(range && centre ? { kept: range, centre } : { kept: null, code });
  }

  function again() {
    [rest, range, code, seen, steady] = [null, null, null, nothingYet(), makeSteady(CENTRE)];
    go('ready');
  }

  /** @param {Point|null} point */
  function decide(point) {
    if (point && !mapping.centred) mapping.recentre(steady.add(point, nowMs));
    if (point && mapping.centred) {
      place = mapping.toStage(point);
      choice = choose(place[axis()], nowMs);
    }
    const meant = choice.share === 1 && choice.end && ends()[choice.end];
    if (meant) return meant === 'again' ? again() : keep();
    if (nowMs - sinceMs >= CHOICE_MS) return range && !code ? keep() : end({ kept: null, code });
    return undefined;
  }

  /** An axis along which the player moves to both sides, if there is one; to one side, if not. */
  function axis() {
    const sides = (/** @type {Direction} */ before, /** @type {Direction} */ after) =>
      Number(Boolean(seen[before])) + Number(Boolean(seen[after]));
    return range && sides('up', 'down') > sides('left', 'right') ? 'y' : 'x';
  }

  /** @returns {CalibrationView['ends']} */
  function ends() {
    const [low, high] = axis() === 'x' ? [seen.left, seen.right] : [seen.up, seen.down];
    if (range && low === 0) return { low: null, high: 'keep' };
    if (range && high === 0) return { low: 'keep', high: null };
    return { low: 'again', high: 'keep' };
  }

  /** @param {Point} point */
  function findCentre(point) {
    const found = steady.add(point, nowMs);
    if (!found) return;
    rest = found;
    go('left');
  }

  /** @param {Point|null} point */
  function advance(point) {
    if (step === 'result' || step === 'problem') return decide(point);
    if (step === 'ready') {
      if (nowMs - seenAtMs > LOST_MS) sinceMs = nowMs;
      return nowMs - sinceMs >= READY_MS ? go('centre') : undefined;
    }
    if (nowMs - seenAtMs > LOST_MS) return fail('calibration-face-lost');
    if (step === 'centre') return point ? findCentre(point) : undefined;
    const over = point && finder?.add(point, nowMs);
    return over || nowMs - sinceMs >= DIRECTION_MS ? endDirection(finder?.reach ?? 0) : undefined;
  }

  return {
    /**
     * Call for each frame, and a few times a second while none come.
     * @param {Point|null} point  of the picture; null: the player was not seen
     * @param {number} frameAtMs
     */
    update(point, frameAtMs) {
      if (outcome) return;
      nowMs = Math.max(nowMs, frameAtMs);
      if (point) seenAtMs = nowMs;
      advance(point);
    },

    /** Go on without waiting; in a direction: leave it as it was. */
    skip() {
      if (step === 'ready') go('centre');
      else if (finder) endDirection(null);
    },
    again,
    keep,
    /** Nothing is changed. */
    close: () => end({ kept: null, code }),

    /** @returns {Outcome|null}  null while it goes on */
    get outcome() {
      return outcome;
    },

    /** @returns {CalibrationView} */
    get view() {
      return {
        step,
        code,
        range,
        axis: axis(),
        ends: ends(),
        place,
        choice,
        seen: nowMs - seenAtMs <= LOST_MS / 2,
        secondsLeft: Math.max(0, timeOf(step) - (nowMs - sinceMs)) / 1000,
        moved: finder?.reach ?? 0,
        unseen: range ? unseen(seen) : [],
        keeps: Boolean(range && !code),
      };
    },
  };
}

/** @returns {Seen} */
const nothingYet = () => ({ left: 0, right: 0, up: 0, down: 0 });

/** @returns {CalibrationView['choice']} */
const noChoice = () => ({ end: null, share: 0 });

/** @param {Step} step */
function timeOf(step) {
  if (step === 'ready') return READY_MS;
  if (step === 'centre') return CENTRE.patienceMs;
  return step === 'result' || step === 'problem' ? CHOICE_MS : DIRECTION_MS;
}
