/**
 * How often, and after what pause, a crashed worker is started again.
 */

/**
 * @param {object} [options]
 * @param {readonly number[]} [options.pausesMs]  before the first restart, the second, …
 * @param {number} [options.forgiveAfterMs]  this long without a crash, and counting starts anew
 * @returns {(nowMs: number) => number|null}  call at each crash: the pause in milliseconds, or null to give up
 */
export function makeRestartPolicy({ pausesMs = [100, 500, 1000, 2000, 4000], forgiveAfterMs = 60_000 } = {}) {
  let crashes = 0;
  let lastMs = -Infinity;
  return (nowMs) => {
    if (nowMs - lastMs > forgiveAfterMs) crashes = 0;
    lastMs = nowMs;
    const pause = pausesMs[crashes];
    crashes += 1;
    return pause ?? null;
  };
}
