/**
 * What has just been heard, for whoever draws, words or makes it felt: the
 * newest SoundFrame and those of the last seconds.
 */

/** @import {SoundFrame} from '../types.js' */
/** @typedef {ReturnType<typeof createSceneMemory>} SceneMemory */

/** As long as the slowest picture scrolls. */
const HISTORY_SECONDS = 10;

export function createSceneMemory(historySeconds = HISTORY_SECONDS) {
  /** @type {SoundFrame[]} */
  let history = [];
  return {
    /** @returns {SoundFrame|null} */
    get frame() {
      return history[history.length - 1] ?? null;
    },
    /** Oldest first. @returns {readonly SoundFrame[]} */
    get history() {
      return history;
    },
    /** @param {SoundFrame} frame */
    add(frame) {
      // A clock that was set back is another source's: what was before has no place beside it.
      if (frame.atSeconds < (history[history.length - 1]?.atSeconds ?? -Infinity)) history = [];
      history.push(frame);
      const gone = history.findIndex(({ atSeconds }) => atSeconds >= frame.atSeconds - historySeconds);
      // Now and then, not at every frame.
      if (gone > 100) history = history.slice(gone);
    },
    /** @param {number} atMs @returns {readonly SoundFrame[]} those heard after it, oldest first */
    since(atMs) {
      let first = history.length;
      while (first > 0 && history[first - 1].atMs > atMs) first -= 1;
      return history.slice(first);
    },
    clear() {
      history = [];
    },
  };
}
