/**
 * How far a player can move in one direction, from one attempt.
 *
 * A wild frame must not count, a tremor must not count, and a player who goes
 * out and comes straight back is as good as one who holds the place. So each
 * frame is the median of three, and the reach is what was held for 0.3 s, all
 * moments together, and no more than the 75th percentile of the time spent out
 * there. Pure; times from the frames.
 */

/** @import {Rest} from './steady.js' */

/** A displacement counts when it lasted so long, all moments together. */
const LASTING_MS = 300;
const PERCENTILE = 0.75;
/** Fractions of the picture. Tracking a head at rest strays by 0.0004 at most: twelve times that is a movement. */
const LEAST_MOVEMENT = 0.005;
/** Less than this part of a movement across comes along with it, and is not meant. */
const ACROSS = 0.15;
/** And it must be so many times what the player's place of rest strayed. */
const NOISE_FACTOR = 3;
/** From here on a movement is clearly meant, and is not waited on for long. */
const CLEAR_MOVEMENT = 0.04;
const SETTLED_MS = 800;
/** A small movement may be the beginning of a larger one. */
const SETTLED_SMALL_MS = 2000;
/** Read, understand, begin: nobody is done sooner. */
const LEAST_MS = 2500;
/** Held: never back by more than this part of it. Over: back to less than that part of it. */
const HELD = 0.8;
const BACK = 0.4;
/** A gap between two frames counts for no more than this. */
const LONGEST_FRAME_MS = 100;

/** @typedef {{value: number, ms: number, atMs: number}} Reading */
/** @typedef {'left'|'right'|'up'|'down'} Direction */

/** In the order in which they are asked for. @type {readonly Direction[]} */
export const DIRECTIONS = Object.freeze(['left', 'right', 'up', 'down']);

const ALONG = Object.freeze({
  left: Object.freeze({ axis: 'x', sign: -1 }),
  right: Object.freeze({ axis: 'x', sign: 1 }),
  up: Object.freeze({ axis: 'y', sign: -1 }),
  down: Object.freeze({ axis: 'y', sign: 1 }),
});

/**
 * @param {Direction} direction
 * @param {Rest} rest  where the player rested, and how much that place strayed
 */
export function makeRangeFinder(direction, rest) {
  const { axis, sign } = ALONG[direction];
  const least = Math.max(LEAST_MOVEMENT, NOISE_FACTOR * rest.noise[axis]);
  /** @type {Reading[]} */
  const samples = [];
  /** @type {number[]} */
  let lastThree = [];
  let top = 0;

  /** @param {number} atMs  @param {number} ms */
  const settledFor = (atMs, ms) => {
    const last = samples.filter((sample) => sample.atMs > atMs - ms);
    if (atMs - samples[0].atMs < ms) return false;
    return last.every(({ value }) => value >= HELD * top) || last.every(({ value }) => value <= BACK * top);
  };

  /** @param {{x: number, y: number}} point */
  function along(point) {
    const moved = { x: point.x - rest.x, y: point.y - rest.y };
    return Math.abs(moved[axis]) < ACROSS * Math.abs(moved[axis === 'x' ? 'y' : 'x']) ? 0 : sign * moved[axis];
  }

  return {
    /**
     * @param {{x: number, y: number}} point  of the picture
     * @param {number} atMs  later than the last
     * @returns {boolean}  true once the attempt is over: the place was held, or left again
     */
    add(point, atMs) {
      const before = samples.at(-1)?.atMs ?? atMs;
      lastThree = [...lastThree.slice(-2), along(point)];
      samples.push({
        value: lastThree.toSorted((a, b) => a - b)[lastThree.length >> 1],
        ms: Math.min(LONGEST_FRAME_MS, atMs - before),
        atMs,
      });
      top = lasting(samples, LASTING_MS);
      if (top < least || atMs - samples[0].atMs < LEAST_MS) return false;
      return settledFor(atMs, top >= CLEAR_MOVEMENT ? SETTLED_MS : SETTLED_SMALL_MS);
    },

    /** Fractions of the picture; 0 when no movement was seen. */
    get reach() {
      if (top < least) return 0;
      const outside = samples.filter(({ value }) => value >= top / 2);
      const beyond = (1 - PERCENTILE) * outside.reduce((sum, { ms }) => sum + ms, 0);
      return Math.min(top, lasting(outside, beyond));
    },
  };
}

/**
 * @param {readonly Reading[]} samples
 * @param {number} ms
 * @returns {number}  what the samples reached or exceeded for so long, all together; 0 when nothing did
 */
function lasting(samples, ms) {
  let sum = 0;
  for (const sample of samples.toSorted((a, b) => b.value - a.value)) {
    sum += sample.ms;
    if (sum >= ms) return Math.max(0, sample.value);
  }
  return 0;
}
