/** Warns of a source that is too loud for its converter: now and then, not at every peak. */

/** @import {SoundFrame} from '../types.js' */

/** So many frames at the end of the scale within a second are no accident. */
const MANY = 5;
const WITHIN_SECONDS = 1;
const AGAIN_SECONDS = 30;

/** @param {() => void} warn */
export function watchClipping(warn) {
  /** @type {number[]} */
  let clips = [];
  let warnedSeconds = -Infinity;
  return {
    /** @param {Pick<SoundFrame, 'atSeconds'|'clipped'>} frame */
    look({ atSeconds, clipped }) {
      if (!clipped) return;
      clips = [...clips.filter((time) => time > atSeconds - WITHIN_SECONDS), atSeconds];
      if (clips.length < MANY || atSeconds - warnedSeconds < AGAIN_SECONDS) return;
      warnedSeconds = atSeconds;
      warn();
    },
  };
}
