/** How well the player has been seen so far: what a take keeps beside its notes. */

/** @import {PoseMessage, TrackingQuality} from '../types.js' */

export function makeTrackingQuality() {
  let frames = 0;
  let dropped = 0;
  let inferenceMs = 0;
  let lostMs = 0;
  /** Since when nobody has been there; NaN while somebody is. */
  let lostAtMs = NaN;
  /** A new worker counts its drops anew. */
  let countedDrops = 0;
  return {
    /** @param {PoseMessage} message */
    add(message) {
      frames += 1;
      inferenceMs += message.inferenceMs;
      dropped += message.dropped >= countedDrops ? message.dropped - countedDrops : message.dropped;
      countedDrops = message.dropped;
    },
    /** @param {boolean} present @param {number} atMs */
    setPresent(present, atMs) {
      if (present && !Number.isNaN(lostAtMs)) lostMs += Math.max(0, atMs - lostAtMs);
      if (present) lostAtMs = NaN;
      else if (Number.isNaN(lostAtMs)) lostAtMs = atMs;
    },
    /**
     * @param {number} nowMs
     * @returns {TrackingQuality}
     */
    now(nowMs) {
      const lostNowMs = Number.isNaN(lostAtMs) ? 0 : Math.max(0, nowMs - lostAtMs);
      return {
        frames,
        dropped,
        lostSeconds: (lostMs + lostNowMs) / 1000,
        meanInferenceMs: frames ? inferenceMs / frames : 0,
      };
    },
  };
}
