/** A simulated player for the calibration: where the nose is, frame by frame, in fractions of the picture. */

/** @import {Direction} from '../../../static/pointer/range-finder.js' */

/** @typedef {{x: number, y: number}} Point */

export const FRAME_MS = 1000 / 30;
export const REST = Object.freeze({ x: 0.47, y: 0.42 });
const REACTION_MS = 700;
const MOVE_MS = 600;

/**
 * The same numbers at every run (mulberry32), normally distributed by Box and Muller.
 * @param {number} [seed]
 */
export function makeNoise(seed = 1) {
  let state = seed;
  const uniform = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  return () => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform());
}

/**
 * @param {object} options
 * @param {Partial<Record<Direction, number>>} options.reach  fractions of the picture; missing: cannot
 * @param {number} [options.holdMs]  at the end of each movement
 * @param {number} [options.noise]  standard deviation
 * @param {number} [options.tremor]  amplitude of a tremor of 3 hertz
 * @param {Point} [options.rest]
 * @param {number} [options.reactionMs]  until the movement begins
 * @returns {(step: string, sinceMs: number, atMs: number) => Point}  sinceMs: how long the step has been shown
 */
export function makePlayer({ reach, holdMs = 500, noise = 0.0004, tremor = 0, rest = REST, reactionMs = REACTION_MS }) {
  const random = makeNoise();
  return (step, sinceMs, atMs) => {
    const amount = (reach[/** @type {Direction} */ (step)] ?? 0) * outAndBack(sinceMs - reactionMs, holdMs);
    const shake = tremor * Math.sin((2 * Math.PI * 3 * atMs) / 1000);
    return {
      x: rest.x + (step === 'left' ? -amount : step === 'right' ? amount : 0) + shake + noise * random(),
      y: rest.y + (step === 'up' ? -amount : step === 'down' ? amount : 0) + shake + noise * random(),
    };
  };
}

/** @param {number} ms  @param {number} holdMs  @returns {number} 0..1, smooth as a movement is */
function outAndBack(ms, holdMs) {
  const ease = (/** @type {number} */ share) => (1 - Math.cos(Math.PI * Math.min(1, Math.max(0, share)))) / 2;
  return ease(ms / MOVE_MS) - ease((ms - MOVE_MS - holdMs) / MOVE_MS);
}
