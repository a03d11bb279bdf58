/** What of a part counts: how high or how far to the side it is, how fast it moves, or how far from another. */
import { BodySpeed, JumpGuard } from './body-motion.js';
import { makeLearntRange } from './body-range.js';

/** @import {Place, PlayingPart} from '../types.js' */
/** @import {Range} from './body-range.js' */
/** @import {Frame, Seen} from './body-frame.js' */
/** @import {VoiceChoice} from './body-settings.js' */

/** In shoulder widths; arms from the shoulders, up and to the right. @type {Readonly<Record<string, Range>>} */
const USUAL = Object.freeze({
  wristHeight: { low: -0.75, high: 1.1 },
  elbowHeight: { low: -0.8, high: 0.4 },
  leftSide: { low: -1.7, high: 0.4 },
  rightSide: { low: -0.4, high: 1.7 },
  speed: { low: 0, high: 4, floor: 0 },
  distance: { low: 0.1, high: 2.2, floor: 0 },
});
/** All others from where they are first seen: a nod, a lean, a knee that is lifted. */
const AROUND = Object.freeze({ height: 0.3, side: 0.4 });
/** What the picture does not show cannot be reached; so far above its lower border a hand is still seen. */
const BORDER = 0.12;

const isArm = (/** @type {PlayingPart} */ part) => part.endsWith('Wrist') || part.endsWith('Elbow');

/**
 * @param {VoiceChoice} choice
 * @returns {{amountOf: (place: Place, frame: Frame, other: Place) => number, usualFor: (value: number, frame: Frame) => Range}}
 *   speed is not among them: it hangs on the time as well
 */
function measureOf({ part, measure }) {
  const from = (/** @type {Frame} */ { origin }) => (isArm(part) ? origin : { x: 0, y: 0 });
  if (measure === 'distance')
    return {
      amountOf: (place, { unit }, other) => Math.hypot(place.x - other.x, place.y - other.y) / unit,
      usualFor: () => USUAL.distance,
    };
  if (measure === 'side')
    return {
      amountOf: (place, frame) => (place.x - from(frame).x) / frame.unit,
      usualFor: (value) =>
        isArm(part) ? USUAL[part.startsWith('left') ? 'leftSide' : 'rightSide'] : around(value, AROUND.side),
    };
  return {
    amountOf: (place, frame) => (from(frame).y - place.y) / frame.unit,
    usualFor(value, { origin, unit }) {
      if (!isArm(part)) return around(value, AROUND.height);
      const { low, high } = USUAL[part.endsWith('Wrist') ? 'wristHeight' : 'elbowHeight'];
      return { low: Math.min(high - 0.5, Math.max(low, (origin.y - 1 + BORDER) / unit)), high };
    },
  };
}

/** @param {number} value @param {number} way @returns {Range} */
const around = (value, way) => ({ low: value - way, high: value + way });

/**
 * @param {VoiceChoice} choice
 * @param {{learns: boolean}} options
 * @returns {{follow: (place: Seen, frame: Frame, other: Seen, atMs: number) => number|null, forget: () => void}}
 *   follow: 0..1; null: not to be believed yet
 */
export function makeMeasure(choice, { learns }) {
  const guard = new JumpGuard();
  const speedometer = new BodySpeed();
  const { amountOf, usualFor } = measureOf(choice);
  /** @type {ReturnType<typeof makeLearntRange>|null} */
  let range = null;
  return {
    follow(place, frame, other, atMs) {
      const own = { x: place.x / frame.unit, y: place.y / frame.unit };
      const trust = guard.judge(own, atMs);
      if (trust === 'no') return null;
      if (trust === 'new') speedometer.forget();
      const isSpeed = choice.measure === 'speed';
      const value = isSpeed ? speedometer.add(own, atMs) : amountOf(place, frame, other);
      range ??= makeLearntRange(isSpeed ? USUAL.speed : usualFor(value, frame), learns);
      return range.follow(value, atMs);
    },
    /** Somebody else may come. */
    forget() {
      guard.forget();
      speedometer.forget();
      range = null;
    },
  };
}
