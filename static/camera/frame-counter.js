/**
 * Numbers every frame that the camera delivered, those included that nobody saw.
 *
 * A browser that hands over a stream of frames throws away, silently, what the
 * reader is too slow for. The gaps in the timestamps show how many those were.
 */

/**
 * @returns {{count: (timestampMs: number, frameMs: number) => number, readonly missed: number}}
 *   count: the frame's number, from 1; frameMs is the time from one frame to the next
 */
export function makeFrameCounter() {
  let frameId = 0;
  let missed = 0;
  let lastMs = NaN;
  return {
    get missed() {
      return missed;
    },
    count(timestampMs, frameMs) {
      const steps = Math.round((timestampMs - lastMs) / frameMs);
      // The first frame, or a new stream whose clock starts elsewhere: nothing to compare with.
      const unseen = steps > 1 && Number.isFinite(steps) ? steps - 1 : 0;
      lastMs = timestampMs;
      missed += unseen;
      frameId += 1 + unseen;
      return frameId;
    },
  };
}
