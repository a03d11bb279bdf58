/** Feeds sounds to the analysis as the page does: in blocks, one frame after each. */
import { createAnalyser } from '../../../static/analysis/analyser.js';

/** @import {MeasuredFrame} from '../../../static/analysis/analyser.js' */

/**
 * @param {readonly Float32Array[]} sides
 * @param {number} sampleRate
 * @param {{blockSeconds?: number}} [options]
 * @returns {MeasuredFrame[]}
 */
export function analyse(sides, sampleRate, { blockSeconds = 0.0107 } = {}) {
  const analyser = createAnalyser(sampleRate);
  const block = 128 * Math.max(1, Math.round((blockSeconds * sampleRate) / 128));
  const frames = [];
  for (let start = 0; start + block <= sides[0].length; start += block) {
    analyser.add(
      sides.map((side) => side.subarray(start, start + block)),
      (start + block) / sampleRate,
    );
    frames.push(analyser.frame());
  }
  return frames;
}

/** When something began, seconds. @param {readonly MeasuredFrame[]} frames */
export const onsetTimes = (frames) => frames.flatMap(({ onset }) => (onset ? [onset.atSeconds] : []));
