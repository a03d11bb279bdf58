/**
 * A hand, or another part of the player, that touches parts of the body: it
 * strikes the one at which it arrives, once, the louder the faster it came.
 *
 * It has arrived when it slows down there: so a hand on its way to a shoulder
 * does not strike the chest that it passes, and what is heard comes with what
 * is felt. Places are in shoulder widths of the player.
 */
import { BodySpeed, JumpGuard } from './body-motion.js';
import { Sight } from './body-sight.js';
import { velocityOfSpeed } from './entry-speed.js';

/** @import {Place, PlayingPart, Zone} from '../types.js' */
/** @import {TouchPart} from './body-figure.js' */
/** @import {Frame, Seen} from './body-frame.js' */
/** @import {Hands} from './drums-and-tones.js' */

/** A part and its zone, where it is now. isNew: a moment ago nobody knew where. @typedef {{part: TouchPart, zone: Zone, place: Place, isNew: boolean}} Target */
/** @typedef {{velocityMode: string, fixedVelocity: number, deadZone: number}} TouchSettings */

/** It has arrived when it is slower than so much of its fastest on the way, */
const ARRIVED = 0.6;
/** which is forgotten in about so long; */
const FASTEST_MS = 200;
/** or when it has been there for so long: a slow hand. */
const STAYS_MS = 250;
/** Nobody means two strikes of one hand within so long. */
const NEXT_STRIKE_MS = 120;
/** A part is left at so many times its reach, and with the dead zone farther off. */
const LEFT = 1.2;
/** As far as what is a stage for loudness: four shoulder widths a second are as loud as can be. */
const STAGE = 4 / 3;

export class BodyTouch {
  #mover;
  #settings;
  #hands;
  #sight = new Sight();
  #guard = new JumpGuard();
  #speed = new BodySpeed();
  #fastest = 0;
  #isSlow = false;
  #frameAtMs = 0;
  /** What it is at, since when, and whether that was struck. @type {{zone: Zone, sinceMs: number, isDone: boolean, isHeld: boolean}|null} */
  #at = null;
  #struckAtMs = -Infinity;
  #isSeen = false;

  /** @param {PlayingPart} mover @param {TouchSettings} settings @param {Hands} hands */
  constructor(mover, settings, hands) {
    this.#mover = mover;
    this.#settings = settings;
    this.#hands = hands;
  }

  /** In the last frame, or so shortly before that nothing is let go. */
  get isSeen() {
    return this.#isSeen;
  }

  /**
   * @param {(part: PlayingPart) => Seen} seen
   * @param {Frame} frame
   * @param {readonly Target[]} targets  parts that are seen
   * @param {number} atMs
   */
  follow(seen, { origin, unit }, targets, atMs) {
    const { x, y, score } = seen(this.#mover);
    const sighted = this.#sight.look(score, atMs);
    if (sighted === 'missed') return;
    if (sighted !== 'seen') return this.letGo();
    this.#isSeen = true;
    const place = { x: x / unit, y: y / unit };
    const trust = this.#guard.judge(place, atMs);
    if (trust === 'no') return;
    if (trust === 'new') this.#forgetWay();
    this.#measure({ x: place.x - origin.x / unit, y: place.y - origin.y / unit }, atMs);
    this.#goTo(this.#nearest(place, targets), trust === 'new', atMs);
  }

  letGo() {
    this.#sight.close();
    this.#guard.forget();
    this.#isSeen = false;
    this.#leave();
    this.#forgetWay();
  }

  #forgetWay() {
    this.#speed.forget();
    this.#fastest = 0;
  }

  /** @param {Place} fromShoulders @param {number} atMs  where the whole player leans, the hand is not on its way */
  #measure(fromShoulders, atMs) {
    const speed = this.#speed.add(fromShoulders, atMs);
    const kept = Math.exp(-Math.max(0, atMs - this.#frameAtMs) / FASTEST_MS);
    this.#frameAtMs = atMs;
    this.#fastest = Math.max(speed, this.#fastest * kept);
    this.#isSlow = speed <= ARRIVED * this.#fastest;
  }

  /**
   * The one that it has struck stays until it is left by more than a tremble, sooner where another one begins.
   * @param {Place} place @param {readonly Target[]} targets @returns {Target|undefined}
   */
  #nearest(place, targets) {
    const { deadZone } = this.#settings;
    const far = targets
      .filter(({ part }) => !part.never.includes(this.#mover))
      .map((target) => ({
        target,
        times: Math.hypot(place.x - target.place.x, place.y - target.place.y) / target.part.reach,
      }))
      .sort((one, other) => one.times - other.times);
    const current = far.find(({ target }) => target.zone.id === this.#at?.zone.id);
    const [nearest] = far;
    const isElsewhere = nearest?.times <= 1 && nearest !== current;
    if (current && this.#at?.isDone && current.times <= (isElsewhere ? 1 + deadZone / 2 : LEFT + deadZone))
      return current.target;
    return nearest?.times <= 1 ? nearest.target : undefined;
  }

  /** @param {Target|undefined} target @param {boolean} isSudden  nobody saw it come @param {number} atMs */
  #goTo(target, isSudden, atMs) {
    if (!target) return this.#leave();
    if (target.zone.id !== this.#at?.zone.id) {
      this.#leave();
      this.#at = { zone: target.zone, sinceMs: atMs, isDone: isSudden || target.isNew, isHeld: false };
    }
    const { isDone, sinceMs } = this.#at ?? { isDone: true, sinceMs: 0 };
    const hasArrived = this.#isSlow || atMs - sinceMs >= STAYS_MS;
    if (!isDone && hasArrived && atMs - this.#struckAtMs >= NEXT_STRIKE_MS) this.#strike(atMs);
  }

  /** @param {number} atMs */
  #strike(atMs) {
    const at = this.#at;
    if (!at) return;
    Object.assign(at, { isDone: true, isHeld: true });
    this.#struckAtMs = atMs;
    const { velocityMode, fixedVelocity } = this.#settings;
    this.#hands.press(at.zone, velocityMode === 'fixed' ? fixedVelocity : velocityOfSpeed(this.#fastest / STAGE));
  }

  #leave() {
    if (this.#at?.isHeld) this.#hands.release(this.#at.zone);
    this.#at = null;
  }
}
