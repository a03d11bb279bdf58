/**
 * Which strings a pointer crosses on its way from one sample to the next. Pure
 * but for its memory.
 *
 * Each string has a dead band around it: the pointer is on the other side only
 * beyond the band, so a trembling head plucks once. The way between two samples
 * is taken as straight: no string is missed at any speed. Where the way goes
 * over a string's end, above, it is not touched.
 */
import { clamp } from '../core/numbers.js';
import { LONGEST_WAY_MS, makeSpeedometer, velocityOfSpeed } from './entry-speed.js';
import { boundsOf, outlineOf } from './shapes.js';

/** @import {Zone} from '../types.js' */

/** A glide is never spread over longer: with a slow camera its end would be late. */
const LONGEST_SPREAD_MS = 60;

/** @typedef {{index: number, velocity: number, afterMs: number}} Pluck */

/**
 * @param {readonly Zone[]} zones  each with its string in the middle
 * @param {{deadZone: number, strokes: string, velocityMode: string, fixedVelocity: number}} settings
 */
export function makeStringCrossing(zones, { deadZone, strokes, velocityMode, fixedVelocity }) {
  const strings = zones.map(({ shape }) => {
    const { x, y, width } = boundsOf(outlineOf(shape));
    return { x: x + width / 2, top: y, band: (deadZone / 2) * width };
  });
  const speedometer = makeSpeedometer();
  /** On which side of each string the pointer is: -1 left, 1 right. @type {number[]} */
  let sides = [];
  /** @type {{x: number, y: number, atMs: number}|null} */
  let last = null;

  const begin = (/** @type {number} */ x) => {
    sides = strings.map((string) => (x < string.x ? -1 : 1));
  };

  /**
   * @param {number} index
   * @param {{x: number, y: number}} from
   * @param {{x: number, y: number}} to
   * @returns {number|null}  which part of the way the string is crossed at, if it is
   */
  const crossed = (index, from, to) => {
    const { x, top, band } = strings[index];
    const side = to.x > x + band ? 1 : to.x < x - band ? -1 : sides[index];
    if (side === sides[index]) return null;
    sides[index] = side;
    if (strokes !== 'both' && (strokes === 'right') !== side > 0) return null;
    const border = x + side * band;
    const part = from.x === to.x ? 1 : clamp((border - from.x) / (to.x - from.x));
    const y = from.y + part * (to.y - from.y);
    return y >= top && y <= 1 ? part : null;
  };

  return {
    /**
     * @param {{x: number, y: number, atMs: number}} sample  fractions of the stage
     * @returns {Pluck[]}  in the order in which they are crossed
     */
    move(sample) {
      const speed = speedometer.add(sample);
      const from = last;
      last = sample;
      if (!from || sample.atMs <= from.atMs || sample.atMs - from.atMs > LONGEST_WAY_MS) {
        begin(sample.x);
        return [];
      }
      const velocity = velocityMode === 'fixed' || !speed ? fixedVelocity : velocityOfSpeed(speed.horizontal);
      const spreadMs = Math.min(LONGEST_SPREAD_MS, sample.atMs - from.atMs);
      const plucks = strings.flatMap((_, index) => {
        const part = crossed(index, from, sample);
        return part === null ? [] : [{ index, velocity, part }];
      });
      plucks.sort((a, b) => a.part - b.part);
      const first = plucks[0]?.part ?? 0;
      return plucks.map(({ index, part }) => ({ index, velocity, afterMs: Math.round((part - first) * spreadMs) }));
    },
    /** @returns {boolean}  whether there was a pointer */
    forget() {
      const wasThere = last !== null;
      last = null;
      speedometer.forget();
      return wasThere;
    },
  };
}
