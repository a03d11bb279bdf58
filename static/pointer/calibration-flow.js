/**
 * The calibration from its first word to its end, without a hand on anything.
 *
 * ready -> centre -> left -> right -> up -> down -> result. The result is kept
 * after a pause, unless the player moves to `again`; whatever went wrong
 * changes nothing. Pure: points and times in, a description for the view out.
 */
import { makeMachine } from '../core/machine.js';
import { makeDecision } from './calibration-decision.js';
import { CALIBRATION, CENTRE, STEP_MS } from './calibration-states.js';
import { learnRange, unseen } from './learn-range.js';
import { DIRECTIONS, makeRangeFinder } from './range-finder.js';
import { makeSteady } from './steady.js';

/** @import {Range} from './calibration.js' */
/** @import {Ends} from './calibration-decision.js' */
/** @import {CalibrationState} from './calibration-states.js' */
/** @import {Seen} from './learn-range.js' */
/** @import {Direction} from './range-finder.js' */
/** @import {Point, Rest} from './steady.js' */

/** @typedef {Exclude<CalibrationState, 'ended'>} Step */
/** @typedef {'calibration-no-movement'|'calibration-no-reach'|'calibration-face-lost'} StatusCode */

/** A glance away is no loss. */
const LOST_MS = 2000;
/** A longer gap counts for no more: nobody knows what was done in it. It breaks off a choice, as in choice.js. */
const LONGEST_GAP_MS = 600;
/** Without a picture for so long there is nothing to measure by. */
const NO_PICTURES_MS = 8000;

/**
 * What the view shows.
 * @typedef {Object} CalibrationView
 * @property {Step} step
 * @property {boolean} seen  the player is in the picture
 * @property {number} secondsLeft  until the step ends by itself; stands still while `ready` waits for a face
 * @property {number} moved  fractions of the picture, in this step's direction so far
 * @property {StatusCode|null} code  what was wrong
 * @property {Direction[]} unseen  directions in which nothing moved
 * @property {Range|null} range  what was learnt
 * @property {boolean} keeps  what happens after the pause: the result is kept
 * @property {'x'|'y'} axis  along which the choice is made
 * @property {Ends} ends  what moving to the left or top, and to the right or bottom, means; null where the player rests,
 *   and so cannot be said to have moved
 * @property {Point} place  of the dot, 0..1, while there is a choice
 * @property {{end: 'low'|'high'|null, share: number}} choice  share: 0..1 of the time at that end
 */

/** @typedef {{kept: Range, centre: Point}|{kept: null, code: StatusCode|null}} Outcome */

/** What is known so far; done again, nothing is. */
const nothingKnown = () => ({
  /** @type {Rest|null} */
  rest: null,
  /** @type {Seen} */
  seen: { left: 0, right: 0, up: 0, down: 0 },
  /** @type {Range|null} */
  range: null,
  /** @type {StatusCode|null} */
  code: null,
});

export class CalibrationFlow {
  /**
   * @param {object} options
   * @param {Range} options.previous  what holds where nothing new is learnt
   * @param {number} options.atMs
   * @param {number} [options.share]  of the usual time for each step
   */
  constructor({ previous, atMs, share = 1 }) {
    this.previous = previous;
    this.share = share;
    this.machine = makeMachine(CALIBRATION, 'ready');
    /** The last moment that was told. */
    this.toldAtMs = atMs;
    /** The same, less all gaps: a busy computer takes no time from the player. */
    this.nowMs = atMs;
    /** When this step began. */
    this.sinceMs = atMs;
    this.seenAtMs = -Infinity;
    /** When measuring began: whoever has not been seen by then has as long to be as one who is lost. */
    this.begunAtMs = -Infinity;
    this.known = nothingKnown();
    this.steady = this.makeSteady();
    /** Of the direction that is asked for now. @type {ReturnType<typeof makeRangeFinder>|null} */
    this.finder = null;
    this.decision = this.decide();
    /** null while it goes on. @type {Outcome|null} */
    this.outcome = null;
    this.machine.onChange((step) => this.enter(step));
  }

  /**
   * Call a few times a second: time goes on, but by pictures alone where the player is measured.
   * @param {number} atMs
   */
  tick(atMs) {
    if (!this.isMeasuring) this.update(null, atMs);
    else if (atMs - this.toldAtMs > NO_PICTURES_MS) this.lose();
  }

  /**
   * Call for each frame.
   * @param {Point|null} point  of the picture; null: the player was not seen
   * @param {number} frameAtMs
   */
  update(point, frameAtMs) {
    if (this.outcome) return;
    this.pass(frameAtMs);
    if (point) this.seenAtMs = this.nowMs;
    const { state } = this.machine;
    if (state === 'ready') this.wait();
    else if (state === 'result' || state === 'problem') this.listen(point);
    else if (this.isLost) this.lose();
    else if (state === 'centre') this.findCentre(point);
    else this.findReach(point);
  }

