/**
 * Zones that are loudest at one place: while a pointer is on one, its notes
 * follow it (MIDI's expression), from a third at the far end to all of it.
 */
import { boundsOf, outlineOf } from './shapes.js';

/** @import {InstrumentContext, Place, Zone} from '../types.js' */

const EXPRESSION = 11;
const FULL = 127;
/** Never silent: somebody who enters at the far end hears that it is a zone. */
const SOFTEST = 40;
/** Smaller steps than this nobody hears. */
const STEP = 2;

/**
 * @param {Pick<Zone, 'shape'> & {loudest: Place}} zone
 * @param {Place} place
 * @returns {number}  MIDI, 40..127
 */
export function expressionAt({ shape, loudest }, { x, y }) {
  const outline = outlineOf(shape);
  const farthest = Math.max(...outline.map((corner) => Math.hypot(corner.x - loudest.x, corner.y - loudest.y)));
  const { width, height } = boundsOf(outline);
  const away = Math.hypot(x - loudest.x, y - loudest.y) / (farthest || width || height || 1);
  return Math.round(FULL - (FULL - SOFTEST) * Math.min(1, away));
}

/** @param {Pick<InstrumentContext, 'emit'|'nowSeconds'|'channel'>} context */
export function makeLoudestPlace({ emit, nowSeconds, channel }) {
  let now = FULL;

  /** @param {number} value */
  const say = (value) => {
    if (value === now || (value !== FULL && Math.abs(value - now) < STEP)) return;
    now = value;
    emit({ type: 'control-change', channel, controller: EXPRESSION, value, atSeconds: nowSeconds() });
  };

  return {
    /** Of several pointers the last that moved counts. @param {Zone} zone @param {Place} place */
    follow({ shape, loudest }, place) {
      say(loudest ? expressionAt({ shape, loudest }, place) : FULL);
    },
    /** As loud as ever: a key, a switch and whoever comes next. */
    rest: () => say(FULL),
  };
}
