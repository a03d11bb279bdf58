/**
 * The only place where the page's clock (performance.now(), milliseconds) and
 * the sound card's clock (AudioContext, seconds) are converted.
 *
 * A second of the audio clock stands for the sample that is being heard, so
 * that a picture drawn at `toMs(atSeconds)` comes with its sound. The two
 * clocks drift apart; a fresh pair of readings is taken for each conversion.
 */

/** @typedef {{seconds: number, ms: number}} Stamp  the same moment on both clocks */
/** @typedef {Pick<AudioContext, 'currentTime'> & Partial<Pick<AudioContext, 'baseLatency'|'outputLatency'|'getOutputTimestamp'>>} ClockSource */

/**
 * Read both clocks at one moment.
 *
 * Browsers give a timestamp of zeros until the sound card has run, and some
 * have none; then the moment is estimated from the time that is being
 * rendered less the time it takes to be heard.
 * @param {ClockSource} context
 * @param {number} nowMs
 * @returns {Stamp}
 */
export function readStamp(context, nowMs) {
  const { contextTime = 0, performanceTime = 0 } = context.getOutputTimestamp?.() ?? {};
  if (contextTime > 0 && performanceTime > 0) return { seconds: contextTime, ms: performanceTime };
  const latency = context.outputLatency || context.baseLatency || 0;
  return { seconds: Math.max(0, context.currentTime - latency), ms: nowMs };
}

/**
 * @param {Stamp} stamp
 * @param {number} atMs
 * @returns {number} seconds on the audio clock, not before its zero
 */
export function msToSeconds(stamp, atMs) {
  return Math.max(0, stamp.seconds + (atMs - stamp.ms) / 1000);
}

/**
 * @param {Stamp} stamp
 * @param {number} atSeconds
 * @returns {number} milliseconds on the performance clock
 */
export function secondsToMs(stamp, atSeconds) {
  return stamp.ms + (atSeconds - stamp.seconds) * 1000;
}

/**
 * @param {ClockSource} context
 * @param {() => number} [nowMs]
 */
export function createClock(context, nowMs = () => performance.now()) {
  let latest = 0;
  const stamp = () => readStamp(context, nowMs());
  return {
    /**
     * Never goes back, so that what is recorded is in order; stands still
     * while the sound is suspended.
     * @returns {number}
     */
    nowSeconds() {
      const heard = Math.min(msToSeconds(stamp(), nowMs()), context.currentTime);
      latest = Math.max(latest, heard);
      return latest;
    },
    toSeconds: (/** @type {number} */ atMs) => msToSeconds(stamp(), atMs),
    toMs: (/** @type {number} */ atSeconds) => secondsToMs(stamp(), atSeconds),
  };
}
