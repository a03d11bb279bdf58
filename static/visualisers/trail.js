/**
 * What a picture remembers of the sounds that have passed: it takes in each
 * frame once, however often or seldom it is drawn.
 */
import { WINDOW_MS } from './field.js';

/** @import {Scene, SoundFrame} from '../types.js' */

/**
 * @template T
 * @param {(frame: SoundFrame) => T} pick  what of a frame is kept
 * @param {number} [windowMs]  for how long
 */
export function makeTrail(pick, windowMs = WINDOW_MS * 1.1) {
  const news = makeNews();
  /** @type {(T & {atMs: number})[]} */
  const samples = [];
  return {
    /**
     * @param {Scene} scene
     * @returns {readonly (T & {atMs: number})[]}  oldest first
     */
    follow(scene) {
      for (const frame of news(scene)) samples.push({ ...pick(frame), atMs: frame.atMs });
      const first = samples.findIndex(({ atMs }) => scene.nowMs - atMs <= windowMs);
      samples.splice(0, first < 0 ? samples.length : first);
      return samples;
    },
  };
}

/** @returns {(scene: Scene) => SoundFrame[]}  the frames since the scene before, oldest first */
export function makeNews() {
  let lastMs = -Infinity;
  return ({ history }) => {
    // What is new stands at the end; the rest need not be looked at.
    let from = history.length;
    while (from > 0 && history[from - 1].atMs > lastMs) from -= 1;
    const frames = history.slice(from);
    lastMs = frames.at(-1)?.atMs ?? lastMs;
    return frames;
  };
}
