/** Keypoints that PoseNet found in real pictures, recorded: tests need no camera and no model. */
import { readFileSync } from 'node:fs';

import { PARTS } from '../../../static/trackers/parts.js';

/** @import {Pose} from '../../../static/types.js' */

/**
 * @typedef {{atMs: number, truth: [number, number]|null, pose: Pose|null}} RecordedFrame
 */

/**
 * @param {'playing'|'still'|'lost'} name
 * @returns {RecordedFrame[]}
 */
export function recorded(name) {
  const file = new URL(`../../fixtures/keypoints-${name}.json`, import.meta.url);
  return JSON.parse(readFileSync(file, 'utf8')).frames.map((/** @type {any} */ frame) => ({
    atMs: frame.atMs,
    truth: frame.truth,
    pose: frame.keypoints && {
      score:
        frame.keypoints.reduce((/** @type {number} */ sum, /** @type {number[]} */ k) => sum + k[2], 0) / PARTS.length,
      keypoints: frame.keypoints.map((/** @type {number[]} */ [x, y, score], /** @type {number} */ index) => ({
        part: PARTS[index],
        x,
        y,
        score,
      })),
    },
  }));
}
