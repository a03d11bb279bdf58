/**
 * From a frame's own timestamp to the time when it was captured.
 *
 * A VideoFrame's timestamp counts from a moment that only the camera's driver
 * knows, but its steps are exact; the arrival time is on our clock, but late by
 * a varying queue. The frame that came through quickest fixes the difference
 * between the two, looked for among the last 10 to 20 seconds, so that clocks
 * which drift apart do no harm. What even the quickest frame needs (exposure,
 * cable) cannot be seen from here.
 */

const WINDOW_MS = 10_000;
/** A difference that jumps by more than this is a new stream, not a queue. */
const JUMP_MS = 2_000;

/**
 * @returns {(timestampMs: number, arrivedAtMs: number) => number}
 *   never later than the arrival, never earlier than the frame before
 */
export function makeCaptureClock() {
  let windowStart = -Infinity;
  let before = Infinity;
  let now = Infinity;
  let last = -Infinity;
  return (timestampMs, arrivedAtMs) => {
    const offset = arrivedAtMs - timestampMs;
    if (Math.abs(offset - Math.min(before, now)) > JUMP_MS)
      [before, now, windowStart] = [Infinity, Infinity, arrivedAtMs];
    if (arrivedAtMs - windowStart > WINDOW_MS) [before, now, windowStart] = [now, Infinity, arrivedAtMs];
    now = Math.min(now, offset);
    last = Math.max(last, timestampMs + Math.min(before, now));
    return last;
  };
}