  /** Go on without waiting; in a direction: leave it as it was. */
  skip() {
    if (this.machine.state === 'ready') this.machine.send('next');
    else if (this.finder) this.endDirection(null);
  }

  again() {
    this.known = nothingKnown();
    this.machine.send('again');
  }

  keep() {
    const { range, code } = this.known;
    const { centre } = this.decision;
    this.end(range && centre ? { kept: range, centre } : { kept: null, code });
  }

  /** Nothing is changed. */
  close() {
    this.end({ kept: null, code: this.known.code });
  }

  /** @returns {CalibrationView} */
  get view() {
    const { range, code, seen } = this.known;
    const { axis, ends, place, choice } = this.decision;
    return {
      step: this.step,
      code,
      range,
      axis,
      ends,
      place,
      choice,
      seen: this.nowMs - this.seenAtMs <= LOST_MS / 2,
      secondsLeft: Math.max(0, this.longestMs - this.stepMs) / 1000,
      moved: this.finder?.reach ?? 0,
      unseen: range ? unseen(seen) : [],
      keeps: Boolean(range && !code),
    };
  }

  /** The one that is shown last stays when it has ended. @returns {Step} */
  get step() {
    const { state } = this.machine;
    return state === 'ended' ? this.lastStep : state;
  }

  get isMeasuring() {
    return CALIBRATION[this.machine.state].lost !== undefined;
  }

  get stepMs() {
    return this.nowMs - this.sinceMs;
  }

  get longestMs() {
    return this.share * STEP_MS[this.step];
  }

  get isLost() {
    return this.nowMs - Math.max(this.seenAtMs, this.begunAtMs) > LOST_MS;
  }

  /** @param {CalibrationState} state */
  enter(state) {
    if (state === 'ended') return;
    this.lastStep = state;
    this.sinceMs = this.nowMs;
    if (state === 'centre') this.begunAtMs = this.nowMs;
    const direction = DIRECTIONS.find((candidate) => candidate === state);
    const { rest } = this.known;
    this.finder = direction && rest ? makeRangeFinder(direction, rest) : null;
    if (state === 'ready') this.steady = this.makeSteady();
    if (state === 'ready' || state === 'result' || state === 'problem') this.decision = this.decide();
  }

  /** @type {Step} */
  lastStep = 'ready';

  makeSteady() {
    return makeSteady({ ...CENTRE, patienceMs: this.share * CENTRE.patienceMs });
  }

  /** Where nothing was learnt, the dot goes by what held before. */
  decide() {
    const { range, rest, seen } = this.known;
    return makeDecision({ range: range ?? this.previous, rest, seen: range && seen });
  }

  /** @param {number} atMs */
  pass(atMs) {
    const goneMs = Math.max(0, atMs - this.toldAtMs);
    this.toldAtMs += goneMs;
    this.nowMs += Math.min(LONGEST_GAP_MS, goneMs);
  }

  /** Time stands still while nobody is there. */
  wait() {
    if (this.isLost) this.sinceMs = this.nowMs;
    if (this.stepMs >= this.longestMs) this.machine.send('next');
  }

  lose() {
    // Where the player rests now is not known.
    Object.assign(this.known, { range: null, rest: null, code: 'calibration-face-lost' });
    this.machine.send('lost');
  }

  /** @param {Point|null} point */
  findCentre(point) {
    this.known.rest = point && this.steady.add(point, this.nowMs);
    if (this.known.rest) this.machine.send('next');
  }

  /** @param {Point|null} point */
  findReach(point) {
    const over = point && this.finder?.add(point, this.nowMs);
    if (over || this.stepMs >= this.longestMs) this.endDirection(this.finder?.reach ?? 0);
  }

  /** @param {number|null} reach  null: skipped */
  endDirection(reach) {
    this.known.seen = { ...this.known.seen, [this.machine.state]: reach };
    if (this.machine.state === 'down') this.conclude();
    else this.machine.send('next');
  }

  conclude() {
    const { seen } = this.known;
    if (DIRECTIONS.every((direction) => seen[direction] === null)) return this.end({ kept: null, code: null });
    if (DIRECTIONS.every((direction) => !seen[direction])) {
      this.known.code = 'calibration-no-movement';
      return void this.machine.send('failed');
    }
    this.known.range = learnRange(seen, this.previous);
    this.known.code = isOneSided(seen) ? 'calibration-no-reach' : null;
    return void this.machine.send('learnt');
  }

  /** @param {Point|null} point */
  listen(point) {
    const answer = this.decision.update(point, this.nowMs);
    if (answer === 'again') return this.again();
    if (answer === 'keep') return this.keep();
    if (this.stepMs < this.longestMs) return undefined;
    return this.known.code ? this.close() : this.keep();
  }

  /** @param {Outcome} outcome */
  end(outcome) {
    this.outcome ??= outcome;
    this.machine.send('close');
  }
}

/** @param {Seen} seen */
const isOneSided = ({ left, right, up, down }) =>
  [
    [left, right],
    [right, left],
    [up, down],
    [down, up],
  ].some(([one, other]) => one === 0 && other);
