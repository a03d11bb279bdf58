/**
 * Whether the pictures have come to rest: nothing sounds, and what has sounded
 * has gone from all of them. Drawn again, each would look as it does.
 */
import { WINDOW_MS } from './field.js';

/** @import {Scene, SoundFrame} from '../types.js' */

/** So long after a sound a picture may still move: what slides out of it, what falls, what fades. */
export const MOVES_ON_MS = WINDOW_MS * 1.25;
/** 120 dB below the loudest: of what is softer not even a pixel is seen. */
const UNSEEN_PEAK = 1e-6;

export function makeStillness() {
  let heardMs = -Infinity;
  let movedMs = -Infinity;

  /** Looks at each frame once. @param {readonly SoundFrame[]} history */
  const hears = (history) => {
    const known = heardMs;
    heardMs = history.at(-1)?.atMs ?? heardMs;
    let at = history.length - 1;
    while (at >= 0 && history[at].atMs > known && !isSeen(history[at])) at -= 1;
    return at >= 0 && history[at].atMs > known;
  };

  return {
    /** @param {Pick<Scene, 'history'|'notes'|'nowMs'>} scene */
    isStill({ history, notes, nowMs }) {
      if (hears(history) || notes?.length) movedMs = nowMs;
      return nowMs - movedMs > MOVES_ON_MS;
    },
  };
}

/** @param {SoundFrame} frame */
const isSeen = ({ peak, onset, tempoBpm }) => peak > UNSEEN_PEAK || onset !== null || tempoBpm !== null;
